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
	const full = (1 << Math.min(rowCount, MAX_ROWS)) - 1;
	const depth = levels.count;
	const { units, taken } = yield* makeGrid(anchors, reach, { levels, unit, rowCount });
	for (let from = 0; from < order.length; from += STEP) {
		for (const item of order.subarray(from, from + STEP)) placeOne(item);
		yield;
	}
	return places;

	function placeOne(item: number): void {
		const [first, last] = [reach.first[item] as number, reach.last[item] as number];
		const least = reach.least?.[item] ?? 0;
		let place = lowestPlace(item, first, last, least);
		// On its other side where there is room earlier.
		if (least > 0 && place >> 3 > 0) {
			const other = lowestPlace(item, -last, -first, 0);
			if (other >> 3 < place >> 3) {
				place = other;
				places.isTurned[item] = 1;
			}
		}
		const [level, row] = [place >> 3, place & 7];
		if (level >= depth) return;
		places.levels[item] = level;
		places.rows[item] = row;
		const isTurned = places.isTurned[item] === 1;
		const [from, to] = isTurned ? [-last, -first] : [first, last];
		for (let at = level; at < depth; at++) {
			const own = units[item * depth + at] as number;
			for (let one = own + from; one <= own + to; one++) {
				taken[one] = (taken[one] as number) | (1 << row);
			}
		}
	}

	/** The lowest level from which a row is free, times eight, and the row. */
	function lowestPlace(item: number, first: number, last: number, least: number): number {
		let mask = 0;
		let place = depth << 3;
		for (let at = depth - 1; at >= least; at--) {
			const own = units[item * depth + at] as number;
			for (let one = own + first; one <= own + last; one++) mask |= taken[one] as number;
			if ((mask & full) === full) break;
			// The lowest row that is free.
			place = (at << 3) | (31 - Math.clz32(~mask & (mask + 1)));
		}
		return place;
	}
}

interface Grid {
	/** Each item's own unit at each level: an index of `taken`. */
	units: Uint32Array;
	/** The rows that are taken, a bit each, of all units of all levels. */
	taken: Uint8Array;
}

/** The units that items can reach, level after level. */
function* makeGrid(
	anchors: Float64Array,
	{ first, last, least: turning }: Item,
	{ levels, unit }: PlaceOptions
): Steps<Grid> {
	let least = 0;
	let most = 0;
	for (let i = 0; i < first.length; i++) {
		least = Math.min(least, first[i] as number);
		most = Math.max(most, last[i] as number);
	}
	if (turning) [least, most] = [Math.min(least, -most), Math.max(most, -least)];
	// Two items this many units apart never meet, and what lies further between them has no byte.
	const apart = most - least + 1;
	const units = new Uint32Array(anchors.length * levels.count);
	const origin = anchors[0] as number;
	let own = 0;
	for (let level = 0; level < levels.count; level++) {
		const perMs = scaleOf(levels, level) / unit;
		own -= least;
		let before = 0;
		for (let i = 0; i < anchors.length; i++) {
			const whole = Math.floor(((anchors[i] as number) - origin) * perMs);
			own += Math.min(whole - before, apart);
			before = whole;
			units[i * levels.count + level] = own;
		}
		own += most + 1;
		yield;
	}
	return { units, taken: new Uint8Array(own) };
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
