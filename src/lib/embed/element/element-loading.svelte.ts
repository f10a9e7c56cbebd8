import type { Language } from '#lib/core/time/language.ts';
import { faultOf } from '#lib/view/load/load-fault.ts';
import { NOTHING_YET, type LoadProgress } from '#lib/view/load/load-progress.ts';
import type { LoadFailure, LoadingToShow } from '#lib/view/load/loading.svelte.ts';
import type { LoadWords } from '#lib/view/load/words.ts';
import { fetchPart, loadData, type ElementData, type ElementSource } from './load-data.ts';
import type { ElementParts, ElementWords } from './parts.ts';
import { EARLY_WORDS } from './words/early.ts';

interface LoadingHandlers {
	/** Draws it: what goes wrong there is a failure of the loading too. */
	ondata: (data: ElementData) => Promise<void>;
	onfailure: (failure: LoadFailure, error: unknown) => void;
}

/** The loading of what an element shows. */
export class ElementLoading implements LoadingToShow {
	readonly source: ElementSource;
	readonly canRetry = true;
	readonly #parts: ElementParts;
	readonly #handlers: LoadingHandlers;
	#control = new AbortController();

	progress = $state.raw<LoadProgress>(NOTHING_YET);
	failure = $state.raw<LoadFailure | null>(null);
	/** Those that came with the script, until those of the language have come. */
	words = $state.raw<LoadWords>() as LoadWords;

	/** Starts at once. */
	constructor(source: ElementSource, parts: ElementParts, handlers: LoadingHandlers) {
		this.source = source;
		this.#parts = parts;
		this.#handlers = handlers;
		this.words = EARLY_WORDS[source.language] as LoadWords;
		void this.#start();
	}

	get language(): Language {
		return this.source.language;
	}

	cancel = (): void => {
		this.stop();
		this.#fail({ kind: 'cancelled' }, null);
	};

	retry = (): void => {
		this.stop();
		this.failure = null;
		void this.#start();
	};

	/** Ends what is under way, and says nothing of it. */
	stop(): void {
		this.#control.abort();
	}

	async #start(): Promise<void> {
		const control = new AbortController();
		const { signal } = control;
		this.#control = control;
		this.progress = NOTHING_YET;
		const words = fetchPart(this.#parts.words(this.language));
		let hasWords = false;
		const onwords = ({ load }: ElementWords) => {
			this.words = load;
			hasWords = true;
		};
		words.then(onwords, () => undefined);
		try {
			const data = await loadData(this.source, this.#parts, {
				...{ signal, words },
				onprogress: (progress) => {
					// Until then there is no more to say than that it waits.
					if (hasWords) this.progress = progress;
				}
			});
			if (!signal.aborted) await this.#handlers.ondata(data);
		} catch (error) {
			// Without them no more can be said than that something did not come.
			await words.catch(() => null);
			if (signal.aborted) return;
			control.abort();
			const fault = faultOf(error) ?? { kind: 'program' };
			this.#fail(fault, error, hasWords ? fault : { kind: 'unreachable' });
		}
	}

	/** @param shown what there are words for */
	#fail(failure: LoadFailure, error: unknown, shown = failure): void {
		this.failure = shown;
		this.#handlers.onfailure(failure, error);
	}
}
