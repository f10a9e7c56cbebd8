import { hasWords, plainly } from './search.ts';

/** Rows that are looked at between two looks at the clock. */
const STRIDE = 32;

/** Looks through the rows of a table for words, a slice at a time, so that a page can go on meanwhile. */
export class RowSearch {
	readonly #textOf: (row: number) => string;
	readonly #words: readonly string[];
	readonly #among: ArrayLike<number> | null;
	readonly #length: number;
	#found = new Uint32Array(64);
	#count = 0;
	#next = 0;

	/**
	 * @param textOf what a row is searched for
	 * @param words as `searchWords` gives them
	 * @param among the rows to look at, in ascending order; or how many there are
	 */
	constructor(
		textOf: (row: number) => string,
		words: readonly string[],
		among: ArrayLike<number> | number
	) {
		this.#textOf = textOf;
		this.#words = words;
		this.#among = typeof among === 'number' ? null : among;
		this.#length = typeof among === 'number' ? among : among.length;
	}

	/** How much has been looked at, 0–1. */
	get progress(): number {
		return this.#length === 0 ? 1 : this.#next / this.#length;
	}

	/** The rows that have all words, of those looked at so far, in ascending order. */
	get rows(): Uint32Array<ArrayBuffer> {
		return this.#found.slice(0, this.#count);
	}

	/** Looks on until there is no more time; gives whether all has been looked at. */
	advance(hasTime: () => boolean): boolean {
		while (this.#next < this.#length) {
			const stop = Math.min(this.#length, this.#next + STRIDE);
			for (; this.#next < stop; this.#next++) {
				const row = this.#among ? (this.#among[this.#next] ?? 0) : this.#next;
				if (hasWords(plainly(this.#textOf(row)), this.#words)) this.#take(row);
			}
			if (!hasTime()) break;
		}
		return this.#next === this.#length;
	}

	#take(row: number): void {
		if (this.#count === this.#found.length) {
			const grown = new Uint32Array(this.#count * 2);
			grown.set(this.#found);
			this.#found = grown;
		}
		this.#found[this.#count++] = row;
	}
}

/** Whether all that has some words is among what has others: each of those begins one of these. */
export function narrows(words: readonly string[], before: readonly string[]): boolean {
	return before.every((old) => words.some((word) => word.startsWith(old)));
}
