import { isLanguage } from '#lib/core/time/language.ts';
import { loadHandoutMessages } from '#lib/handout/messages.ts';
import { loadLessonMessages } from '#lib/lesson/messages.ts';

export async function load({ params, data }) {
	const language = isLanguage(params.lang) ? params.lang : 'en';
	const [handoutMessages, lessonMessages] = await Promise.all([
		loadHandoutMessages(language),
		loadLessonMessages(language)
	]);
	return { ...data, handoutMessages, lessonMessages };
}
