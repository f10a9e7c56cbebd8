import { NEVER, levelFrom, scaleOf, type Levels } from './levels.ts';
import { gather } from './gather.ts';
import { byImportance } from './sort-order.ts';
import type { SortedEvents } from './sorted-events.ts';
import type { Steps } from './steps.ts';

/**
 * Lanes for the bars of any number of events. Bars are told apart by length: a class holds those up
 * to sixteen times as long as its shortest. The bars of a class share two lanes, in which none meets
 * another at any scale; where there is no room for all the most important stay. Three classes can be
 * seen at a time, each in lanes of its own:
 *
 *     class 2 (years)    lanes 4, 5   ├────────────────────────────────────┤
 *     class 1 (months)   lanes 2, 3       ├──────┤   ├────┤  ├──────┤
 *     class 0 (days)     lanes 0, 1                      ├┤        ├┤
 *
 * When bars of a fourth class grow wide enough to be seen, the longest give way: by then each is
 * several views long. Whatever has no bar is counted instead.
 */
export interface Bars {
	/** Bars by lane of a class (`class × 2 + lane`), each in time order: where each list begins. */
	readonly offsets: Uint32Array<ArrayBuffer>;
	/** Positions of the events. */
	readonly positions: Uint32Array<ArrayBuffer>;
	/** The level from which each bar is wide enough. */
	readonly levels: Uint8Array<ArrayBuffer>;
	/** The level from which a bar of each class may be wide enough. */
	readonly classStarts: Uint8Array<ArrayBuffer>;
	/** The level at which the bars of each class give way. */
	readonly classEnds: Uint8Array<ArrayBuffer>;
}

/** Bars narrower than this many CSS pixels hide behind a mark. */
export const LEAST_BAR = 13;
const RATIO = 16;
/** Bars that are placed in a step. */
const STEP = 4096;
export const CLASSES_SEEN = 3;
export const LANES_EACH = 2;
export const BAR_LANES = CLASSES_SEEN * LANES_EACH;

/** The lane on screen of a list of bars; 0 is nearest to the axis. */
export function barLane(list: number): number {
	return list % BAR_LANES;
}

/** Shares out the lanes, step by step. O(n log n), most of which is sorting by importance. */
export function* placeBars(
	{ starts, ends, length, domain }: SortedEvents,
	importances: Float32Array<ArrayBuffer>,
	levels: Levels
): Steps<Bars> {
	const closest = scaleOf(levels, levels.count - 1);
	const shortest = LEAST_BAR / closest;
	const classOf = (lengthMs: number) => Math.floor(Math.log(lengthMs / shortest) / Math.log(RATIO));
	const classCount = Math.max(1, classOf(domain.endMs - domain.startMs) + 1);
	const lists = Array.from({ length: classCount * LANES_EACH }, (): number[] => []);
	const next = new Int32Array(length);
	const lanes = lists.map((_, list) => {
		const longest = shortest * RATIO ** (Math.floor(list / LANES_EACH) + 1);
		return new Lane(longest, { starts, ends, next });
	});
	const kept = mostImportantOfEqual({ starts, ends, length }, importances, shortest);
	yield;
	const order = gather(kept, byImportance(gather(importances, kept)));
	yield;
	for (let from = 0; from < order.length; from += STEP) {
		for (const position of order.subarray(from, from + STEP)) {
			const lengthMs = (ends[position] as number) - (starts[position] as number);
			const first = Math.min(classOf(lengthMs), classCount - 1) * LANES_EACH;
			for (let list = first; list < first + LANES_EACH; list++) {
				if (!lanes[list]?.take(position)) continue;
				lists[list]?.push(position);
				break;
			}
		}
		yield;
	}
	const positions = new Uint32Array(lists.reduce((sum, list) => sum + list.length, 0));
	let end = 0;
	for (const list of lists) {
		positions.set(Uint32Array.from(list).sort(), end);
		end += list.length;
	}
	const offsets = new Uint32Array(lists.length + 1);
	lists.forEach((list, index) => (offsets[index + 1] = (offsets[index] as number) + list.length));
	return {
		offsets,
		positions,
		levels: Uint8Array.from(positions, (position) =>
			levelFrom(levels, LEAST_BAR / ((ends[position] as number) - (starts[position] as number)))
		),
		classStarts: Uint8Array.from({ length: classCount }, (_, index) =>
			levelFrom(levels, LEAST_BAR / (shortest * RATIO ** (index + 1)))
		),
		classEnds: Uint8Array.from({ length: classCount }, (_, index) =>
			index < CLASSES_SEEN
				? NEVER
				: levelFrom(levels, LEAST_BAR / (shortest * RATIO ** (index - CLASSES_SEEN + 1)))
		)
	};
}

/** What lanes know of all events, by position. */
interface Stretches {
	starts: Float64Array;
	ends: Float64Array;
	/** The bar that its bucket had before; each event has no more than one bar. */
	next: Int32Array;
}

/** Stands behind the last bar of a bucket. */
const NO_BAR = -1;

/** One lane of a class: which stretches are taken, by buckets as long as its longest bar. */
class Lane {
	/** The bar that each bucket got last. */
	readonly #last = new Map<number, number>();
	readonly #bucketMs: number;
	readonly #stretches: Stretches;

	constructor(bucketMs: number, stretches: Stretches) {
		this.#bucketMs = bucketMs;
		this.#stretches = stretches;
	}

	/** Takes an event's stretch, if it is free. */
	take(position: number): boolean {
		const { starts, ends, next } = this.#stretches;
		const [start, end] = [starts[position] as number, ends[position] as number];
		// Counted from the first event: small whole numbers are found sooner.
		const bucket = Math.floor((start - (starts[0] as number)) / this.#bucketMs);
		for (let near = bucket - 1; near <= bucket + 1; near++) {
			let other = this.#last.get(near) ?? NO_BAR;
			for (; other !== NO_BAR; other = next[other] as number) {
				if ((starts[other] as number) < end && (ends[other] as number) > start) return false;
			}
		}
		next[position] = this.#last.get(bucket) ?? NO_BAR;
		this.#last.set(bucket, position);
		return true;
	}
}

/** What is long enough for a bar; of events with the same start and end only the most important, one a lane. */
function mostImportantOfEqual(
	{ starts, ends, length }: Pick<SortedEvents, 'starts' | 'ends' | 'length'>,
	importances: Float32Array,
	shortest: number
): Uint32Array<ArrayBuffer> {
	const kept = new Uint32Array(length);
	let count = 0;
	for (let from = 0; from < length;) {
		let to = from;
		let [first, second] = [-1, -1];
		for (; to < length && starts[to] === starts[from] && ends[to] === ends[from]; to++) {
			const own = importances[to] as number;
			if (first < 0 || own > (importances[first] as number)) [first, second] = [to, first];
			else if (second < 0 || own > (importances[second] as number)) second = to;
		}
		if ((ends[from] as number) - (starts[from] as number) >= shortest) {
			// In time order, in which ties of importance stay.
			if (second >= 0) kept[count++] = Math.min(first, second);
			kept[count++] = Math.max(first, second);
		}
		from = to;
	}
	return kept.slice(0, count);
}
