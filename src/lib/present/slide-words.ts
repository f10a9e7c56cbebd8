import { LANGUAGE_TAG, type Language } from '#lib/core/time/language.ts';
import { formatSpan } from '#lib/core/time/wording.ts';
import type { EventData } from '#lib/core/timeline/explorer-data.ts';
import type { Criticism, Question, Slide, Texts } from '#lib/core/timeline/slides.ts';
import { m } from '#lib/view/messages.ts';
import { paragraphName } from '#lib/view/paragraph-name.ts';
import type { DeckState } from './deck-state.svelte.ts';
import { p } from './messages.ts';

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

/** What a slide is called, in its heading and in the list of all. */
export function slideTitle(deck: DeckState, { kind, heading, events }: Slide): Worded {
	const own = worded(heading, deck.language);
	if (own.text) return own;
	const plain = (text: string): Worded => ({ text, lang: undefined });
	const shown = deck.events.filter(({ id }) => events.includes(id));
	switch (kind) {
		case 'title':
			return plain(deck.data.document.shortTitle);
		case 'event':
			return plain(deck.eventOf(events[0])?.title ?? '');
		case 'whole':
			return plain(spanTitle(deck, deck.events));
		case 'events':
			return plain(spanTitle(deck, shown));
		case 'order':
			return plain(p.order_events());
		case 'questions':
			return plain(p.questions());
		case 'closing':
			return plain(p.closing());
	}
}

function spanTitle(
	{ language }: DeckState,
	events: readonly { startMs: number; endMs: number }[]
): string {
	const startMs = Math.min(...events.map((event) => event.startMs));
	const endMs = Math.max(...events.map((event) => event.endMs));
	return p.spring_title({
		span: formatSpan(startMs, endMs, language),
		count: m.events_count({ count: events.length })
	});
}

/** A question as the class is asked it. */
export function askText(ask: Question | Criticism, language: Language): Worded {
	if (typeof ask !== 'string') return worded(ask.ask, language);
	const text = { says: p.ask_says, omits: p.ask_omits, date: p.ask_date }[ask]();
	return { text, lang: undefined };
}

/** What the data answers: in sentences, each attributed to the text or to its editor. */
export function criticismAnswer(
	deck: DeckState,
	event: EventData,
	ask: Criticism
): { text: string; note?: string } {
	if (ask === 'says') return { text: event.summary };
	if (ask === 'date') return { text: dateAnswer(deck, event) };
	return { text: omissions(event).join(' '), ...(event.note && { note: event.note }) };
}

function dateAnswer({ data, language }: DeckState, event: EventData): string {
	const text = event.grounds?.text ?? '';
	if (event.basis === 'derived') return p.date_derived({ text });
	if (event.basis === 'external') return p.date_external({ text });
	const { document } = data;
	const words = event.dateAsWritten[language] ?? event.dateAsWritten[document.language];
	const places = event.citations.filter(({ paragraph, ranges }) => {
		const inParagraph = document.paragraphs.find(({ id }) => id === paragraph)?.texts;
		return words === undefined
			? ranges[document.language] !== undefined
			: Object.values(inParagraph ?? {}).some((one) => one.includes(words));
	});
	const names = [...new Set(places.map(({ paragraph }) => paragraphName(document, paragraph)))];
	const place = names.join(', ');
	return words === undefined ? p.date_stated_plain({ place }) : p.date_stated({ words, place });
}

/** What the text leaves out, as far as the data can tell. */
function omissions({ basis, date, modality }: EventData): string[] {
	const omitted: string[] = [];
	if (basis === 'external') omitted.push(p.omits_date());
	else if (basis === 'derived') omitted.push(p.omits_derived());
	else if (date.precision === 'day') omitted.push(p.omits_hour());
	else if (date.precision === 'month') omitted.push(p.omits_day());
	else if (date.precision === 'year') omitted.push(p.omits_month());
	if (modality === 'planned') omitted.push(p.omits_outcome());
	return omitted;
}
