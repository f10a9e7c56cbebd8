import { LANGUAGES, type Language } from '../time/language.ts';
import { resolveQuote, type TextRange } from './quote.ts';
import { readingLength } from './readings.ts';
import type { DocumentFile, DocumentPackage, Paragraph } from './schemas.ts';
import { sliceCodePoints, toCodePoints } from './text.ts';

/** A citation with its place in one version of the text: UTF-16 indexes of the paragraph. */
export interface ResolvedCitation extends TextRange {
	event: string;
	paragraph: string;
	language: Language;
}

/** A stretch of `source.txt`: `[start, end)` in code points, and what stands there. */
export interface SourceSlice {
	start: number;
	end: number;
	text: string;
}

/** Says which citation of a package can't be resolved. Checked packages don't throw it. */
export class ResolveError extends Error {
	override name = 'ResolveError';
}

/**
 * Every citation of a package in every language that it is quoted in, by event, in file order.
 * @throws {ResolveError} when a quote is not found exactly once.
 */
export function resolvePackage(pkg: DocumentPackage): ResolvedCitation[] {
	return pkg.timeline.events.flatMap((event) =>
		event.citations.flatMap(({ paragraph, quote }) =>
			LANGUAGES.flatMap((language) => {
				const selector = quote[language];
				if (!selector) return [];
				const text = paragraphText(pkg, paragraph, language);
				const found = text === undefined ? undefined : resolveQuote(text, selector);
				if (found?.status !== 'found') {
					const what = `${event.id}, ${paragraph}, ${language}: “${selector.exact}”`;
					throw new ResolveError(`${what} is ${found?.status ?? 'missing'}`);
				}
				const { start, end } = found;
				return [{ event: event.id, paragraph, language, start, end }];
			})
		)
	);
}

/** The text of a paragraph in a language, without readings; undefined when there is none. */
export function paragraphText(
	pkg: DocumentPackage,
	paragraphId: string,
	language: Language
): string | undefined {
	if (language === pkg.document.language) return findParagraph(pkg.document, paragraphId)?.text;
	const texts = pkg.translations[language]?.paragraphs ?? {};
	return Object.hasOwn(texts, paragraphId) ? texts[paragraphId] : undefined;
}

/**
 * What stands in `source.txt`, readings included, for a UTF-16 range of a paragraph's clean text.
 * @throws {ResolveError} when the document has no such paragraph.
 */
export function sourceSlice(
	document: DocumentFile,
	sourceText: string,
	paragraphId: string,
	start: number,
	end: number
): SourceSlice {
	const paragraph = findParagraph(document, paragraphId);
	if (!paragraph) throw new ResolveError(`there is no paragraph “${paragraphId}”`);
	const from = sourceOffset(paragraph, toCodePoints(paragraph.text, start));
	const to = sourceOffset(paragraph, toCodePoints(paragraph.text, end));
	return { start: from, end: to, text: sliceCodePoints(sourceText, from, to) };
}

/** A code-point offset in the clean text as one in `source.txt`: readings before it count. */
function sourceOffset({ source, readings }: Paragraph, offset: number): number {
	return readings
		.filter(([at]) => at < offset)
		.reduce((sum, reading) => sum + readingLength(reading), source.start + offset);
}

function findParagraph(document: DocumentFile, id: string): Paragraph | undefined {
	return document.paragraphs.find((paragraph) => paragraph.id === id);
}
