import { isLanguage, type Language } from '#lib/core/time/language.ts';
import type * as Messages from '#lib/paraglide/offline/messages/_index.js';

export type OfflineMessages = typeof Messages;

const LOADERS: Record<Language, () => Promise<unknown>> = {
	en: () => import('#lib/paraglide/offline/messages/en.js'),
	zh: () => import('#lib/paraglide/offline/messages/zh.js'),
	ru: () => import('#lib/paraglide/offline/messages/ru.js')
};

/** @param tag the page's language, BCP 47 */
export async function loadOfflineMessages(tag: string): Promise<OfflineMessages> {
	const language = tag.slice(0, 2);
	return (await LOADERS[isLanguage(language) ? language : 'en']()) as OfflineMessages;
}
