import type { Language } from '../../../src/lib/core/time/language.ts';
import type * as Messages from '../../../src/lib/paraglide/share/messages/_index.js';
import * as en from '../../../src/lib/paraglide/share/messages/en.js';
import * as ru from '../../../src/lib/paraglide/share/messages/ru.js';
import * as zh from '../../../src/lib/paraglide/share/messages/zh.js';

// As in content.ts: the index is typed for callers, each language's module is not.
const messages: Record<Language, unknown> = { en, zh, ru };

/** The strings of the share dialog and of pictures, in a language. */
export function shareWordsOf(language: Language): typeof Messages {
	return messages[language] as typeof Messages;
}
