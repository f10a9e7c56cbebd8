import type { Language } from '#lib/core/time/language.ts';
import type { ExplorerData, Range } from '#lib/core/timeline/explorer-data.ts';
import type { PlaceData } from './embed-data.ts';

/** A passage that an event cites. */
export interface CitedPassage {
	event: string;
	range: Range;
}

export interface TextParagraph extends PlaceData {
	id: string;
	text: string;
	cited: CitedPassage[];
}

/** A document's text in one language, as an embedded timeline shows it: fetched when asked for. */
export interface DocumentText {
	language: Language;
	paragraphs: TextParagraph[];
	/** Why the text stops before the document's own end; null where it does not. */
	incomplete: string | null;
	/** What the translators say of a translation; null with the original. */
	translation: string | null;
}

/** Name of that file, beside the document's data. */
export const textFile = (language: Language) => `text.${language}.json`;

/** The text of what a page is given of a document, in the page's language. */
export function documentText({ document, events, language }: ExplorerData): DocumentText {
	const cited = events.flatMap(({ id, citations }) =>
		citations.flatMap(({ paragraph, ranges }) => {
			const range = ranges[language];
			return range ? [{ paragraph, event: id, range }] : [];
		})
	);
	const { translations, isComplete, completenessNote } = document;
	return {
		language,
		paragraphs: document.paragraphs.map(({ id, role, number, texts }) => ({
			...{ id, role, number },
			text: texts[language] ?? '',
			cited: cited
				.filter(({ paragraph }) => paragraph === id)
				.map(({ event, range }) => ({ event, range }))
		})),
		incomplete: isComplete ? null : completenessNote,
		translation: translations.find((one) => one.language === language)?.note ?? null
	};
}
