import type { Language } from '../time/language.ts';

/** A Chinese text may have its readings in Latin letters, up to five a character. */
const HAN_SHARE = 0.2;

/** The language that a source is in, by the script that most of its letters are of. */
export function guessLanguage(source: string): Language {
	const count = (pattern: RegExp) => source.match(pattern)?.length ?? 0;
	const letters = count(/\p{L}/gu);
	if (count(/\p{Script=Han}/gu) > letters * HAN_SHARE) return 'zh';
	return count(/\p{Script=Cyrillic}/gu) > letters / 2 ? 'ru' : 'en';
}

/** Lines set one after another, as the language joins its words. */
export function joinLines(lines: readonly string[], language: Language): string {
	return lines.join(language === 'zh' ? '' : ' ');
}
