import type { Language } from '#lib/core/time/language.ts';
import type {
	CitationData,
	ExplorerData,
	ParagraphData,
	Range
} from '#lib/core/timeline/explorer-data.ts';
import type { LoadedText, Ruby } from './load-text.ts';

/** The text in its original, in a translation, or both side by side. */
export type ReadingMode = 'original' | 'translation' | 'parallel';

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
			this.#pinyin = await this.#fetch(({ loadPinyin }) => loadPinyin(this.#dataHref));
			if (!this.#pinyin) return;
		}
		this.hasPinyin = isOn;
		if (isOn && this.mode === 'translation') this.mode = 'parallel';
	}

	/** Fetches a translation that the page came without, and finds the quotes in it. */
	async load(language: Language): Promise<void> {
		if (this.isReady(language)) return;
		const text = await this.#fetch(({ loadText }) => loadText(language, this.#dataHref));
		if (text) this.#loaded = { ...this.#loaded, [language]: text };
	}

	async #fetch<T>(load: (by: typeof import('./load-text.ts')) => Promise<T>): Promise<T | null> {
		try {
			this.error = '';
			return await load(await import('./load-text.ts'));
		} catch (cause) {
			this.error = cause instanceof Error ? cause.message : String(cause);
			return null;
		}
	}
}
