import type { Locator, Page } from '@playwright/test';
import type * as Messages from '../../../src/lib/paraglide/present/messages/_index.js';
import * as en from '../../../src/lib/paraglide/present/messages/en.js';
import * as ru from '../../../src/lib/paraglide/present/messages/ru.js';
import * as zh from '../../../src/lib/paraglide/present/messages/zh.js';
import type * as LessonMessages from '../../../src/lib/paraglide/lesson/messages/_index.js';
import * as lessonEn from '../../../src/lib/paraglide/lesson/messages/en.js';
import * as lessonRu from '../../../src/lib/paraglide/lesson/messages/ru.js';
import * as lessonZh from '../../../src/lib/paraglide/lesson/messages/zh.js';
import { DOCUMENT, type Language } from './content.ts';

const messages: Record<Language, unknown> = {
	en: { ...en, ...lessonEn },
	zh: { ...zh, ...lessonZh },
	ru: { ...ru, ...lessonRu }
};

/** The strings of presenting and of lessons in a language. */
export function slideWords(language: Language): typeof Messages & typeof LessonMessages {
	return messages[language] as typeof Messages & typeof LessonMessages;
}

/** Where the slides are, below the site's root. */
export function slidesPath(language: Language = 'en', query = ''): string {
	return `${language}/${DOCUMENT}/present/${query}`;
}

/** Opens the slides, and waits until they answer. */
export async function openSlides(page: Page, query = '', language: Language = 'en') {
	await page.goto(slidesPath(language, query));
	await stage(page).waitFor();
	return stage(page);
}

export function stage(page: Page): Locator {
	return page.getByTestId('stage');
}

/** The heading of the slide that is on. */
export function heading(page: Page): Locator {
	return stage(page).getByRole('heading', { level: 2 });
}
