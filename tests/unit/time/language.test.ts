import { expect, test } from 'vitest';
import { INTL_LOCALE, isLanguage, LANGUAGES, LANGUAGE_TAG } from '#lib/core/time/language.ts';

test('knows the languages of the interface and no others', () => {
	expect(LANGUAGES.every(isLanguage)).toBe(true);
	expect(['fr', 'EN', 'zh-Hans', 'toString', ''].some(isLanguage)).toBe(false);
});

test('each has a tag for its texts and a locale that Intl formats in', () => {
	for (const language of LANGUAGES) {
		expect(new Intl.Locale(LANGUAGE_TAG[language]).language).toBe(language);
		expect(Intl.DateTimeFormat.supportedLocalesOf(INTL_LOCALE[language])).toHaveLength(1);
	}
});
