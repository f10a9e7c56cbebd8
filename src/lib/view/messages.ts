import type { Language } from '#lib/core/time/language.ts';
import type * as Messages from '#lib/paraglide/explore/messages/_index.js';

/**
 * The interface's strings in the page's language. A page keeps its language for life, so this is set
 * once, before anything is rendered; the other languages are never loaded.
 */
export let m: typeof Messages;

// The index is typed for callers (no inputs may be left out); each language's module has its shape.
const LOADERS: Record<Language, () => Promise<unknown>> = {
	en: () => import('#lib/paraglide/explore/messages/en.js'),
	zh: () => import('#lib/paraglide/explore/messages/zh.js'),
	ru: () => import('#lib/paraglide/explore/messages/ru.js')
};

export async function loadMessages(language: Language): Promise<typeof Messages> {
	return (await LOADERS[language]()) as typeof Messages;
}

export function setMessages(messages: typeof Messages): void {
	m = messages;
}
