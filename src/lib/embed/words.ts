import type { Language } from '#lib/core/time/language.ts';
import type * as card from '#lib/paraglide/card/messages/_index.js';
import type * as embed from '#lib/paraglide/embed/messages/_index.js';
import type * as explore from '#lib/paraglide/explore/messages/_index.js';
import * as en from './words/en.ts';
import * as ru from './words/ru.ts';
import * as zh from './words/zh.ts';

type Own = typeof embed;
type Shared = Pick<typeof explore & typeof card, Exclude<keyof typeof en, keyof Own>>;

/** The strings of an embedded timeline. */
export type EmbedWords = Own & Shared;

// Each language's module has the shape that the index is typed with for callers (see view/messages.ts).
const WORDS: Record<Language, typeof en | typeof zh | typeof ru> = { en, zh, ru };

/** The strings in a language. All three are in the bundle: a page may show a timeline in each. */
export function wordsIn(language: Language): EmbedWords {
	return WORDS[language] as unknown as EmbedWords;
}
