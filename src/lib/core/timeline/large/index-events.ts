import { MIN_VIEW_MS, type Span } from '../../time/view.ts';
import type { EventColumns } from '../event-table.ts';
import { limitsOf } from '../events.ts';
import { levelsBetween } from './levels.ts';
import type { ManyFrame } from './many-frame.ts';
import { placeEvents, type PlacedEvents } from './place-events.ts';
import type { AnchorOrder, SortedEvents } from './sorted-events.ts';
import { finish, type Steps } from './steps.ts';

/** What the places of labels and marks depend on besides the events: no more of a page than this. */
export interface PlaceRequest {
	/** Width of the plot in CSS pixels. */
	width: number;
	rowCount: number;
	leastUnits: number;
	/** 1 for each category that is not shown. */
	hidden: Uint8Array;
}

/** More events than this have one level of scale to a doubling: two would take twice the time. */
const FINE_LIMIT = 200_000;

export function requestOf(frame: ManyFrame, hidden: Uint8Array): PlaceRequest {
	const { width, rowCount, leastUnits } = frame;
	return { width, rowCount, leastUnits, hidden };
}

/** Places labels, marks and bars for a plot. */
export function placeFor(
	events: SortedEvents & AnchorOrder,
	columns: EventColumns,
	request: PlaceRequest,
	onprogress?: (done: number) => void
): PlacedEvents {
	return finish(placeInSteps(events, columns, request, onprogress));
}

/** The same, step by step. */
export function placeInSteps(
	events: SortedEvents & AnchorOrder,
	columns: EventColumns,
	{ width, ...request }: PlaceRequest,
	onprogress?: (done: number) => void
): Steps<PlacedEvents> {
	const limits: Span = limitsOf(events.domain);
	const levels = levelsBetween(
		width / (limits.endMs - limits.startMs),
		width / MIN_VIEW_MS,
		events.length > FINE_LIMIT ? 1 : 2
	);
	return placeEvents(events, columns, {
		...request,
		levels,
		limitsEndMs: limits.endMs,
		...(onprogress && { onprogress })
	});
}
