// Sorts and places events away from the page. Buffers are handed over, not copied.
import type { EventColumns } from '#lib/core/timeline/event-table.ts';
import { placeFor, type PlaceRequest } from '#lib/core/timeline/large/index-events.ts';
import type { PlacedEvents } from '#lib/core/timeline/large/place-events.ts';
import {
	sortEvents,
	type AnchorOrder,
	type SortedEvents
} from '#lib/core/timeline/large/sorted-events.ts';
import type { Span } from '#lib/core/time/view.ts';
import { copyArrays } from './copy-arrays.ts';

/** What the page asks of the worker. */
export type IndexTask =
	| { kind: 'sort'; columns: EventColumns; categoryCount: number; domain: Span }
	| { kind: 'place'; request: PlaceRequest };

/** What the worker answers: progress is 0–1 of the placing; times in milliseconds of its own. */
export type IndexAnswer =
	| { kind: 'ready' }
	| { kind: 'sorted'; events: SortedEvents; ms: number }
	| { kind: 'placing'; done: number }
	| { kind: 'placed'; placed: PlacedEvents; ms: number };

let columns: EventColumns;
let events: SortedEvents & AnchorOrder;

addEventListener('message', ({ data }: MessageEvent<IndexTask>) => {
	const start = performance.now();
	if (data.kind === 'sort') {
		columns = data.columns;
		events = sortEvents(columns, data.categoryCount, data.domain);
		// The worker keeps what it places by; the page gets what it draws by.
		const buffers: ArrayBuffer[] = [];
		const drawn: Partial<typeof events> = { ...events };
		delete drawn.byAnchor;
		delete drawn.anchors;
		const copy = copyArrays(drawn as SortedEvents, buffers);
		answer({ kind: 'sorted', events: copy, ms: performance.now() - start }, buffers);
	} else {
		const placed = placeFor(events, columns, data.request, (done) =>
			answer({ kind: 'placing', done })
		);
		const buffers: ArrayBuffer[] = [];
		const copy = copyArrays(placed, buffers);
		answer({ kind: 'placed', placed: copy, ms: performance.now() - start }, buffers);
	}
});

function answer(message: IndexAnswer, buffers: ArrayBuffer[] = []): void {
	postMessage(message, { transfer: buffers });
}

answer({ kind: 'ready' });
