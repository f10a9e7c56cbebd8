import type { Standing } from '#lib/core/document/schemas.ts';
import type { Language } from '#lib/core/time/language.ts';
import type { CategoryData, EventData, QuoteData } from '#lib/core/timeline/explorer-data.ts';

/** An event with the words that cite it, and no text to lead to. */
export type EmbedEvent = Omit<EventData, 'citations'> & { quotes: QuoteData[] };

/** Which paragraph of the document it is. */
export interface PlaceData {
	role: 'title' | 'publication' | 'body';
	/** 1-based among the body's paragraphs; 0 for the rest. */
	number: number;
}

/** What is shown of a document beside its events. */
export interface AboutDocument {
	title: string;
	/** Its own language: the text in it is the authority. */
	original: Language;
	/** What authority the text in each language has. */
	standings?: Partial<Record<Language, Standing>>;
	/** Paragraphs by id. */
	places: Record<string, PlaceData>;
}

/** All that an embedded timeline shows, in one language. */
export interface EmbedData {
	language: Language;
	/** Null where the timeline comes without a document. */
	about: AboutDocument | null;
	categories: readonly CategoryData[];
	/** In time order; none where they are many, and the timeline has them in a table. */
	events: readonly EmbedEvent[];
}

/** Of the form of the data that is built for a document; older scripts meet it on other sites. */
export const EMBED_DATA_VERSION = 1;

/** What is built of a document for the frame's page, and for the element as a file. */
export interface DocumentEmbed extends EmbedData {
	version: typeof EMBED_DATA_VERSION;
	/** The document's id. */
	document: string;
	about: AboutDocument;
}

/** Name of that file, beside the document's data. */
export const embedFile = (language: Language) => `embed.${language}.json`;
