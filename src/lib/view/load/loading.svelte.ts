import type { Language } from '#lib/core/time/language.ts';
import { LoadError, type LoadFault } from './load-fault.ts';
import { NOTHING_YET, type LoadProgress } from './load-progress.ts';
import { loadTimeline, type LoadOptions } from './load-timeline.ts';
import type { LoadedTimeline } from './loaded-timeline.ts';
import type { TimelineSource } from './open-source.ts';

/** Why there is no timeline: a fault of the file or the way to it, the reader's will, or a bug. */
export type LoadFailure = LoadFault | { kind: 'cancelled' } | { kind: 'program' };

/** What is shown of a loading while there is no timeline. */
export interface LoadingToShow {
	readonly language: Language;
	readonly progress: LoadProgress;
	readonly failure: LoadFailure | null;
	readonly canRetry: boolean;
	readonly cancel: () => void;
	readonly retry: () => void;
}

/** The loading of one timeline: where it is, and what came of it. */
export class Loading implements LoadingToShow {
	readonly source: TimelineSource;
	readonly #options: LoadOptions;
	#control = new AbortController();

	progress = $state.raw<LoadProgress>(NOTHING_YET);
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
