import type { Language } from '#lib/core/time/language.ts';
import type { Precision } from '#lib/core/time/edtf.ts';
import type * as Messages from '#lib/paraglide/card/messages/_index.js';

/** The strings of an event's card, in the page's language; set once, like those of messages.ts. */
export let c: typeof Messages;

const LOADERS: Record<Language, () => Promise<unknown>> = {
	en: () => import('#lib/paraglide/card/messages/en.js'),
	zh: () => import('#lib/paraglide/card/messages/zh.js'),
	ru: () => import('#lib/paraglide/card/messages/ru.js')
};

export async function loadCardMessages(language: Language): Promise<typeof Messages> {
	return (await LOADERS[language]()) as typeof Messages;
}

export function setCardMessages(messages: typeof Messages): void {
	c = messages;
}

export function precisionWord(precision: Precision): string {
	return {
		millennium: c.precision_century,
		century: c.precision_century,
		decade: c.precision_decade,
		year: c.precision_year,
		season: c.precision_season,
		month: c.precision_month,
		day: c.precision_day,
		second: c.precision_second
	}[precision]();
}
