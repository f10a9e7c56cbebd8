import type { Language } from '#lib/core/time/language.ts';
import type * as ManyWords from '#lib/paraglide/many/messages/_index.js';

export type { ManyWords };

const LOADERS: Record<Language, () => Promise<unknown>> = {
	en: () => import('#lib/paraglide/many/messages/en.js'),
	zh: () => import('#lib/paraglide/many/messages/zh.js'),
	ru: () => import('#lib/paraglide/many/messages/ru.js')
};

/** The strings of timelines of many events in one language. */
export async function loadManyWords(language: Language): Promise<typeof ManyWords> {
	return (await LOADERS[language]()) as typeof ManyWords;
}
