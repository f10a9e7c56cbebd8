/** The heights of the drawing's parts, in CSS pixels from its top. */
export interface Frame {
	width: number;
	height: number;
	rowCount: number;
	/** Top of the lanes that bars and marks stand in. */
	lanesTop: number;
	/** The axis line; tick labels stand below it. */
	axisY: number;
}

export const ROW_HEIGHT = 46;
export const LANE_HEIGHT = 13;
/** Room for the two lines of tick labels. */
export const AXIS_HEIGHT = 38;
const ROWS_GAP = 10;

/** Shares out the height of the drawing: the axis and the lanes take theirs, labels the rest. */
export function frameOf(width: number, height: number, laneCount: number): Frame {
	const axisY = height - AXIS_HEIGHT;
	const lanesTop = axisY - laneCount * LANE_HEIGHT - 4;
	const rowCount = Math.max(1, Math.floor((lanesTop - ROWS_GAP) / ROW_HEIGHT));
	return { width, height, rowCount, lanesTop, axisY };
}

/** The middle of a lane; lane 0 is nearest to the axis. */
export function laneY({ axisY }: Frame, lane: number): number {
	return axisY - 4 - (lane + 0.5) * LANE_HEIGHT;
}

/** The bottom of a row of labels; row 0 is nearest to the lanes. */
export function rowBottom({ lanesTop }: Frame, row: number): number {
	return lanesTop - ROWS_GAP - row * ROW_HEIGHT;
}
