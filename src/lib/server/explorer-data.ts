import { readDateLine } from '#lib/core/document/date-line.ts';
import { resolvePackage, sourceSlice, type ResolvedCitation } from '#lib/core/document/resolve.ts';
import type { DocumentPackage, TimelineEvent } from '#lib/core/document/schemas.ts';
import { joinLines } from '#lib/core/document/source-language.ts';
import { LANGUAGES, type Language } from '#lib/core/time/language.ts';
import { categoryData, eventData, valuesIn } from '#lib/core/timeline/event-data.ts';
import { dateEvents, domainOf } from '#lib/core/timeline/events.ts';
import type {
	CitationData,
	DocumentData,
	ExplorerData,
	ParagraphData
} from '#lib/core/timeline/explorer-data.ts';
import { oncePer } from './once-per.ts';

const dataOf = oncePer((pkg: DocumentPackage) => {
	const byLanguage = new Map<Language, ExplorerData>();
	return (language: Language): ExplorerData => {
		const data = byLanguage.get(language) ?? makeData(pkg, language);
		byLanguage.set(language, data);
		return data;
	};
});

/**
 * What the explorer's pages in one language are given: that language and the original, no more. Made
 * once for all pages of a package.
 */
export function explorerData(pkg: DocumentPackage, language: Language): ExplorerData {
	return dataOf(pkg)(language);
}

function makeData(pkg: DocumentPackage, language: Language): ExplorerData {
	const original = pkg.document.language;
	const languages = LANGUAGES.filter((one) => one === original || one === language);
	const resolved = new Map<string, ResolvedCitation[]>();
	for (const citation of resolvePackage(pkg)) {
		const own = resolved.get(citation.event);
		if (own) own.push(citation);
		else resolved.set(citation.event, [citation]);
	}
	const events = pkg.timeline.events.map((event) => ({
		...eventData(event, languages, language),
		citations: citationsOf(pkg, event, resolved.get(event.id) ?? [], languages)
	}));
	const domain = domainOf(events);
	const plotted = events.map((event) => ({ ...event, dateLine: event.dateText }));
	const dated = dateEvents(plotted, domain ?? { startMs: 0, endMs: 1 });
	const order = new Map(dated.map(({ id }, index) => [id, index]));
	return {
		language,
		document: documentData(pkg, languages, language),
		categories: pkg.timeline.categories.map((category) => categoryData(category, language)),
		events: events.sort((a, b) => (order.get(a.id) ?? 0) - (order.get(b.id) ?? 0))
	};
}

function citationsOf(
	{ document, sourceText }: DocumentPackage,
	event: TimelineEvent,
	resolved: readonly ResolvedCitation[],
	languages: readonly Language[]
): CitationData[] {
	// The resolved citations of an event stand in the order of its citations, a few languages each.
	const own = [...resolved];
	return event.citations.map(({ paragraph, quote }): CitationData => {
		const here = own.splice(0, LANGUAGES.filter((one) => quote[one]).length);
		const rangeIn = (one: Language) => here.find((citation) => citation.language === one);
		const original = rangeIn(document.language);
		return {
			paragraph,
			ranges: valuesIn(languages, (one) => {
				const range = rangeIn(one);
				return range && ([range.start, range.end] as const);
			}),
			source: sourceSlice(document, sourceText, paragraph, original?.start ?? 0, original?.end ?? 0)
		};
	});
}

function documentData(
	{ document, translations }: DocumentPackage,
	languages: readonly Language[],
	language: Language
): DocumentData {
	const textsOf = (id: string, text: string) =>
		valuesIn(languages, (one) =>
			one === document.language ? text : translations[one]?.paragraphs[id]
		);
	const notesOf = (id: string) => valuesIn(languages, (one) => translations[one]?.notes?.[id]);
	let number = 0;
	const paragraphs = document.paragraphs.map(({ id, role, text }): ParagraphData => {
		const notes = notesOf(id);
		return {
			id,
			role,
			number: role === 'body' ? ++number : 0,
			texts: textsOf(id, text),
			...(Object.keys(notes).length > 0 && { notes })
		};
	});
	const titles = Object.fromEntries(
		languages.map((one) => {
			const lines = paragraphs.filter(({ role }) => role === 'title');
			return [
				one,
				joinLines(
					lines.map(({ texts }) => texts[one] ?? ''),
					one
				)
			];
		})
	);
	const publication = paragraphs.find(({ role }) => role === 'publication');
	const published = readDateLine(publication?.texts[document.language] ?? '');
	return {
		id: document.id,
		language: document.language,
		standing: document.standing,
		shortTitle: document.shortTitle[language],
		titles,
		description: document.description?.[language] ?? titles[language] ?? '',
		isComplete: document.completeness.complete,
		completenessNote: document.completeness.note[language],
		authenticLanguages: document.authenticLanguages,
		sha256: document.source.sha256,
		...(document.source.url !== undefined && { sourceUrl: document.source.url }),
		...(published !== undefined && { published }),
		translations: LANGUAGES.flatMap((one) => {
			const file = translations[one];
			return file ? [{ language: one, standing: file.standing, note: file.note }] : [];
		}),
		paragraphs
	};
}
