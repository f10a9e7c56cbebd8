import type { Language } from '#lib/core/time/language.ts';
import type {
	CitationData,
	EventData,
	ExplorerData,
	ParagraphData
} from '#lib/core/timeline/explorer-data.ts';

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
