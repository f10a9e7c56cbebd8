import type { Language } from '#lib/core/time/language.ts';
import type * as Messages from '#lib/paraglide/pane/messages/_index.js';
import * as en from '#lib/paraglide/pane/messages/en.js';
import * as ru from '#lib/paraglide/pane/messages/ru.js';
import * as zh from '#lib/paraglide/pane/messages/zh.js';

/** The strings of the document's text: the frame's alone, so that the element need not fetch them. */
export const TEXT_WORDS = { en, zh, ru } as unknown as Record<Language, typeof Messages>;
