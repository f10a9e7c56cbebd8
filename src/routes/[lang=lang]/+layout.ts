import { isLanguage } from '#lib/core/time/language.ts';
import { loadMessages } from '#lib/view/messages.ts';

export async function load({ params }) {
	const language = isLanguage(params.lang) ? params.lang : 'en';
	return { language, messages: await loadMessages(language) };
}
