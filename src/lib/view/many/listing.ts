import type { Span } from '#lib/core/time/view.ts';
import { meeting } from '#lib/core/timeline/large/queries.ts';
import type { SortedEvents } from '#lib/core/timeline/large/sorted-events.ts';

/** Events to be listed: what they have in common, and their positions. */
export interface Listing {
	span: Span;
	/** Whether they only reach through the stretch, and hang from an instant outside of it. */
	isThrough: boolean;
	positions: Uint32Array;
}

/** What hangs from an instant in a stretch. */
export function listHanging(events: SortedEvents, span: Span, hidden: Uint8Array): Listing {
	const isInside = (anchor: number) => anchor >= span.startMs && anchor < span.endMs;
	return { span, isThrough: false, positions: meeting(events, span, hidden, isInside) };
}

/** What reaches through a stretch, and hangs from an instant outside of it. */
export function listThrough(events: SortedEvents, span: Span, hidden: Uint8Array): Listing {
	const isOutside = (anchor: number) => anchor < span.startMs || anchor >= span.endMs;
	return { span, isThrough: true, positions: meeting(events, span, hidden, isOutside) };
}
