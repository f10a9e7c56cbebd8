import type { Language } from '#lib/core/time/language.ts';
import type { ExplorerData } from '#lib/core/timeline/explorer-data.ts';
import type { Lesson } from '#lib/core/timeline/slides.ts';

/** What a document in a single file carries for its script. */
export interface SingleData {
	explorer: ExplorerData;
	lessons: readonly Lesson[];
	/** Files of the data package by their path in it: what pages of the site would fetch. */
	files: Readonly<Record<string, string>>;
	/** Address of the site that the file was made from, with a slash; null where it is not known. */
	siteUrl: string | null;
}

/** Id of the element that holds the pages, and of the one that holds the data. */
export const TARGET_ID = 'single';
export const DATA_ID = 'single-data';

/** Name of a document's file in one language. */
export const singleName = (document: string, language: Language) => `${document}.${language}.html`;
