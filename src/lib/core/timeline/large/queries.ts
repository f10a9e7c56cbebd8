import type { Span } from '../../time/view.ts';
import { lowerBound } from './bisect.ts';
import { anchorsBefore, type Counts } from './counts.ts';
import { NEVER } from './levels.ts';
import type { PlacedEvents } from './place-events.ts';
import { forEachAbove } from './range-tree.ts';
import { anchorAt, type SortedEvents } from './sorted-events.ts';

/** Positions of the events that meet a stretch and hang from an instant that is wanted, in time order. */
export function meeting(
	events: SortedEvents,
	{ startMs, endMs }: Span,
	hidden: Uint8Array,
	isWanted: (anchorMs: number) => boolean
): Uint32Array {
	const found: number[] = [];
	forEachAbove(events.latest, 0, lowerBound(events.starts, endMs), startMs, (position) => {
		if (hidden[events.categories[position] as number] === 1) return;
		if (isWanted(anchorAt(events, position))) found.push(position);
	});
	return Uint32Array.from(found);
}

/** From the first to the last instant in a stretch that an event hangs from; the stretch without any. */
export function hanging(counts: Counts, stretch: Span, hidden: Uint8Array): Span {
	let startMs = Infinity;
	let endMs = -Infinity;
	for (let category = 0; category < counts.categoryCount; category++) {
		if (hidden[category] === 1) continue;
		const offset = counts.offsets[category] as number;
		const from = anchorsBefore(counts, category, stretch.startMs);
		const to = anchorsBefore(counts, category, stretch.endMs);
		if (from === to) continue;
		startMs = Math.min(startMs, counts.anchors[offset + from] as number);
		endMs = Math.max(endMs, counts.anchors[offset + to - 1] as number);
	}
	return startMs <= endMs ? { startMs, endMs } : stretch;
}

/** The level from which an event has a label; null where it never has one. */
export function levelOfLabel(
	{ labels }: PlacedEvents,
	position: number,
	anchorMs: number | undefined
): number | null {
	if (anchorMs === undefined) return null;
	for (let i = lowerBound(labels.anchors, anchorMs); labels.anchors[i] === anchorMs; i++) {
		if (labels.positions[i] !== position) continue;
		const level = labels.levels.layers[0]?.[i] ?? NEVER;
		return level === NEVER ? null : level;
	}
	return null;
}

/** What a search found, as a frame asks for it. */
export interface Found {
	/** A byte a position. */
	isFound: Uint8Array;
	/** The instants that they hang from, in ascending order. */
	anchors: Float64Array;
}

/** @param rows of the table; -1 for what is none of its events */
export function markFound(
	rows: ArrayLike<number>,
	events: SortedEvents,
	hidden: Uint8Array
): Found {
	const isFound = new Uint8Array(events.length);
	const anchors = new Float64Array(rows.length);
	let count = 0;
	for (let i = 0; i < rows.length; i++) {
		const position = events.positions[rows[i] as number];
		if (position === undefined || hidden[events.categories[position] as number] === 1) continue;
		isFound[position] = 1;
		anchors[count++] = anchorAt(events, position);
	}
	return { isFound, anchors: anchors.slice(0, count).sort() };
}

/** The rows of a list: of the events that are shown, or of those of them that a search found; in time order. */
export function listRows(
	{ length, rows, categories }: SortedEvents,
	hidden: Uint8Array,
	found: Found | null
): Uint32Array {
	const listed = new Uint32Array(length);
	let count = 0;
	for (let position = 0; position < length; position++) {
		if (hidden[categories[position] as number] === 1) continue;
		if (found && found.isFound[position] !== 1) continue;
		listed[count++] = rows[position] as number;
	}
	return listed.subarray(0, count);
}
