import type { Language } from '#lib/core/time/language.ts';
import type * as Messages from '#lib/paraglide/lesson/messages/_index.js';

/** The strings of lessons in the page's language; set once, like those of view/messages.ts. */
export let l: typeof Messages;

const LOADERS: Record<Language, () => Promise<unknown>> = {
	en: () => import('#lib/paraglide/lesson/messages/en.js'),
	zh: () => import('#lib/paraglide/lesson/messages/zh.js'),
	ru: () => import('#lib/paraglide/lesson/messages/ru.js')
};

export async function loadLessonMessages(language: Language): Promise<typeof Messages> {
	return (await LOADERS[language]()) as typeof Messages;
}

export function setLessonMessages(messages: typeof Messages): void {
	l = messages;
}
