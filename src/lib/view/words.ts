import type { Standing } from '#lib/core/document/schemas.ts';
import type { Language } from '#lib/core/time/language.ts';
import type { Basis, Modality } from '#lib/core/timeline/events.ts';
import { m } from './messages.ts';

/** The interface's words for the kinds of things that data names. */

/** The strings that the drawing shows, in one language. */
export type PlotWords = Pick<
	typeof m,
	| 'all_off'
	| 'basis_derived'
	| 'basis_external'
	| 'basis_stated'
	| 'derived'
	| 'event_name'
	| 'events_count'
	| 'external'
	| 'group_open'
	| 'planned'
	| 'show_categories'
	| 'timeline_description'
	| 'timeline_name'
>;

export function basisWord(basis: Basis, words: Pick<PlotWords, `basis_${Basis}`> = m): string {
	return words[`basis_${basis}`]();
}

export function modalityWord(
	modality: Modality,
	words: Pick<typeof m, `modality_${Modality}`> = m
): string {
	return words[`modality_${modality}`]();
}

export function languageWord(language: Language): string {
	return { en: m.language_en, zh: m.language_zh, ru: m.language_ru }[language]();
}

/** What authority the text in a language has. */
export function standingWord(standing: Standing, language: Language): string {
	return {
		authentic: m.standing_authentic,
		'official-translation': m.standing_official,
		'working-translation': m.standing_working
	}[standing]({ language: languageWord(language) });
}

/** What a version of a text is to another that stands beside it. */
export function versionWord(
	standing: Standing,
	words: Pick<typeof m, 'original' | 'official_translation' | 'working_translation'> = m
): string {
	return {
		authentic: words.original,
		'official-translation': words.official_translation,
		'working-translation': words.working_translation
	}[standing]();
}

/** Words of a text between the quotation marks of its language. */
export function quotation(text: string, language: Language): string {
	return language === 'ru' ? `«${text}»` : `“${text}”`;
}

/** An event's date as its label has it: with a word where it is not what the text states as past. */
export function dateLine(
	event: { dateText: string; basis: Basis; modality: Modality },
	words: Pick<typeof m, 'planned' | 'derived' | 'external'> = m
): string {
	if (event.modality === 'planned') return `${event.dateText} · ${words.planned()}`;
	if (event.basis === 'derived') return `${event.dateText} · ${words.derived()}`;
	if (event.basis === 'external') return `${event.dateText} · ${words.external()}`;
	return event.dateText;
}
