import type { Attachment } from 'svelte/attachments';
import { View } from '#lib/core/time/view.ts';
import type { ViewState } from '#lib/view/view-state.svelte.ts';

/** CSS pixels that a pointer moves before it drags: less is a click. */
const SLOP = 5;
/** Milliseconds of a drag that its speed is taken from. */
const FLICK = 90;
/** Milliseconds without a turn after which the wheel rests. */
const WHEEL_REST = 150;

/**
 * Moves a view by pointer and wheel as a guest in someone's page: a drag sideways pans, two fingers
 * zoom, a double click zooms in, ctrl or ⌘ with the wheel zooms; the rest is the page's. By pointer
 * events alone, a tenth of d3-zoom's size: `touch-action: pan-y` leaves vertical swipes to the
 * browser, which then takes the pointer back.
 * @param takesWheel whether a plain wheel zooms, as far as it can: then it is the page's again
 */
export function guestGestures(
	state: ViewState,
	takesWheel: () => boolean
): Attachment<HTMLElement> {
	return (node) => {
		/** Pointers that are down, by id: CSS pixels from the left of the drawing. */
		const pointers = new Map<number, number>();
		/** From where the pointers that are down move the view. */
		let origin: { view: View; x: number; apart: number } | null = null;
		let trail: { time: number; x: number }[] = [];
		let isDragging = false;
		let wheelTimer = 0;

		/** In the drawing's own pixels: the page may show it smaller or larger. */
		function xOf({ clientX }: MouseEvent): number {
			const { left, width } = node.getBoundingClientRect();
			return ((clientX - left) / width) * state.width;
		}
		const instantAt = (view: View, x: number) => view.startMs + (x / state.width) * view.spanMs;

		/** The middle of the pointers, and how far apart they are. */
		function grip(): { x: number; apart: number } {
			const [a = 0, b = a] = pointers.values();
			return { x: (a + b) / 2, apart: Math.abs(a - b) };
		}

		/** Takes hold anew when a pointer comes or goes, so that the view does not jump. */
		function hold(): void {
			origin = pointers.size > 0 ? { view: state.latest, ...grip() } : null;
			trail = [];
		}

		function ondown(event: PointerEvent): void {
			if (event.button !== 0 || event.ctrlKey || pointers.size === 2) return;
			if (pointers.size === 0) isDragging = false;
			pointers.set(event.pointerId, xOf(event));
			if (pointers.size === 2) startDrag(event);
			hold();
		}

		function startDrag({ pointerId }: PointerEvent): void {
			isDragging = true;
			node.setPointerCapture(pointerId);
			state.grab();
		}

		function onmove(event: PointerEvent): void {
			if (!pointers.has(event.pointerId) || !origin) return;
			pointers.set(event.pointerId, xOf(event));
			const { x, apart } = grip();
			if (!isDragging) {
				if (Math.abs(x - origin.x) <= SLOP) return;
				startDrag(event);
			}
			const { view } = origin;
			const k = pointers.size === 2 && origin.apart > 0 ? Math.max(apart, 1) / origin.apart : 1;
			const span = view.spanMs / k;
			const start = instantAt(view, origin.x) - (x / state.width) * span;
			state.follow(new View(start, start + span));
			trail.push({ time: event.timeStamp, x });
		}

		function onup(event: PointerEvent): void {
			if (!pointers.delete(event.pointerId)) return;
			if (pointers.size === 0 && isDragging) {
				const isFlick = event.type === 'pointerup' && event.timeStamp > 0;
				state.glide(isFlick ? speedOf(trail, event.timeStamp) : 0);
			}
			hold();
		}

		/** The end of a drag is no click on what lies under it. */
		function onclick(event: MouseEvent): void {
			if (!isDragging) return;
			isDragging = false;
			event.preventDefault();
			event.stopPropagation();
		}

		function ondblclick(event: MouseEvent): void {
			state.zoomBy(event.shiftKey ? 0.5 : 2.5, instantAt(state.current, xOf(event)));
		}

		/** Whether it can zoom no further that way. What began as a zoom does not end as a scroll. */
		const isSpent = (deltaY: number) =>
			wheelTimer === 0 && (deltaY > 0 ? state.isHome : !state.canZoomIn);

		function onwheel(event: WheelEvent): void {
			const { deltaX, deltaY, deltaMode, ctrlKey, metaKey } = event;
			const isVertical = Math.abs(deltaY) >= Math.abs(deltaX);
			const isZoom = ctrlKey || metaKey || (isVertical && takesWheel() && !isSpent(deltaY));
			if (!isZoom && isVertical) return;
			event.preventDefault();
			state.grab();
			// The steps of d3-zoom: 2 for five notches of a wheel that counts in pixels.
			const unit = deltaMode === WheelEvent.DOM_DELTA_LINE ? 0.05 : deltaMode ? 1 : 0.002;
			const k = 2 ** (-deltaY * unit * (ctrlKey ? 10 : 1));
			const view = state.latest;
			state.follow(
				isZoom
					? view.zoom(k, instantAt(view, xOf(event)))
					: view.pan((deltaX / state.width) * view.spanMs)
			);
			clearTimeout(wheelTimer);
			wheelTimer = window.setTimeout(() => {
				wheelTimer = 0;
				state.settle();
			}, WHEEL_REST);
		}

		const off = new AbortController();
		const { signal } = off;
		node.addEventListener('pointerdown', ondown, { signal });
		node.addEventListener('pointermove', onmove, { signal });
		node.addEventListener('pointerup', onup, { signal });
		node.addEventListener('pointercancel', onup, { signal });
		node.addEventListener('click', onclick, { signal, capture: true });
		node.addEventListener('dblclick', ondblclick, { signal });
		node.addEventListener('wheel', onwheel, { signal, passive: false });
		// The browser's own dragging of links would take the pointer away.
		node.addEventListener('dragstart', (event) => event.preventDefault(), { signal });

		return () => {
			clearTimeout(wheelTimer);
			off.abort();
		};
	};
}

/** Speed at the end of a drag in CSS pixels per millisecond; 0 when the pointer rested first. */
function speedOf(trail: readonly { time: number; x: number }[], now: number): number {
	const recent = trail.filter(({ time }) => now - time < FLICK);
	const [first, last] = [recent[0], recent.at(-1)];
	if (!first || !last || last.time === first.time) return 0;
	return (last.x - first.x) / (last.time - first.time);
}
