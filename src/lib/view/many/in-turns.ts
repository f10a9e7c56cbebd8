import type { Steps } from '#lib/core/timeline/large/steps.ts';
import { pause } from '../pause.ts';

/** Milliseconds of a turn: a frame has room for it beside what it draws. */
const TURN = 6;

/**
 * Does a piece of work in turns with the page.
 * @param isOver whether nobody wants it any more; then it gives null
 */
export async function inTurns<T>(steps: Steps<T>, isOver: () => boolean): Promise<T | null> {
	for (;;) {
		const begin = performance.now();
		while (performance.now() - begin < TURN) {
			const step = steps.next();
			if (step.done) return step.value;
		}
		await pause();
		if (isOver()) return null;
	}
}
