import type { TimelineFile, TranslationFile } from '#lib/core/document/schemas.ts';
import { LANGUAGES, type Language } from '#lib/core/time/language.ts';
import type { CitationData, ExplorerData } from '#lib/core/timeline/explorer-data.ts';
import {
	densestStretch,
	excerpt,
	findMatches,
	hasWords,
	plainly,
	searchWords
} from '#lib/core/timeline/search.ts';

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

/** What a search looks through, in every language: loaded with the first search, not with the page. */
export class SearchIndex {
	readonly #data: ExplorerData;
	/** `plain`: the texts as they are compared, made once. */
	readonly #events: { id: string; language: Language; title: string; plain: string }[];
	readonly #paragraphs: { id: string; language: Language; text: string; plain: string }[];

	constructor(
		data: ExplorerData,
		timeline: TimelineFile | null,
		translations: readonly (TranslationFile | null)[]
	) {
		const { language: own, document } = data;
		this.#data = data;
		const others = LANGUAGES.filter((language) => language !== own);
		this.#events = [
			...data.events.map(({ id, title, summary, dateText, citations }) => ({
				id,
				language: own,
				title,
				plain: plainly(
					[title, summary, dateText, ...citations.flatMap((one) => quotesOf(data, one))].join('\n')
				)
			})),
			...others.flatMap((language) =>
				(timeline?.events ?? []).map(({ id, title, summary, citations }) => ({
					id,
					language,
					title: title[language],
					plain: plainly(
						[
							title[language],
							summary[language],
							...citations.map(({ quote }) => quote[language]?.exact ?? '')
						].join('\n')
					)
				}))
			)
		];
		this.#paragraphs = [
			...document.paragraphs.flatMap(({ id, texts }) =>
				LANGUAGES.flatMap((language) => {
					const text = texts[language];
					return text === undefined ? [] : [{ id, language, text }];
				})
			),
			...translations.flatMap((file) =>
				file
					? document.paragraphs.map(({ id }) => ({
							id,
							language: file.language,
							text: file.paragraphs[id] ?? ''
						}))
					: []
			)
		].map((one) => ({ ...one, plain: plainly(one.text) }));
	}

	/** Fetches the languages that the page came without. What can't be had is left out. */
	static async load(data: ExplorerData, href: (file: string) => string): Promise<SearchIndex> {
		const missing = data.document.translations
			.map(({ language }) => language)
			.filter((language) => data.document.paragraphs.every(({ texts }) => !texts[language]));
		const load = async <T>(file: string): Promise<T | null> => {
			const response = await fetch(href(file)).catch(() => null);
			return response?.ok ? ((await response.json()) as T) : null;
		};
		const [timeline, ...translations] = await Promise.all([
			load<TimelineFile>('timeline.json'),
			...missing.map((language) => load<TranslationFile>(`translations/${language}.json`))
		]);
		return new SearchIndex(data, timeline, translations);
	}

	/** One hit an event, in time order: in the page's language if it matches there. */
	findEvents(words: readonly string[]): EventHit[] {
		const hits = new Map<string, EventHit>();
		for (const { id, language, title, plain } of this.#events) {
			if (hits.has(id) || !hasWords(plain, words)) continue;
			const isOwn = language === this.#data.language;
			hits.set(id, { id, other: isOwn ? null : { language, title } });
		}
		return this.#data.events.flatMap(({ id }) => hits.get(id) ?? []);
	}

	/** One hit a paragraph and language. */
	findPassages(words: readonly string[]): PassageHit[] {
		return this.#paragraphs.flatMap(({ id, language, text, plain }) => {
			const matches = hasWords(plain, words) ? findMatches(text, words) : [];
			const best = densestStretch(text, matches);
			return best ? [{ paragraph: id, language, ...excerpt(text, best) }] : [];
		});
	}

	/** The words of a query. */
	readonly wordsOf = searchWords;

	/** Paints what matches in the texts of an element, by the CSS Custom Highlight API if there is one. */
	paint(element: HTMLElement, words: readonly string[]): void {
		if (!('highlights' in CSS)) return;
		const texts = words.length > 0 ? [...element.querySelectorAll('[data-language]')] : [];
		const ranges = texts.flatMap((text) => rangesIn(text, words));
		CSS.highlights.set('search', new Highlight(...ranges));
	}
}

/** The words that a citation quotes, in the languages that the page came with. */
function quotesOf({ document }: ExplorerData, { paragraph, ranges }: CitationData): string[] {
	const texts = document.paragraphs.find(({ id }) => id === paragraph)?.texts ?? {};
	return LANGUAGES.flatMap((language) => {
		const range = ranges[language];
		return range ? [(texts[language] ?? '').slice(...range)] : [];
	});
}

function rangesIn(element: Element, words: readonly string[]): Range[] {
	const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT, (node) =>
		node.parentElement?.closest('rt, rp, .choice')
			? NodeFilter.FILTER_REJECT
			: NodeFilter.FILTER_ACCEPT
	);
	const nodes: { node: Node; start: number }[] = [];
	let text = '';
	for (let node = walker.nextNode(); node; node = walker.nextNode()) {
		nodes.push({ node, start: text.length });
		text += node.nodeValue ?? '';
	}
	const place = (range: Range, index: number, set: 'setStart' | 'setEnd') => {
		const at = nodes.findLast(({ start }) => (set === 'setStart' ? start <= index : start < index));
		if (at) range[set](at.node, index - at.start);
	};
	return findMatches(text, words).map(([start, end]) => {
		const range = new Range();
		place(range, start, 'setStart');
		place(range, end, 'setEnd');
		return range;
	});
}
