import type { Attachment } from 'svelte/attachments';

/**
 * Lets the items of a list be dragged into another order, by mouse, pen or finger. Items carry
 * `data-id`; `onmove` is told the id and the new place of one as soon as it passes another's middle.
 * Buttons inside keep their own use.
 */
export function sortable(onmove: (id: string, to: number) => void): Attachment<HTMLElement> {
	return (list) => {
		let item: HTMLElement | null = null;
		/** Where in the item the pointer took hold of it, in CSS pixels from its top. */
		let hold = 0;

		const items = () => [...list.querySelectorAll<HTMLElement>('[data-id]')];

		const onpointerdown = (event: PointerEvent) => {
			const target = event.target instanceof Element ? event.target : null;
			if (event.button !== 0 || target?.closest('button, a')) return;
			item = target?.closest<HTMLElement>('[data-id]') ?? null;
			if (!item) return;
			hold = event.clientY - item.getBoundingClientRect().top;
			item.classList.add('dragged');
			list.setPointerCapture(event.pointerId);
		};
		const onpointermove = ({ clientY }: PointerEvent) => {
			const id = item?.dataset['id'];
			if (!item || id === undefined) return;
			item.style.transform = '';
			const height = item.offsetHeight;
			const top = clientY - hold;
			const middle = top + height / 2;
			const others = items().filter((one) => one !== item);
			const to = others.filter((one) => {
				const box = one.getBoundingClientRect();
				return box.top + box.height / 2 < middle;
			}).length;
			if (to !== items().indexOf(item)) onmove(id, to);
			const held = item;
			requestAnimationFrame(() => {
				if (held !== item) return;
				held.style.transform = '';
				held.style.transform = `translateY(${top - held.getBoundingClientRect().top}px)`;
			});
		};
		const release = () => {
			if (!item) return;
			item.classList.remove('dragged');
			item.style.transform = '';
			item = null;
		};

		list.addEventListener('pointerdown', onpointerdown);
		list.addEventListener('pointermove', onpointermove);
		list.addEventListener('pointerup', release);
		list.addEventListener('pointercancel', release);
		return () => {
			list.removeEventListener('pointerdown', onpointerdown);
			list.removeEventListener('pointermove', onpointermove);
			list.removeEventListener('pointerup', release);
			list.removeEventListener('pointercancel', release);
		};
	};
}
