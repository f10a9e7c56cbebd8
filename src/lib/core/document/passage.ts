import { toUtf16 } from './text.ts';

/** A stretch of a text: `[start, end)` in UTF-16 indexes, and its words. */
export interface Passage {
	start: number;
	end: number;
	text: string;
}

/** Most comparisons for one hint; a longer search is given up. */
const MOST_WORK = 4_000_000;

/** Share of a quote's characters that may differ in a passage that is still worth showing. */
const TOLERANCE = 0.4;

/**
 * The passage of a text that is most like the words wanted. A hint for the author only: what is
 * drawn is never found this way. Undefined when nothing is alike or the search would be long.
 *
 * Sellers' algorithm: edit distance in which the passage may begin and end anywhere.
 */
export function nearestPassage(text: string, wanted: string): Passage | undefined {
	const chars = [...text];
	const sought = [...wanted];
	if (sought.length === 0 || chars.length * sought.length > MOST_WORK) return undefined;
	// One column per place in the text: cost and beginning of the best match that ends there.
	let costs = sought.map((_, index) => index + 1);
	let starts = sought.map(() => 0);
	let best = { cost: sought.length, start: 0, end: 0 };
	for (const [at, char] of chars.entries()) {
		const nextCosts: number[] = [];
		const nextStarts: number[] = [];
		for (const [row, other] of sought.entries()) {
			const diagonal = row === 0 ? 0 : (costs[row - 1] ?? 0);
			const swap = diagonal + (char === other ? 0 : 1);
			const skip = (costs[row] ?? 0) + 1;
			const add = (row === 0 ? 0 : (nextCosts[row - 1] ?? 0)) + 1;
			const cost = Math.min(swap, skip, add);
			nextCosts.push(cost);
			if (cost === swap) nextStarts.push(row === 0 ? at : (starts[row - 1] ?? at));
			else if (cost === skip) nextStarts.push(starts[row] ?? at);
			else nextStarts.push(row === 0 ? at + 1 : (nextStarts[row - 1] ?? at));
		}
		costs = nextCosts;
		starts = nextStarts;
		const cost = costs.at(-1) ?? Infinity;
		if (cost < best.cost) best = { cost, start: starts.at(-1) ?? 0, end: at + 1 };
	}
	if (best.cost > sought.length * TOLERANCE) return undefined;
	const start = toUtf16(text, best.start);
	const end = toUtf16(text, best.end);
	return { start, end, text: text.slice(start, end) };
}
