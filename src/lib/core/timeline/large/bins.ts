import type { Span, View } from '../../time/view.ts';
import { lowerBound } from './bisect.ts';
import { anchorsBefore, type Counts } from './counts.ts';

/**
 * The density of events that are not drawn one by one: stretches of a power of two of milliseconds,
 * counted from 1970. So they belong to time and not to the view: while it pans they move with the axis
 * and never change, and while it zooms two become one.
 */
export interface Bins {
	/** Milliseconds of a bin, and the instant that the first begins at. */
	readonly binMs: number;
	readonly startMs: number;
	readonly count: number;
	readonly categoryCount: number;
	/** Events in each column of each bin by category: `(bin × COLUMNS + column) × categories + …`. */
	readonly columns: Int32Array;
	/** Those of them that a search found, by column; null without a search. */
	readonly found: Int32Array | null;
	/** Events in each bin, and those of them that hang from an instant in the view. */
	readonly totals: Int32Array;
	readonly inView: Int32Array;
	/** The most events in a column of this width, wherever the view is: what heights are measured by. */
	readonly most: number;
}

/** Columns of a bin. */
export const COLUMNS = 8;
/** A bin is at least this many CSS pixels wide, and less than twice as many: a target for a finger. */
export const LEAST_BIN = 32;

/** The stretch that the bins of a view cover: the view and a little more. */
export function binSpan(view: View, scale: number): Span & { binMs: number } {
	const binMs = Math.max(COLUMNS, 2 ** Math.ceil(Math.log2(LEAST_BIN / scale)));
	return {
		binMs,
		startMs: Math.floor(view.startMs / binMs) * binMs,
		endMs: Math.ceil(view.endMs / binMs) * binMs
	};
}

/**
 * Counts all events by bin; what is drawn one by one is then taken out with {@link takeOut}.
 * @param hidden 1 for each category that is not shown
 * @param foundAnchors instants of what a search found, in ascending order
 */
export function countBins(
	counts: Counts,
	view: View,
	scale: number,
	hidden: Uint8Array,
	foundAnchors: Float64Array | null
): Bins {
	const { binMs, startMs, endMs } = binSpan(view, scale);
	const { categoryCount } = counts;
	const count = Math.round((endMs - startMs) / binMs);
	const columnMs = binMs / COLUMNS;
	const columns = new Int32Array(count * COLUMNS * categoryCount);
	const totals = new Int32Array(count);
	const inView = new Int32Array(count);
	for (let category = 0; category < categoryCount; category++) {
		if (hidden[category] === 1) continue;
		let before = anchorsBefore(counts, category, startMs);
		for (let column = 0; column < count * COLUMNS; column++) {
			const until = anchorsBefore(counts, category, startMs + (column + 1) * columnMs);
			columns[column * categoryCount + category] = until - before;
			const bin = Math.floor(column / COLUMNS);
			totals[bin] = (totals[bin] as number) + until - before;
			before = until;
		}
		const cutOff = (bin: number, span: Span) => {
			const outside =
				anchorsBefore(counts, category, span.endMs) - anchorsBefore(counts, category, span.startMs);
			inView[bin] = (inView[bin] as number) - outside;
		};
		cutOff(0, { startMs, endMs: view.startMs });
		cutOff(count - 1, { startMs: view.endMs, endMs });
	}
	for (let bin = 0; bin < count; bin++)
		inView[bin] = (inView[bin] as number) + (totals[bin] as number);
	let found: Int32Array | null = null;
	if (foundAnchors) {
		found = new Int32Array(count * COLUMNS);
		let before = lowerBound(foundAnchors, startMs);
		for (let column = 0; column < found.length; column++) {
			const until = lowerBound(foundAnchors, startMs + (column + 1) * columnMs, before);
			found[column] = until - before;
			before = until;
		}
	}
	const most = counts.most[Math.round(Math.log2(columnMs))] ?? 0;
	return { binMs, startMs, count, categoryCount, columns, found, totals, inView, most };
}

/** Takes an event that is drawn by itself out of the bin that it would be counted in. */
export function takeOut(
	bins: Bins,
	view: View,
	anchorMs: number,
	category: number,
	isFound: boolean
): void {
	const { binMs, startMs, count, categoryCount, columns, found, totals, inView } = bins;
	const column = Math.floor((anchorMs - startMs) / (binMs / COLUMNS));
	if (column < 0 || column >= count * COLUMNS) return;
	const bin = Math.floor(column / COLUMNS);
	const at = column * categoryCount + category;
	columns[at] = (columns[at] as number) - 1;
	totals[bin] = (totals[bin] as number) - 1;
	if (found && isFound) found[column] = (found[column] as number) - 1;
	if (anchorMs >= view.startMs && anchorMs < view.endMs) inView[bin] = (inView[bin] as number) - 1;
}

/** The stretch of time of a bin. */
export function spanOfBin({ startMs, binMs }: Bins, bin: number): Span {
	return { startMs: startMs + bin * binMs, endMs: startMs + (bin + 1) * binMs };
}
