import { LANGUAGE_TAG, type Language } from '#lib/core/time/language.ts';
import type { EventData, ExplorerData } from '#lib/core/timeline/explorer-data.ts';
import type { Criticism, Question, Texts } from '#lib/core/timeline/slides.ts';
import { paragraphName } from '#lib/view/paragraph-name.ts';
import { l } from './messages.ts';

/** A text of a lesson as it is shown, and the language that it then is in. */
export interface Worded {
	text: string;
	/** BCP 47; undefined for the page's own language. */
	lang: string | undefined;
}

/** A lesson's text in the page's language, else in the one that its author wrote it in. */
export function worded(texts: Texts, language: Language): Worded {
	const own = texts[language];
	if (own !== undefined) return { text: own, lang: undefined };
	const [other, text] = (Object.entries(texts)[0] ?? [language, '']) as [Language, string];
	return { text, lang: LANGUAGE_TAG[other] };
}

/** A question as the class is asked it. */
export function askText(ask: Question | Criticism, language: Language): Worded {
	if (typeof ask !== 'string') return worded(ask.ask, language);
	const text = { says: l.ask_says, omits: l.ask_omits, date: l.ask_date }[ask]();
	return { text, lang: undefined };
}

/** What the data answers: in sentences, each attributed to the text or to its editor. */
export function criticismAnswer(
	data: ExplorerData,
	event: EventData,
	ask: Criticism
): { text: string; note?: string } {
	if (ask === 'says') return { text: event.summary };
	if (ask === 'date') return { text: dateAnswer(data, event) };
	return { text: omissions(event).join(' '), ...(event.note && { note: event.note }) };
}

function dateAnswer({ document, language }: ExplorerData, event: EventData): string {
	const text = event.grounds?.text ?? '';
	if (event.basis === 'derived') return l.date_derived({ text });
	if (event.basis === 'external') return l.date_external({ text });
	const words = event.dateAsWritten[language] ?? event.dateAsWritten[document.language];
	const places = event.citations.filter(({ paragraph, ranges }) => {
		const inParagraph = document.paragraphs.find(({ id }) => id === paragraph)?.texts;
		return words === undefined
			? ranges[document.language] !== undefined
			: Object.values(inParagraph ?? {}).some((one) => one.includes(words));
	});
	const names = [...new Set(places.map(({ paragraph }) => paragraphName(document, paragraph)))];
	const place = listOf(names, language);
	return words === undefined ? l.date_stated_plain({ place }) : l.date_stated({ words, place });
}

/** Names one after another, as a sentence has them. */
export function listOf(names: readonly string[], language: Language): string {
	return new Intl.ListFormat(LANGUAGE_TAG[language], { type: 'conjunction' }).format(names);
}

/** What the text leaves out, as far as the data can tell. */
function omissions({ basis, date, modality }: EventData): string[] {
	const omitted: string[] = [];
	if (basis === 'external') omitted.push(l.omits_date());
	else if (basis === 'derived') omitted.push(l.omits_derived());
	else if (date.precision === 'day') omitted.push(l.omits_hour());
	else if (date.precision === 'month') omitted.push(l.omits_day());
	else if (date.precision === 'year') omitted.push(l.omits_month());
	if (modality === 'planned') omitted.push(l.omits_outcome());
	return omitted;
}
