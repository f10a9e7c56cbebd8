import { NEVER, scaleOf, type Levels } from './levels.ts';
import type { Steps } from './steps.ts';

/**
 * Consistent dynamic labelling for any number of labels (see ../label-rows.ts for the rule). Scales
 * come in levels; at each level the axis is cut into units of some pixels, and each unit has a byte
 * that says which rows are taken in it:
 *
 *     level 2   │ a  a  a│        │ b  b  b│      a, b in row 0: far enough apart from level 0 on
 *     level 1   │a  a  a│    │b  b  b│
 *     level 0   │a  a  a│b  b  b│  c ✗            c would stand on b until level 2
 *
 * In the order of importance each item takes the lowest level from which a row is free for it in all
 * units that it covers, at that level and all higher ones, and marks them. So no two items of a row
 * ever share a unit, and what shows at a level shows at all higher ones. An item costs as many steps
 * as it has levels, however many others there are.
 *
 * Units that no item can reach have no byte: stretches without events cost nothing.
 */
export interface PlaceOptions {
	levels: Levels;
	/** CSS pixels a unit. */
	unit: number;
	/** At most {@link MAX_ROWS}. */
	rowCount: number;
}

/** What wants a place: an instant, and the units from `first` to `last` around its own. */
export interface Item {
	first: Int8Array;
	last: Int8Array;
	/**
	 * The level from which there is room for it; below, it may turn to the other side of its instant.
	 * Left out where all have room from the first level on.
	 */
	least?: Uint8Array;
}

export interface Places {
	/** The level from which an item is shown; `NEVER` where it finds no place. */
	levels: Uint8Array<ArrayBuffer>;
	rows: Uint8Array<ArrayBuffer>;
	/** 1 for what stands on the other side of its instant. */
	isTurned: Uint8Array<ArrayBuffer>;
}

export const MAX_ROWS = 8;
/** Items that are placed in a step. */
const STEP = 4096;

/**
 * Finds places for items on the axis.
 * @param anchors instants in ascending order, in milliseconds
 * @param order the items' numbers, the most important first
 * @param reach units that each item covers, counted from its own
 */
export function* placeAtLevels(
	anchors: Float64Array,
	order: Uint32Array,
	reach: Item,
	{ levels, unit, rowCount }: PlaceOptions
): Steps<Places> {
	const count = anchors.length;
	const places = {
		levels: new Uint8Array(count).fill(NEVER),
		rows: new Uint8Array(count),
		isTurned: new Uint8Array(count)
	};
	if (count === 0 || rowCount < 1) return places;
	const grid = yield* makeGrid(anchors, reach, { levels, unit, rowCount });
	for (let from = 0; from < order.length; from += STEP) {
		placeItems(order.subarray(from, from + STEP), reach, grid, places);
		yield;
	}
	return places;
}

/** Places some items in their order, out of variables of its own: those of a closure are read more slowly. */
function placeItems(
	order: Uint32Array,
	{ first: firsts, last: lasts, least: leasts }: Item,
	grid: Grid,
	places: Places
): void {
	const { units, taken, offsets, depth } = grid;
	for (let i = 0; i < order.length; i++) {
		const item = order[i] as number;
		let [first, last] = [firsts[item] as number, lasts[item] as number];
		const least = leasts ? (leasts[item] as number) : 0;
		let place = lowestPlace(grid, item, first, last, least);
		// On its other side where there is room earlier.
		if (least > 0 && place >> 3 > 0) {
			const other = lowestPlace(grid, item, -last, -first, 0);
			if (other >> 3 < place >> 3) {
				place = other;
				places.isTurned[item] = 1;
				[first, last] = [-last, -first];
			}
		}
		const level = place >> 3;
		if (level >= depth) continue;
		places.levels[item] = level;
		places.rows[item] = place & 7;
		const bit = 1 << (place & 7);
		for (let at = level; at < depth; at++) {
			const own = (units[item * depth + at] as number) + (offsets[at] as number);
			for (let one = own + first; one <= own + last; one++) {
				taken[one] = (taken[one] as number) | bit;
			}
		}
	}
}

/** The lowest level from which a row is free, times eight, and the row. */
function lowestPlace(
	{ units, taken, offsets, depth, full }: Grid,
	item: number,
	first: number,
	last: number,
	least: number
): number {
	let mask = 0;
	let place = depth << 3;
	for (let at = depth - 1; at >= least; at--) {
		const own = (units[item * depth + at] as number) + (offsets[at] as number);
		for (let one = own + first; one <= own + last; one++) mask |= taken[one] as number;
		if ((mask & full) === full) break;
		// The lowest row that is free.
		place = (at << 3) | (31 - Math.clz32(~mask & (mask + 1)));
	}
	return place;
}

interface Grid {
	/** Each item's own unit at each level: an index of the level's part of `taken`. */
	units: Uint32Array;
	/** The rows that are taken, a bit each, of all units of all levels. */
	taken: Uint8Array;
	/** Where the part of each level begins. */
	offsets: Uint32Array;
	/** How many levels there are. */
	depth: number;
	/** The bits of all rows. */
	full: number;
}

/** The units that items can reach. */
function* makeGrid(
	anchors: Float64Array,
	{ first, last, least: turning }: Item,
	{ levels, unit, rowCount }: PlaceOptions
): Steps<Grid> {
	let least = 0;
	let most = 0;
	for (let i = 0; i < first.length; i++) {
		least = Math.min(least, first[i] as number);
		most = Math.max(most, last[i] as number);
	}
	if (turning) [least, most] = [Math.min(least, -most), Math.max(most, -least)];
	const { count: depth } = levels;
	const perMs = Float64Array.from({ length: depth }, (_, level) => scaleOf(levels, level) / unit);
	const units = new Uint32Array(anchors.length * depth);
	const reached = new Uint32Array(depth).fill(-least);
	const grid = { anchors, units, reached, perMs, before: new Float64Array(depth) };
	for (let from = 0; from < anchors.length; from += STEP) {
		// Two items this many units apart never meet, and what lies further between them has no byte.
		reachUnits(grid, from, Math.min(from + STEP, anchors.length), most - least + 1);
		yield;
	}
	const offsets = new Uint32Array(depth);
	let end = 0;
	for (let level = 0; level < depth; level++) {
		offsets[level] = end;
		end += (reached[level] as number) + most + 1;
	}
	const full = (1 << Math.min(rowCount, MAX_ROWS)) - 1;
	return { units, taken: new Uint8Array(end), offsets, depth, full };
}

interface Reaching {
	anchors: Float64Array;
	units: Uint32Array;
	/** The unit of the last item so far, at each level, and the same without anything left out. */
	reached: Uint32Array;
	before: Float64Array;
	/** Units a millisecond, at each level. */
	perMs: Float64Array;
}

/** Finds the units of some items at all levels. */
function reachUnits(
	{ anchors, units, reached, before, perMs }: Reaching,
	from: number,
	to: number,
	apart: number
): void {
	const depth = perMs.length;
	const origin = anchors[0] as number;
	for (let i = from; i < to; i++) {
		const distance = (anchors[i] as number) - origin;
		for (let level = 0; level < depth; level++) {
			const whole = Math.floor(distance * (perMs[level] as number));
			const step = whole - (before[level] as number);
			const own = (reached[level] as number) + (step < apart ? step : apart);
			before[level] = whole;
			reached[level] = own;
			units[i * depth + level] = own;
		}
	}
}

/**
 * Of items that share a unit at the closest level, no more than there are rows can have a place: the
 * most important of them, in their order. Thousands at one instant cost no more than a few.
 */
export function candidates(
	anchors: Float64Array,
	importances: Float32Array,
	{ levels, unit, rowCount }: PlaceOptions
): Uint32Array<ArrayBuffer> {
	const perMs = scaleOf(levels, levels.count - 1) / unit;
	const origin = anchors[0] ?? 0;
	const unitOf = (i: number) => Math.floor(((anchors[i] as number) - origin) * perMs);
	const kept = new Uint32Array(anchors.length);
	let count = 0;
	for (let from = 0; from < anchors.length;) {
		const own = unitOf(from);
		const begin = count;
		let to = from;
		for (; to < anchors.length && unitOf(to) === own; to++) {
			if (count - begin < rowCount) kept[count++] = to;
			else replaceLeast(kept, begin, count, to, importances);
		}
		if (to - from > rowCount) kept.subarray(begin, count).sort();
		from = to;
	}
	return kept.slice(0, count);
}

/** Puts an item in the place of the least important among those kept, if it is more important. */
function replaceLeast(
	kept: Uint32Array,
	begin: number,
	end: number,
	item: number,
	importances: Float32Array
): void {
	let least = begin;
	for (let i = begin + 1; i < end; i++) {
		if (weight(kept[i]) <= weight(kept[least])) least = i;
	}
	if (weight(item) > weight(kept[least])) kept[least] = item;
	function weight(at: number | undefined): number {
		return importances[at ?? 0] ?? 0;
	}
}
