import type { Language } from '#lib/core/time/language.ts';
import type * as Messages from '#lib/paraglide/handout/messages/_index.js';

/** The handout's strings in the page's language; set once, like those of view/messages.ts. */
export let h: typeof Messages;

const LOADERS: Record<Language, () => Promise<unknown>> = {
	en: () => import('#lib/paraglide/handout/messages/en.js'),
	zh: () => import('#lib/paraglide/handout/messages/zh.js'),
	ru: () => import('#lib/paraglide/handout/messages/ru.js')
};

export async function loadHandoutMessages(language: Language): Promise<typeof Messages> {
	return (await LOADERS[language]()) as typeof Messages;
}

export function setHandoutMessages(messages: typeof Messages): void {
	h = messages;
}
