import type { ManyLabel } from '#lib/core/timeline/large/draw-many.ts';

/**
 * Labels that come in one frame of a gesture. Where a level begins forty would come at once, each
 * with elements to make and text to set: more than a frame has time for.
 */
const MOST_NEW = 6;
/** Milliseconds without a frame, after which the next labels come by themselves. */
const PATIENCE = 25;

/**
 * The labels of a view, where many come at once a few in each frame: all of them as soon as the view
 * rests, and within a fifth of a second where a hand holds it.
 */
export class LabelTurns {
	readonly #all: () => readonly ManyLabel[];
	readonly #isMoving: () => boolean;
	#positions: readonly number[] = [];
	#turn = $state(0);
	#timer: ReturnType<typeof setTimeout> | undefined;

	readonly current = $derived.by((): readonly ManyLabel[] => {
		void this.#turn;
		const all = this.#all();
		const shown = this.#isMoving() ? this.#inTurn(all) : all;
		this.#positions = shown.map(({ position }) => position);
		clearTimeout(this.#timer);
		if (shown.length < all.length) this.#timer = setTimeout(() => (this.#turn += 1), PATIENCE);
		return shown;
	});

	constructor(all: () => readonly ManyLabel[], isMoving: () => boolean) {
		this.#all = all;
		this.#isMoving = isMoving;
	}

	#inTurn(all: readonly ManyLabel[]): readonly ManyLabel[] {
		let room = MOST_NEW;
		return all.filter(({ position }) => this.#positions.includes(position) || room-- > 0);
	}
}
