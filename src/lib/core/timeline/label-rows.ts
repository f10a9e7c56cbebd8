import type { Span } from '../time/view.ts';

/**
 * Consistent dynamic labelling (Been, Daiches & Yap 2006) on an axis. A label of a fixed size in
 * pixels hangs from an instant `t`, in one row, on one side, at every zoom. Two labels in a row
 * overlap exactly while the scale `s` (pixels per millisecond) is below a bound:
 *
 *     ├ label i ───────┤                overlap while s · (tj − ti) < bi − aj
 *     ti              ti + bi
 *               ├ label j ────┤         a, b: a box's ends in pixels from its anchor
 *               tj + aj
 *
 * So a label that keeps clear of every label placed before it from some scale on keeps clear for
 * good: that is its lowest zoom. What is shown depends on the scale alone, never on the pan or on
 * the way there, and nothing that is shown vanishes while zooming in.
 */

export type Side = 'start' | 'end';

/** Where a label stands, and from which scale (CSS pixels per millisecond) it is shown. */
export interface PlacedLabel {
	/** 0 is the row nearest to the marks. */
	row: number;
	/** Whether the text begins at its leader line (`start`) or ends there (`end`). */
	side: Side;
	minScale: number;
}

export interface LabelBox extends PlacedLabel {
	anchorMs: number;
	/** CSS pixels */
	width: number;
	/** The label gives way at this scale: to its members, or to the bar that then has room for it. */
	maxScale: number;
}

export interface RowOptions {
	rowCount: number;
	/** The scale of the first view: no scale is smaller. */
	homeScale: number;
	limits: Span;
	/** Whether a label may stand there, for what is drawn; anywhere where none is given. */
	isFree?: (place: Pick<LabelBox, 'anchorMs' | 'width' | 'row' | 'side'>) => boolean;
}

/** CSS pixels from a leader line to its text, and between two labels. */
export const LEADER_GAP = 5;
const LABEL_GAP = 12;
/** CSS pixels between a label and the limits of the axis. */
const EDGE = 8;

/** A box's ends in CSS pixels from its anchor, with the room that it keeps free. */
export function boxEnds({ side, width }: Pick<LabelBox, 'side' | 'width'>): [number, number] {
	return side === 'start'
		? [0, LEADER_GAP + width + LABEL_GAP]
		: [-LEADER_GAP - width - LABEL_GAP, 0];
}

/** A leader line's ends, below its label. */
const LEADER: [number, number] = [0, 0];

/**
 * The scale from which two labels keep clear of each other for good. Labels in different rows only
 * meet where the higher one's leader line runs down through the lower one's text.
 */
export function clearScale(
	a: Pick<LabelBox, 'anchorMs' | 'row' | 'side' | 'width'>,
	b: Pick<LabelBox, 'anchorMs' | 'row' | 'side' | 'width'>
): number {
	const [first, second] = a.anchorMs <= b.anchorMs ? [a, b] : [b, a];
	const apart = second.anchorMs - first.anchorMs;
	const [, firstEnd] = first.row > second.row ? LEADER : boxEnds(first);
	const [secondStart] = second.row > first.row ? LEADER : boxEnds(second);
	// At the same instant a leader line runs along the lower label's own.
	if (apart === 0) return first.row === second.row ? Infinity : 0;
	return Math.max(0, firstEnd - secondStart) / apart;
}

/** Every row and side for a label, with the scale from which it keeps clear of those before it. */
function placesOf(item: LabelItem, before: readonly LabelBox[], options: RowOptions): LabelBox[] {
	const { rowCount, homeScale, limits, isFree } = options;
	const places: LabelBox[] = [];
	for (const side of ['start', 'end'] as const) {
		// A label that would be cut off at the first view waits until there is room beside it.
		const minScale = Math.max(homeScale, item.fromScale, roomScale(item, side, limits));
		for (let row = 0; row < rowCount; row++) {
			const place = waitFor({ ...item, row, side, minScale }, before);
			places.push(isFree?.(place) === false ? { ...place, minScale: Infinity } : place);
		}
	}
	return places;
}

/** What wants a label. */
export interface LabelItem extends Pick<LabelBox, 'anchorMs' | 'width' | 'maxScale'> {
	/** The scale below which it may not be shown. */
	fromScale: number;
	/** Names a group: nothing else says what its members are until it comes apart. */
	isGroup?: boolean;
}

/**
 * Places labels, and gives their places in the order of `items`. Those of the first view come
 * first, then the groups', then the others by the scale from which they may be shown. Those that may
 * be shown from the same scale on are arranged together, so that none takes a place that it does not
 * need and another does; where they find no room together the order given decides.
 */
export function placeLabels(items: readonly LabelItem[], options: RowOptions): PlacedLabel[] {
	const { homeScale } = options;
	const boxes = new Map<number, LabelBox>();
	const from = (index: number) => Math.max(homeScale, (items[index] as LabelItem).fromScale);
	const isLate = (index: number) => from(index) > homeScale && items[index]?.isGroup !== true;
	const indexes = items
		.map((_, index) => index)
		.sort((a, b) => Number(isLate(a)) - Number(isLate(b)) || from(a) - from(b) || a - b);
	for (let first = 0; first < indexes.length;) {
		const scale = from(indexes[first] as number);
		const after = indexes.findIndex((index, at) => at > first && from(index) !== scale);
		const end = after < 0 ? indexes.length : after;
		const cohort = indexes.slice(first, end);
		const before = [...boxes.values()];
		const places = new Map(
			cohort.map((index) => [index, placesOf(items[index] as LabelItem, before, options)])
		);
		const arranged = scale === homeScale ? arrangeMost(places, scale) : arrangeSoon(places, scale);
		for (const [index, box] of arranged) boxes.set(index, box);
		for (const index of cohort) {
			if (boxes.has(index)) continue;
			const own = placesOf(items[index] as LabelItem, [...boxes.values()], options);
			boxes.set(
				index,
				own.reduce((best, place) => (place.minScale < best.minScale ? place : best))
			);
		}
		first = end;
	}
	return items.map((_, index) => boxes.get(index) as PlacedLabel);
}

/** By which the scale grows until labels find room together, and how often. */
const STEP = 1.5;
const STEPS = 10;
/** Places that {@link arrange} tries before it gives up. */
const MAX_TRIES = 4000;

/** Places by index: all rows and sides of each label. */
type Places = ReadonlyMap<number, readonly LabelBox[]>;

/** As many as find room together at a scale; those first in the order stay before others join. */
function arrangeMost(places: Places, scale: number): ReadonlyMap<number, LabelBox> {
	let arranged: ReadonlyMap<number, LabelBox> = new Map();
	for (const [index, own] of places) {
		const wanted = new Map([...arranged.keys()].map((key) => [key, places.get(key) ?? []]));
		arranged = arrange(wanted.set(index, own), scale) ?? arranged;
	}
	return arranged;
}

/** All of them, at the first scale where they find room together; none if that is too far. */
function arrangeSoon(places: Places, fromScale: number): ReadonlyMap<number, LabelBox> {
	for (let step = 0, scale = fromScale; step < STEPS; step++, scale *= STEP) {
		const arranged = arrange(places, scale);
		if (arranged) return arranged;
	}
	return new Map();
}

/**
 * A place for each label such that all are shown at a scale, or null: by backtracking, the label
 * with the fewest places left first (Haralick & Elliott 1980).
 */
function arrange(places: Places, scale: number): Map<number, LabelBox> | null {
	type Choice = [index: number, places: readonly LabelBox[]];
	const clash = (a: LabelBox, b: LabelBox) => clearScale(a, b) > scale;
	let tries = MAX_TRIES;
	const search = (open: readonly Choice[]): Map<number, LabelBox> | null => {
		const [next, ...others] = [...open].sort((a, b) => a[1].length - b[1].length);
		if (!next) return new Map();
		for (const place of next[1]) {
			if (tries-- <= 0) return null;
			const left = others.map(([index, rest]): Choice => [
				index,
				rest.filter((box) => !clash(box, place))
			]);
			const found = left.every(([, rest]) => rest.length > 0) && search(left);
			if (found) return found.set(next[0], place);
		}
		return null;
	};
	const open = [...places].map(([index, all]): Choice => [
		index,
		all.filter(({ minScale }) => minScale <= scale).sort((a, b) => a.minScale - b.minScale)
	]);
	const found = open.every(([, rest]) => rest.length > 0) ? search(open) : null;
	if (!found) return null;
	const arranged = new Map<number, LabelBox>();
	for (const index of places.keys()) {
		const box = found.get(index);
		if (box) arranged.set(index, waitFor(box, [...arranged.values()]));
	}
	return arranged;
}

/** A box from the scale on from which it keeps clear of others for good. */
function waitFor(box: LabelBox, others: readonly LabelBox[]): LabelBox {
	let { minScale } = box;
	for (const other of others) {
		const clear = clearScale(box, other);
		if (clear > Math.max(minScale, other.minScale)) {
			minScale = Math.max(minScale, Math.min(clear, other.maxScale));
		}
	}
	return { ...box, minScale };
}

/** The scale at which a label on this side ends inside the limits of the axis. */
function roomScale({ anchorMs, width }: LabelItem, side: Side, limits: Span): number {
	const roomMs = side === 'start' ? limits.endMs - anchorMs : anchorMs - limits.startMs;
	return (LEADER_GAP + width + EDGE) / Math.max(1, roomMs);
}
