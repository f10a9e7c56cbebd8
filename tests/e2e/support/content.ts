import { readFileSync } from 'node:fs';
import type {
	DocumentFile,
	TimelineFile,
	TranslationFile
} from '../../../src/lib/core/document/schemas.ts';
import { LANGUAGES, type Language } from '../../../src/lib/core/time/language.ts';
import type * as VerifyMessages from '../../../src/lib/paraglide/verify/messages/_index.js';
import * as verifyEn from '../../../src/lib/paraglide/verify/messages/en.js';
import * as verifyRu from '../../../src/lib/paraglide/verify/messages/ru.js';
import * as verifyZh from '../../../src/lib/paraglide/verify/messages/zh.js';
import type * as CardMessages from '../../../src/lib/paraglide/card/messages/_index.js';
import * as cardEn from '../../../src/lib/paraglide/card/messages/en.js';
import * as cardRu from '../../../src/lib/paraglide/card/messages/ru.js';
import * as cardZh from '../../../src/lib/paraglide/card/messages/zh.js';
import type * as Messages from '../../../src/lib/paraglide/explore/messages/_index.js';
import * as en from '../../../src/lib/paraglide/explore/messages/en.js';
import * as ru from '../../../src/lib/paraglide/explore/messages/ru.js';
import type * as HelpMessages from '../../../src/lib/paraglide/help/messages/_index.js';
import * as helpEn from '../../../src/lib/paraglide/help/messages/en.js';
import * as helpRu from '../../../src/lib/paraglide/help/messages/ru.js';
import * as helpZh from '../../../src/lib/paraglide/help/messages/zh.js';
import * as zh from '../../../src/lib/paraglide/explore/messages/zh.js';
import type * as HandoutMessages from '../../../src/lib/paraglide/handout/messages/_index.js';
import * as handoutEn from '../../../src/lib/paraglide/handout/messages/en.js';
import * as handoutRu from '../../../src/lib/paraglide/handout/messages/ru.js';
import * as handoutZh from '../../../src/lib/paraglide/handout/messages/zh.js';
import type * as OfflineMessages from '../../../src/lib/paraglide/offline/messages/_index.js';
import * as offlineEn from '../../../src/lib/paraglide/offline/messages/en.js';
import * as offlineRu from '../../../src/lib/paraglide/offline/messages/ru.js';
import * as offlineZh from '../../../src/lib/paraglide/offline/messages/zh.js';

/** What the site is made from: the tests hold the pages against it. */

export { LANGUAGES, type Language };

export const DOCUMENT = 'joint-statement-2024';

const folder = new URL(`../../../data/${DOCUMENT}/`, import.meta.url);
const read = (file: string) => readFileSync(new URL(file, folder), 'utf8');

export const statement = JSON.parse(read('document.json')) as DocumentFile;
export const events = (JSON.parse(read('timeline.json')) as TimelineFile).events;
export const source = read('source.txt');
export type Event = (typeof events)[number];

export const eventIds = events.map(({ id }) => id);

export function eventOf(id: string): Event {
	const event = events.find((event) => event.id === id);
	if (!event) throw new Error(`no event ${id}`);
	return event;
}

const translations = {
	en: JSON.parse(read('translations/en.json')) as TranslationFile,
	ru: JSON.parse(read('translations/ru.json')) as TranslationFile
};

/** A paragraph's text in a language. */
export function textOf(paragraph: string, language: Language): string {
	return language === 'zh'
		? (statement.paragraphs.find(({ id }) => id === paragraph)?.text ?? '')
		: (translations[language].paragraphs[paragraph] ?? '');
}

export function translatorsNote(language: 'en' | 'ru'): string {
	return translations[language].note;
}

// As in src/lib/view/messages.ts: the index is typed for callers, each language's module is not.
const messages: Record<Language, unknown> = {
	en: { ...en, ...cardEn },
	zh: { ...zh, ...cardZh },
	ru: { ...ru, ...cardRu }
};

/** The explorer's strings in a language, and those of an event's card. */
export function wordsOf(language: Language): typeof Messages & typeof CardMessages {
	return messages[language] as typeof Messages & typeof CardMessages;
}

const verifyMessages: Record<Language, unknown> = { en: verifyEn, zh: verifyZh, ru: verifyRu };

/** What checking the source file can come to, in a language. */
export function verifyWordsOf(language: Language): typeof VerifyMessages {
	return verifyMessages[language] as typeof VerifyMessages;
}

const helpMessages: Record<Language, unknown> = { en: helpEn, zh: helpZh, ru: helpRu };

/** The strings of the help on keys in a language. */
export function helpWordsOf(language: Language): typeof HelpMessages {
	return helpMessages[language] as typeof HelpMessages;
}

const handoutMessages: Record<Language, unknown> = { en: handoutEn, zh: handoutZh, ru: handoutRu };

/** The handout's strings in a language. */
export function handoutWordsOf(language: Language): typeof HandoutMessages {
	return handoutMessages[language] as typeof HandoutMessages;
}

const offlineMessages: Record<Language, unknown> = { en: offlineEn, zh: offlineZh, ru: offlineRu };

/** The strings of use without a network in a language. */
export function offlineWordsOf(language: Language): typeof OfflineMessages {
	return offlineMessages[language] as typeof OfflineMessages;
}

/** Paths of all pages of a language, below the site's root. */
export function pathsOf(language: Language): string[] {
	return [
		`${language}/`,
		`${language}/${DOCUMENT}/`,
		...eventIds.map((id) => `${language}/${DOCUMENT}/events/${id}/`)
	];
}
