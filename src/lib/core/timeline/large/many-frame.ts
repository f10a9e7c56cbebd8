import { AXIS_HEIGHT, ROW_HEIGHT } from '../frame.ts';
import { BAR_LANES } from './bars.ts';
import { MAX_ROWS } from './place.ts';
import { LABEL_UNIT, MARK_ROWS } from './place-events.ts';

/**
 * The heights of the parts of a drawing of many events, in CSS pixels from its top: rows of labels,
 * rows of marks, lanes of bars, the density of the rest, the axis.
 */
export interface ManyFrame {
	width: number;
	height: number;
	/** Rows for labels, and the least units that each label takes. */
	rowCount: number;
	leastUnits: number;
	marksTop: number;
	barsTop: number;
	densityTop: number;
	/** The axis line, which density stands on. */
	axisY: number;
}

const MARK_HEIGHT = 13;
export const BAR_HEIGHT = 9;
/** Columns of the density, and the line of figures above them. */
export const COLUMN_HEIGHT = 40;
export const FIGURE_HEIGHT = 15;
const GAP = 5;
/** Above the labels, for what is said of them all. */
const STATUS_HEIGHT = 24;
const LEAST_UNITS = 4;
/** No more labels than this are on screen at a time: each takes some elements of the page. */
export const MOST_LABELS = 40;

export function manyFrame(width: number, height: number): ManyFrame {
	const axisY = height - AXIS_HEIGHT;
	const densityTop = axisY - COLUMN_HEIGHT - FIGURE_HEIGHT;
	const barsTop = densityTop - BAR_LANES * BAR_HEIGHT - GAP;
	const marksTop = barsTop - MARK_ROWS * MARK_HEIGHT - GAP;
	const room = marksTop - GAP - STATUS_HEIGHT;
	const rowCount = Math.max(1, Math.min(MAX_ROWS, Math.floor(room / ROW_HEIGHT)));
	// A row of labels of u units holds width / (u · unit) and one more that is cut off.
	const leastUnits = Math.max(
		LEAST_UNITS,
		Math.ceil((rowCount * width) / (LABEL_UNIT * (MOST_LABELS - rowCount)))
	);
	return { width, height, rowCount, leastUnits, marksTop, barsTop, densityTop, axisY };
}

/** The bottom of a row of labels; row 0 is nearest to the marks. */
export function labelBottom({ marksTop }: ManyFrame, row: number): number {
	return marksTop - GAP - row * ROW_HEIGHT;
}

/** The middle of a row of marks; row 0 is nearest to the bars. */
export function markY({ barsTop }: ManyFrame, row: number): number {
	return barsTop - GAP - (row + 0.5) * MARK_HEIGHT;
}

/** The middle of a lane of bars; lane 0 is nearest to the density. */
export function barY({ densityTop }: ManyFrame, lane: number): number {
	return densityTop - GAP - (lane + 0.5) * BAR_HEIGHT;
}
