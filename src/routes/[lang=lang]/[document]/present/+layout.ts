import { isLanguage } from '#lib/core/time/language.ts';
import { loadLessonMessages } from '#lib/lesson/messages.ts';
import { loadPresentMessages } from '#lib/present/messages.ts';
import { loadMessages } from '#lib/view/messages.ts';

export async function load({ params, data }) {
	const language = isLanguage(params.lang) ? params.lang : 'en';
	const [messages, presentMessages, lessonMessages] = await Promise.all([
		loadMessages(language),
		loadPresentMessages(language),
		loadLessonMessages(language)
	]);
	return { ...data, language, messages, presentMessages, lessonMessages };
}
