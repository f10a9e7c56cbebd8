import { isLanguage } from '#lib/core/time/language.ts';
import { loadCardMessages } from '#lib/view/card-messages.ts';

/** Beside the layout's strings, not after them: they are fetched at once. */
export async function load({ params }) {
	const language = isLanguage(params.lang) ? params.lang : 'en';
	return { cardMessages: await loadCardMessages(language) };
}
