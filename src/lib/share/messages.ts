import type { Language } from '#lib/core/time/language.ts';
import type * as Explore from '#lib/paraglide/explore/messages/_index.js';
import type * as Share from '#lib/paraglide/share/messages/_index.js';

/** The strings that pictures and the share dialog use; only where they are asked for. */
export type ShareWords = typeof Share;
/** The explorer's own: the words of its legend. */
export type ExploreWords = typeof Explore;

// As in view/messages.ts: the index is typed for callers, each language's module has its shape.
const LOADERS: Record<Language, () => Promise<unknown>> = {
	en: () => import('#lib/paraglide/share/messages/en.js'),
	zh: () => import('#lib/paraglide/share/messages/zh.js'),
	ru: () => import('#lib/paraglide/share/messages/ru.js')
};

export async function loadShareWords(language: Language): Promise<ShareWords> {
	return (await LOADERS[language]()) as ShareWords;
}
