/** Tallest list that browsers lay out without losing digits, in CSS pixels. */
const TALLEST = 8_000_000;

/** What a list of many rows of one height is drawn from. */
export interface ListShape {
	count: number;
	/** Heights in CSS pixels: of a row, and of the part of the list that is seen. */
	row: number;
	seen: number;
}

/** The rows `[first, end)` that are drawn, and where the first stands, in CSS pixels from the top. */
export interface ListWindow {
	first: number;
	end: number;
	top: number;
}

/** Rows drawn beyond each end of what is seen, so that none is missing while it scrolls. */
const BEYOND = 4;
/** Rows drawn at the most, however high the screen. */
const MOST = 40;

/** Height of the whole list in CSS pixels. Beyond eight million a pixel stands for more than one. */
export function listHeight({ count, row }: ListShape): number {
	return Math.min(count * row, TALLEST);
}

/** The rows to draw at a scroll offset in CSS pixels. */
export function windowAt(scrollTop: number, shape: ListShape): ListWindow {
	const { count, row, seen } = shape;
	const room = Math.max(0, listHeight(shape) - seen);
	const offset = Math.min(Math.max(0, scrollTop), room);
	const hidden = Math.max(0, count * row - seen);
	// Where the list would be scrolled to if it could be as tall as its rows.
	const full = room === 0 ? 0 : (offset / room) * hidden;
	const first = Math.max(0, Math.floor(full / row) - BEYOND);
	const end = Math.min(count, first + MOST, Math.ceil((full + seen) / row) + BEYOND);
	return { first, end, top: first * row - full + offset };
}

/** The scroll offset nearest to the present one at which a row is wholly seen. */
export function offsetFor(index: number, scrollTop: number, shape: ListShape): number {
	const { count, row, seen } = shape;
	const room = Math.max(0, listHeight(shape) - seen);
	const hidden = Math.max(0, count * row - seen);
	if (room === 0) return 0;
	const full = (Math.min(Math.max(0, scrollTop), room) / room) * hidden;
	const nearest = Math.min(Math.max(full, (index + 1) * row - seen), index * row);
	return nearest === full ? scrollTop : (Math.min(nearest, hidden) / hidden) * room;
}
