import type { Standing } from '../document/schemas.ts';
import type { ParsedDate } from '../time/edtf.ts';
import type { Language } from '../time/language.ts';
import type { Basis, Extent, Modality } from './events.ts';

/**
 * What a page is given of a document and its timeline: one interface language, quotes already
 * resolved to ranges, dates already in words. Made at build time by lib/server.
 */

/** `[start, end)` in UTF-16 indexes of a paragraph's text. */
export type Range = readonly [start: number, end: number];

export interface ParagraphData {
	id: string;
	role: 'title' | 'publication' | 'body';
	/** 1-based among the body's paragraphs; 0 for the rest. */
	number: number;
	texts: Partial<Record<Language, string>>;
	/** A translator's note by the language of the translation. */
	notes?: Partial<Record<Language, string>>;
}

export interface CitationData {
	paragraph: string;
	ranges: Partial<Record<Language, Range>>;
	/** The raw slice of source.txt, readings included; offsets in code points. */
	source: { start: number; end: number; text: string };
}

/** A quote whose text is not at hand, so that it can be shown but not led to. */
export interface QuoteData {
	paragraph: string;
	texts: Partial<Record<Language, string>>;
}

export interface CategoryData {
	id: string;
	label: string;
	color: string;
	/** SVG path of its symbol about the origin, some 10 CSS pixels wide. */
	symbol: string;
}

export interface EventData {
	id: string;
	/** Read while the page is built: the reader of EDTF is not in it. */
	date: ParsedDate;
	dateText: string;
	extent: Extent;
	basis: Basis;
	modality: Modality;
	category: string;
	importance: number;
	title: string;
	summary: string;
	note?: string;
	/** How a derived date follows, or which reference gives an external one. */
	grounds?: { text: string; url?: string };
	dateAsWritten: Partial<Record<Language, string>>;
	citations: CitationData[];
}

export interface TranslationData {
	language: Language;
	standing: Standing;
	note: string;
}

export interface DocumentData {
	id: string;
	/** The language of source.txt, which the quotes are from. */
	language: Language;
	/** What authority that text has. */
	standing: Standing;
	shortTitle: string;
	/** The whole title, in the original and in the page's language. */
	titles: Partial<Record<Language, string>>;
	description: string;
	isComplete: boolean;
	completenessNote: string;
	authenticLanguages: Language[];
	/** SHA-256 of source.txt. */
	sha256: string;
	/** Where the text was retrieved from. */
	sourceUrl?: string;
	/** Date of publication, EDTF. */
	published?: string;
	translations: TranslationData[];
	paragraphs: ParagraphData[];
}

export interface ExplorerData {
	language: Language;
	document: DocumentData;
	categories: CategoryData[];
	/** In time order. */
	events: EventData[];
}

/** Name of the file that has it as JSON, beside the document's data. */
export const explorerFile = (language: Language) => `explorer.${language}.json`;

/** A paragraph's toned readings by UTF-16 index; 1 marks those that the source has not. */
export type PinyinFile = Record<string, [at: number, reading: string, isAdded: 0 | 1][]>;

/** What authority the text in a language has. */
export function standingOf(
	{ language: own, standing, translations }: DocumentData,
	language: Language
): Standing {
	if (language === own) return standing;
	const translation = translations.find((one) => one.language === language);
	return translation?.standing ?? 'working-translation';
}
