import type { EventColumns } from '../event-table.ts';
import { LEADER_GAP } from '../label-rows.ts';
import { gather } from './gather.ts';
import { placeBars, type Bars } from './bars.ts';
import { levelFrom, NEVER, type Levels } from './levels.ts';
import { candidates, placeAtLevels, type PlaceOptions, type Places } from './place.ts';
import { leastTree, type RangeTree } from './range-tree.ts';
import type { AnchorOrder, SortedEvents } from './sorted-events.ts';
import { byImportance } from './sort-order.ts';
import type { Steps } from './steps.ts';

/** What hangs from an instant, with a row and the level from which it is shown, in time order. */
export interface Placed {
	readonly anchors: Float64Array<ArrayBuffer>;
	readonly positions: Uint32Array<ArrayBuffer>;
	readonly rows: Uint8Array<ArrayBuffer>;
	/** 1 for what stands before its instant instead of behind it. */
	readonly isBefore: Uint8Array<ArrayBuffer>;
	/** The levels from which they are shown, to be asked by stretch and level. */
	readonly levels: RangeTree<Uint8Array<ArrayBuffer>>;
}

export interface PlacedLabels extends Placed {
	/** CSS pixels that the text may take. */
	readonly widths: Uint16Array<ArrayBuffer>;
	/** The most of them. */
	readonly widest: number;
}

/** Everything about the drawing of many events that does not depend on the view. */
export interface PlacedEvents {
	readonly levels: Levels;
	/** Rows that labels were placed in. */
	readonly rowCount: number;
	readonly labels: PlacedLabels;
	readonly marks: Placed;
	readonly bars: Bars;
}

export interface PlaceEventsOptions {
	levels: Levels;
	/** Rows for labels. */
	rowCount: number;
	/** The least units that a label takes: few enough labels must fit on screen. */
	leastUnits: number;
	/** The furthest that the reader can look. */
	limitsEndMs: number;
	/** 1 for each category that is not shown. */
	hidden?: Uint8Array;
	/** Told after each part how much is done, 0–1. */
	onprogress?: (done: number) => void;
}

/** CSS pixels of a unit of labels, and of one of marks. */
export const LABEL_UNIT = 44;
export const MARK_UNIT = 6;
/** A label takes no more units than this. */
export const MOST_UNITS = 6;
/** CSS pixels of a label's units that its text leaves free, between it and the next. */
const LABEL_GAP = 15;
/** Rows of marks. */
export const MARK_ROWS = 4;

/** CSS pixels for text in a label of some units: one of them is lost to where in its unit it begins. */
export function textWidthOf(units: number): number {
	return (units - 1) * LABEL_UNIT - LEADER_GAP - LABEL_GAP;
}

/** Places the labels, marks and bars of sorted events, step by step. O(n log n). */
export function* placeEvents(
	events: SortedEvents & AnchorOrder,
	columns: EventColumns,
	options: PlaceEventsOptions
): Steps<PlacedEvents> {
	const { levels, rowCount, leastUnits, hidden, onprogress } = options;
	const importances = gather(columns.importances, events.rows);
	const anchored = shownOnly(events, hidden);
	yield;
	const bars = yield* placeBars(events, importances, levels);
	onprogress?.(0.2);

	const marks = yield* placeOne(anchored, importances, {
		...{ levels, unit: MARK_UNIT, rowCount: MARK_ROWS },
		// Twelve pixels, wherever in its unit it stands.
		reachOf: () => [-1, 1, 0]
	});
	onprogress?.(0.6);

	const unitsOf = (position: number) =>
		labelUnits(columns.titleWidths[events.rows[position] as number] as number, leastUnits);
	const labels = yield* placeOne(anchored, importances, {
		...{ levels, unit: LABEL_UNIT, rowCount },
		reachOf(position, anchorMs) {
			const units = unitsOf(position);
			const roomMs = Math.max(1, options.limitsEndMs - anchorMs);
			return [0, units - 1, levelFrom(levels, (units * LABEL_UNIT) / roomMs)];
		}
	});
	onprogress?.(1);
	return {
		levels,
		rowCount,
		bars,
		marks,
		labels: {
			...labels,
			widest: textWidthOf(Math.max(leastUnits, MOST_UNITS)),
			widths: Uint16Array.from(labels.positions, (position) => textWidthOf(unitsOf(position)))
		}
	};
}

/** Units for a title on up to two lines. */
function labelUnits(titleWidth: number, leastUnits: number): number {
	const most = Math.max(leastUnits, MOST_UNITS);
	if (titleWidth === 0) return most;
	for (let units = leastUnits; units < most; units++) {
		const room = textWidthOf(units);
		if (titleWidth <= room || titleWidth * 0.5 + 30 <= room) return units;
	}
	return most;
}

function shownOnly(
	{ byAnchor, anchors, categories }: SortedEvents & AnchorOrder,
	hidden: Uint8Array | undefined
): AnchorOrder {
	if (!hidden?.some((one) => one === 1)) return { byAnchor, anchors };
	const isShown = (position: number) => hidden[categories[position] as number] !== 1;
	return {
		byAnchor: byAnchor.filter(isShown),
		anchors: anchors.filter((_, index) => isShown(byAnchor[index] as number))
	};
}

interface OneKind extends PlaceOptions {
	/** Units that an item covers around its own, and the level from which there is room for them. */
	reachOf: (
		position: number,
		anchorMs: number
	) => readonly [first: number, last: number, least: number];
}

function* placeOne(
	{ byAnchor, anchors }: AnchorOrder,
	importances: Float32Array<ArrayBuffer>,
	{ reachOf, ...options }: OneKind
): Steps<Placed> {
	const weights = gather(importances, byAnchor);
	const chosen = candidates(anchors, weights, options);
	const own = gather(anchors, chosen);
	yield;
	const reach = {
		first: new Int8Array(chosen.length),
		last: new Int8Array(chosen.length),
		least: new Uint8Array(chosen.length)
	};
	for (let i = 0; i < chosen.length; i++) {
		const index = chosen[i] as number;
		const [first, last, least] = reachOf(byAnchor[index] as number, anchors[index] as number);
		reach.first[i] = first;
		reach.last[i] = last;
		reach.least[i] = least;
	}
	const order = byImportance(gather(weights, chosen));
	yield;
	const places = yield* placeAtLevels(own, order, reach, options);
	return compact(places, own, chosen, byAnchor);
}

/** Keeps those that have a place. */
function compact(
	{ levels, rows, isTurned }: Places,
	anchors: Float64Array<ArrayBuffer>,
	chosen: Uint32Array<ArrayBuffer>,
	byAnchor: Uint32Array<ArrayBuffer>
): Placed {
	let count = 0;
	const kept = new Uint32Array(levels.length);
	for (let i = 0; i < levels.length; i++) if (levels[i] !== NEVER) kept[count++] = i;
	const own = kept.subarray(0, count);
	return {
		anchors: gather(anchors, own),
		positions: gather(byAnchor, gather(chosen, own)),
		rows: gather(rows, own),
		isBefore: gather(isTurned, own),
		levels: leastTree(gather(levels, own))
	};
}
