import type { Category, TimelineEvent } from '../document/schemas.ts';
import { parseDate, type ParsedDate } from '../time/edtf.ts';
import { formatDate } from '../time/date-wording.ts';
import { LANGUAGES, type Language } from '../time/language.ts';

import type { CategoryData, EventData, QuoteData } from './explorer-data.ts';
import { symbolPath } from './symbols.ts';

/** An event of a checked timeline in one language, but for its citations. */
export function eventData(
	event: TimelineEvent,
	languages: readonly Language[],
	language: Language
): Omit<EventData, 'citations'> {
	const date = parseDate(event.date);
	const grounds = event.derivation ?? event.reference;
	return {
		id: event.id,
		date,
		dateText: formatDate(date, language),
		extent: isDuration(event, date) ? 'duration' : 'window',
		basis: event.basis,
		modality: event.modality,
		category: event.category,
		importance: event.importance,
		title: event.title[language],
		summary: event.summary[language],
		...(event.note && { note: event.note[language] }),
		...(grounds && {
			grounds: {
				text: grounds.text[language],
				...('url' in grounds && grounds.url !== undefined && { url: grounds.url })
			}
		}),
		dateAsWritten: valuesIn(languages, (one) => event.dateAsWritten?.[one])
	};
}

/** Whether an event lasted all through its date; a date known only as “during …” is none of it. */
export function isDuration(event: Pick<TimelineEvent, 'derivation'>, date: ParsedDate): boolean {
	return date.isInterval && event.derivation?.kind !== 'within';
}

/** What an event cites, in the words that the timeline itself gives: no text is at hand. */
export function quotesOf(event: TimelineEvent): QuoteData[] {
	return event.citations.map(({ paragraph, quote }) => ({
		paragraph,
		texts: valuesIn(LANGUAGES, (one) => quote[one]?.exact)
	}));
}

export function categoryData(
	{ id, label, color, symbol }: Category,
	language: Language
): CategoryData {
	return { id, label: label[language], color, symbol: symbolPath(symbol) };
}

/** What there is by language, without the languages that have nothing. */
export function valuesIn<T>(
	languages: readonly Language[],
	valueIn: (language: Language) => T | undefined
): Partial<Record<Language, T>> {
	return Object.fromEntries(
		languages.flatMap((language) => {
			const value = valueIn(language);
			return value === undefined ? [] : [[language, value]];
		})
	);
}
