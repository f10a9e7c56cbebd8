import type { EventColumns } from '#lib/core/timeline/event-table.ts';
import { placeInSteps, type PlaceRequest } from '#lib/core/timeline/large/index-events.ts';
import type { PlacedEvents } from '#lib/core/timeline/large/place-events.ts';
import { sortInSteps, type SortedEvents } from '#lib/core/timeline/large/sorted-events.ts';
import type { Span } from '#lib/core/time/view.ts';
import { startWorker } from '../start-worker.ts';
import { inTurns } from './in-turns.ts';
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
const progressOf = (placed: number) => Math.min(0.99, SORT_SHARE + (1 - SORT_SHARE) * placed);

/** Has events sorted and placed by a worker; where none can be had, here, in turns with the page. */
export class IndexClient {
	readonly #handlers: IndexHandlers;
	#worker: Worker | null = null;
	/** Until the first task is asked of the worker it is not free for another. */
	#isBusy = true;
	#isOver = false;
	/** The latest request that came while the worker was at another. */
	#next: PlaceRequest | null = null;
	#placeHere: ((request: PlaceRequest) => Promise<void>) | null = null;

	constructor(columns: EventColumns, categoryCount: number, domain: Span, handlers: IndexHandlers) {
		this.#handlers = handlers;
		void startWorker(workerUrl).then((worker) => {
			if (this.#isOver) worker?.terminate();
			else if (worker) {
				this.#worker = worker;
				worker.addEventListener('message', ({ data }: MessageEvent<IndexAnswer>) =>
					this.#take(data)
				);
				this.#ask({ kind: 'sort', columns, categoryCount, domain });
			} else void this.#workHere(columns, categoryCount, domain);
		});
	}

	/** As under file:, or in a page of another site, where no worker may run. */
	async #workHere(columns: EventColumns, categoryCount: number, domain: Span): Promise<void> {
		const { onsorted, onplaced, onprogress } = this.#handlers;
		const sorting = sortInSteps(columns, categoryCount, domain);
		const events = await inTurns(sorting, () => this.#isOver);
		if (!events) return;
		onsorted(events);
		onprogress(SORT_SHARE);
		this.#placeHere = async (request) => {
			const placing = placeInSteps(events, columns, request, (done) =>
				onprogress(progressOf(done))
			);
			const placed = await inTurns(placing, () => this.#isOver || this.#next !== request);
			if (!placed) return;
			onplaced(placed);
			onprogress(1);
		};
		if (this.#next) await this.#placeHere(this.#next);
	}

	/** Asks for places; a request that was still waiting is forgotten. */
	place(request: PlaceRequest): void {
		this.#next = request;
		if (this.#placeHere) void this.#placeHere(request);
		else this.#askNext();
	}

	/** Ends all work. */
	stop(): void {
		this.#isOver = true;
		this.#worker?.terminate();
		this.#worker = null;
	}

	#take(answer: IndexAnswer): void {
		if (answer.kind === 'ready') return;
		const { onsorted, onprogress, onplaced } = this.#handlers;
		if (answer.kind === 'placing') {
			onprogress(progressOf(answer.done));
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
