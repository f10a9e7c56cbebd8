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
	/** Width of the plot in CSS pixels. */
	width: number;
}

/** CSS pixels from a leader line to its text, and between two labels. */
export const LEADER_GAP = 5;
const LABEL_GAP = 12;

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

/**
 * Finds the row and side from which a label can be shown soonest, given those placed before it.
 * Ties go to the lower row, then to text after its leader line.
 * @param fromScale the scale below which it may not be shown anyhow
 */
export function placeLabel(
	item: Pick<LabelBox, 'anchorMs' | 'width' | 'maxScale'>,
	fromScale: number,
	before: readonly LabelBox[],
	options: RowOptions
): PlacedLabel {
	const { rowCount, homeScale, limits } = options;
	let best: PlacedLabel | null = null;
	for (const side of ['start', 'end'] as const) {
		const overhang = overhangOf(item, side, options);
		for (let row = 0; row < rowCount; row++) {
			const candidate = { ...item, row, side };
			let minScale = Math.max(homeScale, fromScale);
			// A label that would be cut off at the first view waits until there is room beside it.
			if (overhang > 0) minScale = Math.max(minScale, roomScale(item, side, limits, homeScale));
			for (const other of before) {
				const clear = clearScale(candidate, other);
				if (clear > Math.max(minScale, other.minScale)) {
					minScale = Math.max(minScale, Math.min(clear, other.maxScale));
				}
			}
			if (!best || minScale < best.minScale) best = { row, side, minScale };
		}
	}
	return best ?? { row: 0, side: 'start', minScale: Infinity };
}

/** What wants a label. */
export interface LabelItem extends Pick<LabelBox, 'anchorMs' | 'width' | 'maxScale'> {
	/** The scale below which it may not be shown. */
	fromScale: number;
}

/** Places that {@link arrangeAtHome} tries for one more label before it does without. */
const MAX_TRIES = 4000;

/**
 * Places labels, and gives their places in the order of `items`: what can be shown at the first
 * view before what cannot, then in the order given.
 */
export function placeLabels(items: readonly LabelItem[], options: RowOptions): PlacedLabel[] {
	const boxes = arrangeAtHome(items, options);
	for (const [index, item] of items.entries()) {
		if (boxes.has(index)) continue;
		const placed = placeLabel(item, item.fromScale, [...boxes.values()], options);
		boxes.set(index, { ...item, ...placed });
	}
	return items.map((_, index) => boxes.get(index) as PlacedLabel);
}

/**
 * As many labels as find room together at the first view, those first in the order before others.
 * Each that joins may move the others to other rows and sides: found by backtracking, the label
 * with the fewest places left first (Haralick & Elliott 1980).
 */
function arrangeAtHome(items: readonly LabelItem[], options: RowOptions): Map<number, LabelBox> {
	const { homeScale } = options;
	const clash = (a: LabelBox, b: LabelBox) => clearScale(a, b) > homeScale;
	let arranged = new Map<number, LabelBox>();
	let choices: [index: number, places: LabelBox[]][] = [];
	for (const [index, item] of items.entries()) {
		if (item.fromScale > homeScale) continue;
		const places = homePlaces(item, options);
		let tries = MAX_TRIES;
		const search = (open: typeof choices): Map<number, LabelBox> | null => {
			const [next, ...others] = [...open].sort((a, b) => a[1].length - b[1].length);
			if (!next) return new Map();
			for (const place of next[1]) {
				if (tries-- <= 0) return null;
				const left = others.map(([other, rest]): (typeof choices)[number] => [
					other,
					rest.filter((box) => !clash(box, place))
				]);
				const found = left.every(([, rest]) => rest.length > 0) && search(left);
				if (found) return found.set(next[0], place);
			}
			return null;
		};
		const wanted = [...choices, [index, places]] as typeof choices;
		const found = places.length > 0 ? search(wanted) : null;
		if (found) [arranged, choices] = [found, wanted];
	}
	return arranged;
}

/** Where a label can stand at the first view without being cut off, the best first. */
function homePlaces(item: LabelItem, options: RowOptions): LabelBox[] {
	const { rowCount, homeScale } = options;
	const sides = (['start', 'end'] as const).filter((side) => overhangOf(item, side, options) <= 0);
	return Array.from({ length: rowCount }, (_, row) =>
		sides.map((side) => ({ ...item, row, side, minScale: homeScale }))
	).flat();
}

/** CSS pixels by which a label is cut off at the first view. */
function overhangOf(
	{ anchorMs, width: textWidth }: Pick<LabelBox, 'anchorMs' | 'width'>,
	side: Side,
	{ homeScale, limits, width }: RowOptions
): number {
	const homeX = (anchorMs - limits.startMs) * homeScale;
	const [start, end] = boxEnds({ side, width: textWidth });
	return Math.max(0, -(homeX + start + LABEL_GAP), homeX + end - LABEL_GAP - width);
}

/** The scale at which a label on this side ends inside the limits of the axis. */
function roomScale(
	{ anchorMs, width }: Pick<LabelBox, 'anchorMs' | 'width'>,
	side: Side,
	limits: Span,
	homeScale: number
): number {
	const roomMs = side === 'start' ? limits.endMs - anchorMs : anchorMs - limits.startMs;
	return Math.max(homeScale, (width + LEADER_GAP) / Math.max(1, roomMs));
}
