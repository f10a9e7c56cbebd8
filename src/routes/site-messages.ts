import type { Language } from '#lib/core/time/language.ts';
import type * as Messages from '#lib/paraglide/site/messages/_index.js';

const LOADERS: Record<Language, () => Promise<unknown>> = {
	en: () => import('#lib/paraglide/site/messages/en.js'),
	zh: () => import('#lib/paraglide/site/messages/zh.js'),
	ru: () => import('#lib/paraglide/site/messages/ru.js')
};

/** The strings of the list of documents, which it is given as data: no script of a page has them. */
export async function loadSiteMessages(language: Language): Promise<typeof Messages> {
	return (await LOADERS[language]()) as typeof Messages;
}
