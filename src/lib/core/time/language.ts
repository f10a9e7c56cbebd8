/** The interface's languages. */
export const LANGUAGES = ['en', 'zh', 'ru'] as const;
export type Language = (typeof LANGUAGES)[number];

/** BCP 47 tags for `lang` attributes. */
export const LANGUAGE_TAG: Record<Language, string> = { en: 'en', zh: 'zh-Hans', ru: 'ru' };

/** Locales for `Intl`. British English puts the day first, as Chinese-Russian documents' own translations do. */
export const INTL_LOCALE: Record<Language, string> = { en: 'en-GB', zh: 'zh-CN', ru: 'ru-RU' };

export function isLanguage(text: string): text is Language {
	return (LANGUAGES as readonly string[]).includes(text);
}
