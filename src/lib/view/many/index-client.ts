import type { EventColumns } from '#lib/core/timeline/event-table.ts';
import { placeFor, type PlaceRequest } from '#lib/core/timeline/large/index-events.ts';
import type { PlacedEvents } from '#lib/core/timeline/large/place-events.ts';
import { sortEvents, type SortedEvents } from '#lib/core/timeline/large/sorted-events.ts';
import type { Span } from '#lib/core/time/view.ts';
import type { IndexAnswer, IndexTask } from './index-worker.ts';
import workerUrl from './index-worker.ts?worker&url';

export interface IndexHandlers {
	onsorted: (events: SortedEvents) => void;
	/** 0–1 */
	onprogress: (done: number) => void;
	onplaced: (placed: PlacedEvents) => void;
}

/** What a sort is of all the work, about. */
const SORT_SHARE = 0.4;

/** Has events sorted and placed by a worker; where none can be had, here, at the price of a pause. */
export class IndexClient {
	readonly #handlers: IndexHandlers;
	#worker: Worker | null = null;
	#isBusy = false;
	/** The latest request that came while the worker was at another. */
	#next: PlaceRequest | null = null;
	#placeHere: ((request: PlaceRequest) => void) | null = null;

	constructor(columns: EventColumns, categoryCount: number, domain: Span, handlers: IndexHandlers) {
		this.#handlers = handlers;
		const sortHere = () => {
			this.#worker = null;
			const events = sortEvents(columns, categoryCount, domain);
			handlers.onsorted(events);
			this.#placeHere = (request) => {
				handlers.onplaced(placeFor(events, columns, request));
				handlers.onprogress(1);
			};
			if (this.#next) this.#placeHere(this.#next);
		};
		try {
			this.#worker = startWorker(workerUrl);
		} catch {
			sortHere();
			return;
		}
		this.#worker.addEventListener('message', ({ data }: MessageEvent<IndexAnswer>) =>
			this.#take(data)
		);
		// As under file:, or in a frame without an origin.
		this.#worker.addEventListener('error', sortHere, { once: true });
		this.#ask({ kind: 'sort', columns, categoryCount, domain });
	}

	/** Asks for places; a request that was still waiting is forgotten. */
	place(request: PlaceRequest): void {
		this.#next = request;
		if (this.#placeHere) this.#placeHere(request);
		else this.#askNext();
	}

	/** Ends all work. */
	stop(): void {
		this.#worker?.terminate();
		this.#worker = null;
	}

	#take(answer: IndexAnswer): void {
		const { onsorted, onprogress, onplaced } = this.#handlers;
		if (answer.kind === 'placing') {
			onprogress(Math.min(0.99, SORT_SHARE + (1 - SORT_SHARE) * answer.done));
			return;
		}
		performance.measure(`timeline:${answer.kind}`, {
			start: performance.now() - answer.ms,
			duration: answer.ms
		});
		this.#isBusy = false;
		if (answer.kind === 'sorted') {
			onsorted(answer.events);
			onprogress(SORT_SHARE);
		} else if (!this.#next) {
			onplaced(answer.placed);
			onprogress(1);
		}
		this.#askNext();
	}

	#askNext(): void {
		if (this.#isBusy || !this.#next) return;
		const request = this.#next;
		this.#next = null;
		this.#ask({ kind: 'place', request });
	}

	#ask(task: IndexTask): void {
		this.#isBusy = true;
		this.#worker?.postMessage(task);
	}
}

/** Under Trusted Types a worker's address must have been vouched for; this one is our own file. */
function startWorker(url: string): Worker {
	const policy = (
		globalThis as { trustedTypes?: { createPolicy: (name: string, rules: object) => Policy } }
	).trustedTypes?.createPolicy('communique-worker', { createScriptURL: () => url });
	return new Worker((policy?.createScriptURL(url) ?? url) as string, { type: 'module' });
}

interface Policy {
	createScriptURL: (url: string) => unknown;
}
