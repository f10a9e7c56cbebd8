import type { TimelineFile, TranslationFile } from '#lib/core/document/schemas.ts';
import type { Language } from '#lib/core/time/language.ts';
import type {
	CitationData,
	ExplorerData,
	ParagraphData,
	PinyinFile,
	Range
} from '#lib/core/timeline/explorer-data.ts';

/** The text in its original, in a translation, or both side by side. */
export type ReadingMode = 'original' | 'translation' | 'parallel';

/** A reading over a character: by UTF-16 index. `isAdded` marks those that the source has not. */
export interface Ruby {
	at: number;
	reading: string;
	isAdded: boolean;
}

/** Another language's text, fetched when it is asked for. */
interface LoadedText {
	paragraphs: Record<string, string>;
	note: string;
	/** The translator's notes by paragraph. */
	notes: Record<string, string>;
	/** event id → ranges, in the order of its citations */
	ranges: Map<string, (Range | undefined)[]>;
}

/** How the reader reads: which versions of the text, with or without pinyin. */
export class ReaderState {
	readonly original: Language;
	readonly #data: ExplorerData;
	readonly #dataHref: (file: string) => string;

	mode = $state<ReadingMode>('original');
	/** The translation that is shown beside the original or instead of it. */
	translation = $state<Language>('en');
	hasPinyin = $state(false);
	error = $state('');
	#loaded = $state.raw<Partial<Record<Language, LoadedText>>>({});
	#pinyin = $state.raw<Record<string, Ruby[]> | null>(null);

	/** The versions on screen, in order. */
	readonly languages = $derived.by((): Language[] => {
		if (this.mode === 'original') return [this.original];
		if (!this.isReady(this.translation)) return [this.original];
		return this.mode === 'translation' ? [this.translation] : [this.original, this.translation];
	});

	constructor(data: ExplorerData, dataHref: (file: string) => string) {
		this.#data = data;
		this.#dataHref = dataHref;
		this.original = data.document.language;
		const own = data.document.translations.find(({ language }) => language === data.language);
		this.translation = (own ?? data.document.translations[0])?.language ?? this.original;
		// A reader of another language needs both at once; a reader of the original needs one.
		this.mode = own ? 'parallel' : 'original';
	}

	isReady(language: Language): boolean {
		return this.#data.document.paragraphs.some(({ texts }) => texts[language] !== undefined)
			? true
			: this.#loaded[language] !== undefined;
	}

	text(paragraph: ParagraphData, language: Language): string {
		return paragraph.texts[language] ?? this.#loaded[language]?.paragraphs[paragraph.id] ?? '';
	}

	/** The translator's note on a paragraph, in the language of the translation. */
	note({ id, notes }: ParagraphData, language: Language): string {
		return notes?.[language] ?? this.#loaded[language]?.notes[id] ?? '';
	}

	range(
		event: string,
		index: number,
		citation: CitationData,
		language: Language
	): Range | undefined {
		return citation.ranges[language] ?? this.#loaded[language]?.ranges.get(event)?.[index];
	}

	rubyOf(paragraph: ParagraphData): Ruby[] | null {
		return this.hasPinyin ? (this.#pinyin?.[paragraph.id] ?? null) : null;
	}

	async setMode(mode: ReadingMode): Promise<void> {
		if (mode !== 'original') await this.load(this.translation);
		this.mode = mode;
	}

	async setTranslation(language: Language): Promise<void> {
		await this.load(language);
		this.translation = language;
		if (this.mode === 'original') this.mode = 'parallel';
	}

	/** A text in another language than Chinese has none. */
	async setPinyin(isOn: boolean): Promise<void> {
		if (this.original !== 'zh') return;
		if (isOn && !this.#pinyin) {
			const file = await this.#fetch<PinyinFile>('pinyin.json');
			if (!file) return;
			this.#pinyin = Object.fromEntries(
				Object.entries(file).map(([id, list]) => [
					id,
					list.map(([at, reading, isAdded]) => ({ at, reading, isAdded: isAdded === 1 }))
				])
			);
		}
		this.hasPinyin = isOn;
		if (isOn && this.mode === 'translation') this.mode = 'parallel';
	}

	/** Fetches a translation that the page came without, and finds the quotes in it. */
	async load(language: Language): Promise<void> {
		if (this.isReady(language)) return;
		const [translation, timeline, { resolveQuote }] = await Promise.all([
			this.#fetch<TranslationFile>(`translations/${language}.json`),
			this.#fetch<TimelineFile>('timeline.json'),
			import('#lib/core/document/quote.ts')
		]);
		if (!translation || !timeline) return;
		// eslint-disable-next-line svelte/prefer-svelte-reactivity -- made anew each time, never changed after
		const ranges = new Map(
			timeline.events.map((event) => [
				event.id,
				event.citations.map(({ paragraph, quote }): Range | undefined => {
					const selector = quote[language];
					const text = translation.paragraphs[paragraph];
					const found = selector && text ? resolveQuote(text, selector) : undefined;
					return found?.status === 'found' ? [found.start, found.end] : undefined;
				})
			])
		);
		const { paragraphs, note, notes = {} } = translation;
		this.#loaded = { ...this.#loaded, [language]: { paragraphs, note, notes, ranges } };
	}

	async #fetch<T>(file: string): Promise<T | null> {
		try {
			this.error = '';
			const response = await fetch(this.#dataHref(file));
			if (!response.ok) throw new Error(`${response.status} ${response.statusText}`);
			return (await response.json()) as T;
		} catch (cause) {
			this.error = `${file}: ${cause instanceof Error ? cause.message : String(cause)}`;
			return null;
		}
	}
}
