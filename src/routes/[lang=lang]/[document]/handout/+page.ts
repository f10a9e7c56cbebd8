import { isLanguage } from '#lib/core/time/language.ts';
import { loadHandoutMessages } from '#lib/handout/messages.ts';

export async function load({ params, data }) {
	const language = isLanguage(params.lang) ? params.lang : 'en';
	return { ...data, handoutMessages: await loadHandoutMessages(language) };
}
