import type { Language } from '#lib/core/time/language.ts';
import type { CsvWords } from '#lib/core/timeline/csv-events.ts';
import type * as Messages from '#lib/paraglide/load/messages/_index.js';

/** The strings of loading; handed on, since each timeline on a page may have a language of its own. */
export type LoadWords = typeof Messages;

// The index is typed for callers (no inputs may be left out); each language's module has its shape.
const LOADERS: Record<Language, () => Promise<unknown>> = {
	en: () => import('#lib/paraglide/load/messages/en.js'),
	zh: () => import('#lib/paraglide/load/messages/zh.js'),
	ru: () => import('#lib/paraglide/load/messages/ru.js')
};

export async function loadWords(language: Language): Promise<LoadWords> {
	return (await LOADERS[language]()) as LoadWords;
}

/** What stands for what a table in CSV leaves unsaid. */
export function csvWords(words: LoadWords): CsvWords {
	return { unsourced: words.csv_unsourced(), uncategorised: words.csv_uncategorised() };
}
