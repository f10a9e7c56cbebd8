import type { Language } from '#lib/core/time/language.ts';
import type * as Messages from '#lib/paraglide/present/messages/_index.js';

/** The strings of presenting, in the page's language: see view/messages.ts. */
export let p: typeof Messages;

const LOADERS: Record<Language, () => Promise<unknown>> = {
	en: () => import('#lib/paraglide/present/messages/en.js'),
	zh: () => import('#lib/paraglide/present/messages/zh.js'),
	ru: () => import('#lib/paraglide/present/messages/ru.js')
};

export async function loadPresentMessages(language: Language): Promise<typeof Messages> {
	return (await LOADERS[language]()) as typeof Messages;
}

export function setPresentMessages(messages: typeof Messages): void {
	p = messages;
}
