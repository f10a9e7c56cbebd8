import { isLanguage, type Language } from '#lib/core/time/language.ts';

export function match(param: string): param is Language {
	return isLanguage(param);
}
