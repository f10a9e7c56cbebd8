import type { Language } from '#lib/core/time/language.ts';
import type * as Help from '#lib/paraglide/help/messages/_index.js';

/** The strings of the help on keys; fetched when it opens. */
export type HelpWords = typeof Help;

// As in messages.ts: the index is typed for callers, each language's module has its shape.
const LOADERS: Record<Language, () => Promise<unknown>> = {
	en: () => import('#lib/paraglide/help/messages/en.js'),
	zh: () => import('#lib/paraglide/help/messages/zh.js'),
	ru: () => import('#lib/paraglide/help/messages/ru.js')
};

export async function loadHelpWords(language: Language): Promise<HelpWords> {
	return (await LOADERS[language]()) as HelpWords;
}
