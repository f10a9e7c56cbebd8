import type { Attachment } from 'svelte/attachments';

interface Turns {
	onforward: () => void;
	onback: () => void;
}

/** Share of the width, on either side, in which a click turns the slide. */
const EDGE = 0.16;
/** CSS pixels that a finger moves before it is a swipe. */
const SWIPE = 50;

/**
 * Lets clicks near the edges and swipes turn slides. What can be pressed by itself, a text that is
 * being selected and a pinch are left alone.
 */
export function turnable({ onforward, onback }: Turns): Attachment<HTMLElement> {
	return (node) => {
		let first: { x: number; y: number } | null = null;

		const isOwn = (target: EventTarget | null) =>
			target instanceof Element && target.closest('a, button, summary, [data-id]') !== null;

		const onclick = (event: MouseEvent) => {
			if (isOwn(event.target) || event.button !== 0) return;
			if (!(getSelection()?.isCollapsed ?? true)) return;
			const { left, width } = node.getBoundingClientRect();
			const share = (event.clientX - left) / width;
			if (share > 1 - EDGE) onforward();
			else if (share < EDGE) onback();
		};
		const ontouchstart = ({ touches, target }: TouchEvent) => {
			const [touch] = touches;
			const isSwipe = touches.length === 1 && touch && !isOwn(target);
			first = isSwipe ? { x: touch.clientX, y: touch.clientY } : null;
		};
		const ontouchend = ({ changedTouches, touches }: TouchEvent) => {
			const [touch] = changedTouches;
			if (!first || !touch || touches.length > 0) return;
			const [dx, dy] = [touch.clientX - first.x, touch.clientY - first.y];
			first = null;
			if (Math.abs(dx) < SWIPE || Math.abs(dx) < 2 * Math.abs(dy)) return;
			if (dx < 0) onforward();
			else onback();
		};

		node.addEventListener('click', onclick);
		node.addEventListener('touchstart', ontouchstart, { passive: true });
		node.addEventListener('touchend', ontouchend, { passive: true });
		return () => {
			node.removeEventListener('click', onclick);
			node.removeEventListener('touchstart', ontouchstart);
			node.removeEventListener('touchend', ontouchend);
		};
	};
}
