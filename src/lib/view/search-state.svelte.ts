import type { ExplorerData } from '#lib/core/timeline/explorer-data.ts';
import type { EventHit, PassageHit, SearchIndex } from './search-index.ts';

/** Search over titles, summaries and paragraphs in every language. */
export class SearchState {
	readonly #data: ExplorerData;
	readonly #dataHref: (file: string) => string;
	#index = $state.raw<SearchIndex | null>(null);
	#isLoading = false;
	query = $state('');

	readonly words = $derived.by(() => this.#index?.wordsOf(this.query) ?? []);
	readonly isActive = $derived.by(() => this.words.length > 0);
	readonly events = $derived.by((): EventHit[] =>
		this.isActive ? (this.#index?.findEvents(this.words) ?? []) : []
	);
	// eslint-disable-next-line svelte/prefer-svelte-reactivity -- made anew each time, never changed after
	readonly eventIds = $derived.by(() => new Set(this.events.map(({ id }) => id)));
	readonly passages = $derived.by((): PassageHit[] =>
		this.isActive ? (this.#index?.findPassages(this.words) ?? []) : []
	);

	constructor(data: ExplorerData, dataHref: (file: string) => string) {
		this.#data = data;
		this.#dataHref = dataHref;
	}

	/** Gets ready for a first search: its code and the other languages' texts. */
	async prepare(): Promise<void> {
		if (this.#isLoading) return;
		this.#isLoading = true;
		try {
			const { SearchIndex } = await import('./search-index.ts');
			this.#index = await SearchIndex.load(this.#data, this.#dataHref);
		} catch {
			// Without a network: the next time that the field is entered tries again.
			this.#isLoading = false;
		}
	}

	/** Paints the matches in the texts of an element. */
	paint(element: HTMLElement): void {
		this.#index?.paint(element, this.words);
	}
}
