import type { Language } from '#lib/core/time/language.ts';
import { LoadError, type LoadFault } from './load-fault.ts';
import { loadTimeline, type LoadOptions, type LoadProgress } from './load-timeline.ts';
import type { LoadedTimeline } from './loaded-timeline.ts';
import type { TimelineSource } from './open-source.ts';

/** Why there is no timeline: a fault of the file or the way to it, the reader's will, or a bug. */
export type LoadFailure = LoadFault | { kind: 'cancelled' } | { kind: 'program' };

/** The loading of one timeline: where it is, and what came of it. */
export class Loading {
	readonly source: TimelineSource;
	readonly #options: LoadOptions;
	#control = new AbortController();

	progress = $state.raw<LoadProgress>({ step: 'waiting', loaded: 0, total: null, events: 0 });
	timeline = $state.raw<LoadedTimeline | null>(null);
	failure = $state.raw<LoadFailure | null>(null);

	/** Starts at once. */
	constructor(source: TimelineSource, options: Omit<LoadOptions, 'signal' | 'onprogress'>) {
		this.source = source;
		this.#options = { ...options, onprogress: (progress) => (this.progress = progress) };
		void this.#start();
	}

	get language(): Language {
		return this.#options.language;
	}

	/** A stream can be read once only. */
	get canRetry(): boolean {
		return !(this.source instanceof ReadableStream);
	}

	/** Ends the loading; nothing happens once it is over. */
	cancel = (): void => {
		if (this.timeline || this.failure) return;
		this.#control.abort();
		this.failure = { kind: 'cancelled' };
	};

	retry = (): void => {
		this.#control.abort();
		this.failure = null;
		void this.#start();
	};

	async #start(): Promise<void> {
		const control = new AbortController();
		this.#control = control;
		try {
			const timeline = await loadTimeline(this.source, {
				...this.#options,
				signal: control.signal
			});
			if (!control.signal.aborted) this.timeline = timeline;
		} catch (error) {
			if (control.signal.aborted) return;
			if (!(error instanceof LoadError)) console.error(error);
			this.failure = error instanceof LoadError ? error.fault : { kind: 'program' };
		}
	}
}
