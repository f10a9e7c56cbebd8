/** The heights of the drawing's parts, in CSS pixels from its top. */
export interface Frame {
	width: number;
	height: number;
	rowCount: number;
	/** Top of the lanes that bars and marks stand in, and the height of each. */
	lanesTop: number;
	laneHeight: number;
	/** The axis line; tick labels stand below it. */
	axisY: number;
}

export const ROW_HEIGHT = 46;
export const LANE_HEIGHT = 13;
/** Room for the two lines of tick labels. */
export const AXIS_HEIGHT = 38;
const ROWS_GAP = 10;
/** Below the lowest lane. */
const LANES_GAP = 4;
/** However low the drawing, lanes are told apart. */
const LEAST_LANE_HEIGHT = 3;

/**
 * Shares out the height of the drawing: the axis and the lanes take theirs, labels the rest. Lanes that
 * would leave labels no row, or not fit themselves, stand closer: as of thirty events at one instant.
 */
export function frameOf(width: number, height: number, laneCount: number): Frame {
	const axisY = height - AXIS_HEIGHT;
	const room = axisY - LANES_GAP;
	const isTight = room - laneCount * LANE_HEIGHT < ROW_HEIGHT;
	const closer = Math.max(LEAST_LANE_HEIGHT, (room - ROW_HEIGHT - ROWS_GAP) / laneCount);
	const laneHeight = isTight ? Math.min(LANE_HEIGHT, closer) : LANE_HEIGHT;
	const lanesTop = room - laneCount * laneHeight;
	const rowCount = Math.max(1, Math.floor((lanesTop - ROWS_GAP) / ROW_HEIGHT));
	return { width, height, rowCount, lanesTop, laneHeight, axisY };
}

/** The middle of a lane; lane 0 is nearest to the axis. */
export function laneY({ axisY, laneHeight }: Frame, lane: number): number {
	return axisY - LANES_GAP - (lane + 0.5) * laneHeight;
}

/** The bottom of a row of labels; row 0 is nearest to the lanes. */
export function rowBottom({ lanesTop }: Frame, row: number): number {
	return lanesTop - ROWS_GAP - row * ROW_HEIGHT;
}
