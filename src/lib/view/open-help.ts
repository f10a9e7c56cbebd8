import type { Language } from '#lib/core/time/language.ts';
import { loadHelpWords } from './help-messages.ts';
import KeyHelp from './KeyHelp.svelte';

/** The help on keys, and its strings in a language. */
export async function loadHelp(language: Language) {
	return { KeyHelp, words: await loadHelpWords(language) };
}
