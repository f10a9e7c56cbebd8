import { tick } from 'svelte';
import type { Attachment } from 'svelte/attachments';

/** Whether a slide has room for all that it could show, and how much it has to leave out. */
export class Room {
	/** From 0, as little as it takes. */
	left = $state(0);
	readonly #most: number;
	#looks = 0;

	/** @param most what can be left out, one after another */
	constructor(most: number) {
		this.#most = most;
	}

	/**
	 * For an element that stands in the slide itself.
	 * @param changes reads what the height depends on
	 */
	watch(changes: () => unknown): Attachment<HTMLElement> {
		return (element) => {
			const slide = element.parentElement;
			if (!slide) return;
			$effect(() => {
				changes();
				void this.#look(slide);
			});
			const observer = new ResizeObserver(() => void this.#look(slide));
			observer.observe(slide);
			return () => observer.disconnect();
		};
	}

	async #look(slide: Element): Promise<void> {
		const look = ++this.#looks;
		for (let left = 0; left <= this.#most && look === this.#looks; left++) {
			this.left = left;
			await tick();
			if (slide.scrollHeight <= slide.clientHeight) return;
		}
	}
}
