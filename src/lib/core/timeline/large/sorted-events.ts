import type { Span } from '../../time/view.ts';
import { HOUR } from '../../time/civil.ts';
import { MIN_VIEW_MS } from '../../time/view.ts';
import { hangsFromStart, type EventColumns } from '../event-table.ts';
import { countsOf, type Counts } from './counts.ts';
import { gather } from './gather.ts';
import { negative, sortByValue } from './sort-order.ts';
import { finish, type Steps } from './steps.ts';
import { greatestTree, type RangeTree } from './range-tree.ts';

/**
 * Events in time order: by start, the longer first, as `dateEvents` puts few of them. An event's
 * place in this order is its `position`; its number in the table stays its `row`.
 */
export interface SortedEvents {
	readonly length: number;
	/** The stretch that all events span. */
	readonly domain: Span;
	readonly rows: Uint32Array<ArrayBuffer>;
	/** The position of each row. */
	readonly positions: Uint32Array<ArrayBuffer>;
	/** By position; held to the domain where the date is open. */
	readonly starts: Float64Array<ArrayBuffer>;
	readonly ends: Float64Array<ArrayBuffer>;
	readonly categories: Uint8Array<ArrayBuffer>;
	readonly kinds: Uint8Array<ArrayBuffer>;
	/** Finds what lasts beyond an instant. */
	readonly latest: RangeTree<Float64Array<ArrayBuffer>>;
	readonly counts: Counts;
}

/** What placing needs besides, and no frame does. */
export interface AnchorOrder {
	/** Positions by the instants that marks hang from. */
	byAnchor: Uint32Array<ArrayBuffer>;
	/** Those instants, in that order. */
	anchors: Float64Array<ArrayBuffer>;
}

/** Sorts a table's columns, and counts them by time. O(n log n). */
export function sortEvents(
	columns: EventColumns,
	categoryCount: number,
	given?: Span
): SortedEvents & AnchorOrder {
	return finish(sortInSteps(columns, categoryCount, given));
}

/** The same, step by step. */
export function* sortInSteps(
	columns: EventColumns,
	categoryCount: number,
	given?: Span
): Steps<SortedEvents & AnchorOrder> {
	const { length } = columns;
	const domain = given ?? domainOfColumns(columns);
	const byEnd = sortByValue(negative(held(columns.ends, domain)));
	yield;
	// By start; of the same start the one that lasts longer first.
	const rows = sortByValue(held(columns.starts, domain), byEnd);
	yield;
	const positions = new Uint32Array(length);
	for (let position = 0; position < length; position++) {
		positions[rows[position] as number] = position;
	}
	// From here on by position: what is near in time is near in memory, which halves the time.
	const starts = held(gather(columns.starts, rows), domain);
	const ends = held(gather(columns.ends, rows), domain);
	const kinds = gather(columns.kinds, rows);
	const categories = gather(columns.categories, rows);
	const anchors = new Float64Array(length);
	for (let i = 0; i < length; i++) {
		anchors[i] = anchorOf(starts[i] as number, ends[i] as number, kinds[i] as number);
	}
	yield;
	const byAnchor = sortByValue(anchors);
	yield;
	const counts = countsOf({
		...{ domain, categoryCount, categories },
		orders: { ends: gather(positions, byEnd.reverse()), anchors: byAnchor },
		values: { starts, ends, anchors }
	});
	yield;
	return {
		length,
		domain,
		rows,
		positions,
		starts,
		ends,
		categories,
		kinds,
		latest: greatestTree(ends),
		counts,
		byAnchor,
		anchors: gather(anchors, byAnchor)
	};
}

/** Instants, held to the domain. */
function held(list: Float64Array, { startMs, endMs }: Span): Float64Array<ArrayBuffer> {
	const result = new Float64Array(list.length);
	for (let i = 0; i < list.length; i++) {
		const ms = list[i] as number;
		result[i] = ms < startMs ? startMs : ms > endMs ? endMs : ms;
	}
	return result;
}

/** The instant that a mark hangs from: what lasted from its start, the rest from its middle. */
export function anchorOf(startMs: number, endMs: number, kind: number): number {
	return hangsFromStart(kind) ? startMs : (startMs + endMs) / 2;
}

/** The anchor of the event at a position. */
export function anchorAt({ starts, ends, kinds }: SortedEvents, position: number): number {
	return anchorOf(starts[position] as number, ends[position] as number, kinds[position] as number);
}

/** The stretch that all rows span, as `domainOf` tells it of few; an instant of 1970 without any. */
export function domainOfColumns({ starts, ends }: EventColumns): Span {
	let startMs = Infinity;
	let endMs = -Infinity;
	for (const list of [starts, ends]) {
		for (const ms of list) {
			if (!Number.isFinite(ms)) continue;
			if (ms < startMs) startMs = ms;
			if (ms > endMs) endMs = ms;
		}
	}
	if (startMs > endMs) return { startMs: 0, endMs: HOUR };
	const margin = endMs - startMs < MIN_VIEW_MS ? HOUR : 0;
	return { startMs: startMs - margin, endMs: endMs + margin };
}
