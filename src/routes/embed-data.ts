import type { DocumentPackage } from '#lib/core/document/schemas.ts';
import { LANGUAGES, type Language } from '#lib/core/time/language.ts';
import { categoryData, eventData, quotesOf, valuesIn } from '#lib/core/timeline/event-data.ts';
import {
	EMBED_DATA_VERSION,
	type AboutDocument,
	type DocumentEmbed,
	type PlaceData
} from '#lib/embed/embed-data.ts';
import { explorerData } from '#lib/server/explorer-data.ts';

/** What an embedded timeline shows of a document, and no more: the text is not in it. */
export function documentData(pkg: DocumentPackage, language: Language): DocumentEmbed {
	const { document, timeline } = pkg;
	const languages = LANGUAGES.filter((one) => one === document.language || one === language);
	const events = timeline.events.map((event) => ({
		...eventData(event, [], language),
		quotes: quotesOf(event).map(({ paragraph, texts }) => ({
			paragraph,
			texts: valuesIn(languages, (one) => texts[one])
		}))
	}));
	const order = new Map(explorerData(pkg, language).events.map(({ id }, at) => [id, at]));
	return {
		version: EMBED_DATA_VERSION,
		language,
		document: document.id,
		about: aboutDocument(pkg, language),
		categories: timeline.categories.map((category) => categoryData(category, language)),
		events: events.sort((a, b) => (order.get(a.id) ?? 0) - (order.get(b.id) ?? 0))
	};
}

function aboutDocument(
	{ document, translations }: DocumentPackage,
	language: Language
): AboutDocument {
	let number = 0;
	const places = document.paragraphs.map(({ id, role }): [string, PlaceData] => [
		id,
		{ role, number: role === 'body' ? ++number : 0 }
	]);
	return {
		title: document.shortTitle[language],
		original: document.language,
		standings: valuesIn(LANGUAGES, (one) =>
			one === document.language ? document.standing : translations[one]?.standing
		),
		places: Object.fromEntries(places)
	};
}
