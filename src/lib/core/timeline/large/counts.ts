import type { Span } from '../../time/view.ts';
import { lowerBound, upperBound } from './bisect.ts';

/**
 * How many events there are of each category in any stretch of time, exactly, without looking at
 * them: for each category the starts, the ends and the anchors in ascending order, and of the anchors
 * a running sum at every tick of a clock that beats in a power of two of milliseconds. Coarser
 * stretches of two, four, eight … beats read the same sums further apart; finer ones are searched for
 * between two neighbours.
 */
export interface Counts {
	readonly categoryCount: number;
	/** Where each category begins in the lists; one more than there are categories. */
	readonly offsets: Uint32Array<ArrayBuffer>;
	readonly starts: Float64Array<ArrayBuffer>;
	readonly ends: Float64Array<ArrayBuffer>;
	readonly anchors: Float64Array<ArrayBuffer>;
	/** Milliseconds of a beat: a power of two. */
	readonly beatMs: number;
	/** The first beat, counted from 1970. */
	readonly firstBeat: number;
	readonly beatCount: number;
	/** Anchors before each beat, `beatCount + 1` of each category. */
	readonly sums: Uint32Array<ArrayBuffer>;
	/** The most anchors that fall into one stretch of `2^i` milliseconds, at `i`. */
	readonly most: Uint32Array<ArrayBuffer>;
}

/** A running sum is kept at no more instants than this. */
const MOST_BEATS = 1 << 16;
/** Stretches of 2^50 milliseconds are longer than ECMAScript's time. */
const MOST_DOUBLINGS = 50;

interface CountSource {
	domain: Span;
	categoryCount: number;
	/** By position, as the values. */
	categories: Uint8Array;
	/** Positions in ascending order; the starts are. */
	orders: Record<'ends' | 'anchors', Uint32Array>;
	values: Record<'starts' | 'ends' | 'anchors', Float64Array>;
}

export function countsOf({
	domain,
	categoryCount,
	categories,
	orders,
	values
}: CountSource): Counts {
	const offsets = new Uint32Array(categoryCount + 1);
	for (const category of categories) offsets[category + 1] = (offsets[category + 1] as number) + 1;
	for (let c = 0; c < categoryCount; c++) {
		offsets[c + 1] = (offsets[c + 1] as number) + (offsets[c] as number);
	}
	const sorted = (values: Float64Array, order?: Uint32Array) => {
		const list = new Float64Array(values.length);
		const next = offsets.slice();
		for (let i = 0; i < values.length; i++) {
			const position = order ? (order[i] as number) : i;
			const category = categories[position] as number;
			const at = next[category] as number;
			next[category] = at + 1;
			list[at] = values[position] as number;
		}
		return list;
	};
	const anchors = sorted(values.anchors, orders.anchors);

	const beatMs =
		2 ** Math.max(0, Math.ceil(Math.log2((domain.endMs - domain.startMs) / MOST_BEATS)));
	const firstBeat = Math.floor(domain.startMs / beatMs);
	const beatCount = Math.floor(domain.endMs / beatMs) - firstBeat + 1;
	const sums = new Uint32Array(categoryCount * (beatCount + 1));
	for (let c = 0; c < categoryCount; c++) {
		const [from, to] = [offsets[c] as number, offsets[c + 1] as number];
		let at = from;
		for (let beat = 0; beat <= beatCount; beat++) {
			const until = (firstBeat + beat) * beatMs;
			while (at < to && (anchors[at] as number) < until) at++;
			sums[c * (beatCount + 1) + beat] = at - from;
		}
	}
	return {
		categoryCount,
		offsets,
		starts: sorted(values.starts),
		ends: sorted(values.ends, orders.ends),
		anchors,
		beatMs,
		firstBeat,
		beatCount,
		sums,
		most: mostOf(orders.anchors, values.anchors)
	};
}

/** The most anchors in one aligned stretch of each power of two of milliseconds. */
function mostOf(order: Uint32Array, values: Float64Array): Uint32Array<ArrayBuffer> {
	const most = new Uint32Array(MOST_DOUBLINGS);
	// Runs of anchors in one stretch; a longer stretch joins runs of the shorter.
	let keys = new Float64Array(order.length);
	for (let i = 0; i < order.length; i++) keys[i] = Math.floor(values[order[i] as number] as number);
	let counts = new Uint32Array(order.length).fill(1);
	for (let doubling = 0; doubling < MOST_DOUBLINGS; doubling++) {
		let runs = 0;
		for (let i = 0; i < keys.length; i++) {
			const key = doubling === 0 ? (keys[i] as number) : Math.floor((keys[i] as number) / 2);
			const count = counts[i] as number;
			if (runs > 0 && keys[runs - 1] === key)
				counts[runs - 1] = (counts[runs - 1] as number) + count;
			else {
				keys[runs] = key;
				counts[runs++] = count;
			}
		}
		keys = keys.subarray(0, runs);
		counts = counts.subarray(0, runs);
		let greatest = 0;
		for (const count of counts) if (count > greatest) greatest = count;
		most[doubling] = greatest;
	}
	return most;
}

/** How many of a category hang from an instant before `ms`. */
export function anchorsBefore(counts: Counts, category: number, ms: number): number {
	const { offsets, anchors, beatMs, firstBeat, beatCount, sums } = counts;
	const from = offsets[category] as number;
	const beat = Math.floor(ms / beatMs) - firstBeat;
	if (beat < 0) return 0;
	if (beat >= beatCount) return (offsets[category + 1] as number) - from;
	const at = category * (beatCount + 1) + beat;
	const low = sums[at] as number;
	if ((beat + firstBeat) * beatMs === ms) return low;
	return lowerBound(anchors, ms, from + low, from + (sums[at + 1] as number)) - from;
}

/** How many of a category's events meet `[startMs, endMs)`. */
export function eventsMeeting(
	{ offsets, starts, ends }: Counts,
	category: number,
	{ startMs, endMs }: Span
): number {
	const [from, to] = [offsets[category] as number, offsets[category + 1] as number];
	return lowerBound(starts, endMs, from, to) - upperBound(ends, startMs, from, to);
}
