import type { Language } from '#lib/core/time/language.ts';
import type {
	CitationData,
	EventData,
	ExplorerData,
	ParagraphData
} from '#lib/core/timeline/explorer-data.ts';
import type { SlideTasks } from '#lib/core/timeline/lesson-tasks.ts';
import { l } from '#lib/lesson/messages.ts';
import { worded, type Worded } from '#lib/lesson/lesson-words.ts';

/** What a slide's questions are headed by: its event, or the lesson's own heading. */
export function taskHeading({ events, language }: ExplorerData, { slide }: SlideTasks): Worded {
	const at = slide.kind === 'event' ? events.findIndex(({ id }) => id === slide.events[0]) : -1;
	const event = events[at];
	if (!event) return worded(slide.heading, language);
	const text = l.dated({ title: event.title, date: event.dateText });
	return { text: `${at + 1}. ${text}`, lang: undefined };
}

/** Those events, in order of time. */
export function inTime({ events }: ExplorerData, ids: readonly string[]): EventData[] {
	return events.filter(({ id }) => ids.includes(id));
}

/** An event with the number that it has on the handout, from 1 in order of time. */
export type NumberedEvent = EventData & { number: number };

export function numbered({ events }: ExplorerData): NumberedEvent[] {
	return events.map((event, index) => ({ ...event, number: index + 1 }));
}

export interface Quote {
	language: Language;
	text: string;
	isOriginal: boolean;
}

/** What a citation quotes: the original first, then the page's language where that is another. */
export function quotesOf({ document, language }: ExplorerData, citation: CitationData): Quote[] {
	const texts = paragraphOf(document, citation)?.texts ?? {};
	return [...new Set([document.language, language])].flatMap((one) => {
		const range = citation.ranges[one];
		if (!range) return [];
		const text = (texts[one] ?? '').slice(...range);
		return [{ language: one, text, isOriginal: one === document.language }];
	});
}

export function paragraphOf(
	{ paragraphs }: { paragraphs: ParagraphData[] },
	{ paragraph }: CitationData
): ParagraphData | undefined {
	return paragraphs.find(({ id }) => id === paragraph);
}
