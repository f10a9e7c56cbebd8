import type { TimelineFile, TranslationFile } from '#lib/core/document/schemas.ts';
import { LANGUAGES, type Language } from '#lib/core/time/language.ts';
import { excerpt, findMatches, searchWords } from '#lib/core/timeline/search.ts';
import type { ExplorerData } from '#lib/core/timeline/explorer-data.ts';

export interface EventHit {
	id: string;
	/** The text that matched, where it is not in the page's language. */
	other: { language: Language; title: string } | null;
}

export interface PassageHit {
	paragraph: string;
	language: Language;
	before: string;
	match: string;
	after: string;
}

interface Corpus {
	events: { id: string; language: Language; title: string; text: string }[];
	paragraphs: { id: string; language: Language; text: string }[];
}

/** Search over titles, summaries and paragraphs in every language. */
export class SearchState {
	readonly #data: ExplorerData;
	readonly #dataHref: (file: string) => string;
	query = $state('');
	#corpus = $state.raw<Corpus>({ events: [], paragraphs: [] });
	#isLoading = false;

	readonly words = $derived.by(() => searchWords(this.query));
	readonly isActive = $derived.by(() => this.words.length > 0);

	/** One hit an event: in the page's language if it matches there. */
	readonly events = $derived.by((): EventHit[] => {
		// eslint-disable-next-line svelte/prefer-svelte-reactivity -- made anew each time, never changed after
		const hits = new Map<string, EventHit>();
		if (!this.isActive) return [];
		for (const { id, language, title, text } of this.#corpus.events) {
			if (hits.has(id) || findMatches(`${title}\n${text}`, this.words).length === 0) continue;
			const isOwn = language === this.#data.language;
			hits.set(id, { id, other: isOwn ? null : { language, title } });
		}
		// eslint-disable-next-line svelte/prefer-svelte-reactivity -- made anew each time, never changed after
		const order = new Map(this.#data.events.map(({ id }, index) => [id, index]));
		return [...hits.values()].sort((a, b) => (order.get(a.id) ?? 0) - (order.get(b.id) ?? 0));
	});
	// eslint-disable-next-line svelte/prefer-svelte-reactivity -- made anew each time, never changed after
	readonly eventIds = $derived.by(() => new Set(this.events.map(({ id }) => id)));

	/** One hit a paragraph and language. */
	readonly passages = $derived.by((): PassageHit[] => {
		if (!this.isActive) return [];
		return this.#corpus.paragraphs.flatMap(({ id, language, text }) => {
			const [first] = findMatches(text, this.words);
			return first ? [{ paragraph: id, language, ...excerpt(text, first) }] : [];
		});
	});

	constructor(data: ExplorerData, dataHref: (file: string) => string) {
		this.#data = data;
		this.#dataHref = dataHref;
		this.#corpus = {
			events: data.events.map(({ id, title, summary }) => ({
				id,
				language: data.language,
				title,
				text: summary
			})),
			paragraphs: data.document.paragraphs.flatMap(({ id, texts }) =>
				LANGUAGES.flatMap((language) => {
					const text = texts[language];
					return text === undefined ? [] : [{ id, language, text }];
				})
			)
		};
	}

	/** Fetches the languages that the page came without. What can't be had is left out. */
	async prepare(): Promise<void> {
		if (this.#isLoading) return;
		this.#isLoading = true;
		const { document, language: own } = this.#data;
		const missing = document.translations
			.map(({ language }) => language)
			.filter((language) => document.paragraphs.every(({ texts }) => !texts[language]));
		const load = async <T>(file: string): Promise<T | null> => {
			const response = await fetch(this.#dataHref(file)).catch(() => null);
			return response?.ok ? ((await response.json()) as T) : null;
		};
		const [timeline, ...translations] = await Promise.all([
			load<TimelineFile>('timeline.json'),
			...missing.map((language) => load<TranslationFile>(`translations/${language}.json`))
		]);
		const others = LANGUAGES.filter((language) => language !== own);
		this.#corpus = {
			events: [
				...this.#corpus.events,
				...others.flatMap((language) =>
					(timeline?.events ?? []).map(({ id, title, summary }) => ({
						id,
						language,
						title: title[language],
						text: summary[language]
					}))
				)
			],
			paragraphs: [
				...this.#corpus.paragraphs,
				...translations.flatMap((file) =>
					file
						? document.paragraphs.map(({ id }) => ({
								id,
								language: file.language,
								text: file.paragraphs[id] ?? ''
							}))
						: []
				)
			]
		};
	}
}
