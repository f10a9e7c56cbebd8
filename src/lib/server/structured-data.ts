import { LANGUAGE_TAG, type Language } from '#lib/core/time/language.ts';
import type { ExplorerData, EventData } from '#lib/core/timeline/explorer-data.ts';
import { explorerData } from './explorer-data.ts';
import { oncePer } from './once-per.ts';
import { loadPackage } from './packages.ts';
import { SITE_URL } from './site.ts';

/**
 * schema.org in JSON-LD, safe inside a script element: the document as a CreativeWork and an event
 * as an Event, or all of its events in time order.
 */
export function structuredData(
	document: string,
	language: Language,
	eventId: string | null
): string {
	const data = explorerData(loadPackage(document), language);
	const work = workOf(data);
	const shown = eventId === null ? data.events : data.events.filter(({ id }) => id === eventId);
	const events = shown.map((event) => eventOf(data, event));
	const graph =
		eventId === null
			? [{ ...work, mentions: events.map((event) => ({ '@id': event['@id'] })) }]
			: [work];
	const json = JSON.stringify({
		'@context': 'https://schema.org',
		'@graph': [...graph, ...events]
	});
	return rooted(json, eventId)
		.replaceAll('<', '\\u003c')
		.replaceAll('>', '\\u003e')
		.replaceAll('&', '\\u0026');
}

function workOf(data: ExplorerData) {
	const { document, language } = data;
	return {
		'@type': 'CreativeWork',
		'@id': `${pageOf(document.id, language)}#document`,
		name: document.titles[language],
		...(language !== document.language && { alternateName: document.titles[document.language] }),
		inLanguage: LANGUAGE_TAG[document.language],
		...(document.published !== undefined && { datePublished: document.published }),
		...(document.sourceUrl !== undefined && { isBasedOn: document.sourceUrl }),
		temporalCoverage: coverageOf(data),
		creativeWorkStatus: document.isComplete ? 'Complete' : 'Incomplete as retrieved'
	};
}

function eventOf({ document, language }: ExplorerData, event: EventData) {
	const page = `${pageOf(document.id, language)}events/${event.id}/`;
	return {
		'@type': 'Event',
		'@id': `${page}#event`,
		url: page,
		name: event.title,
		description: event.summary,
		...dates(event),
		subjectOf: event.citations.map(({ paragraph, ranges }) => {
			const range = ranges[document.language];
			const text = document.paragraphs.find(({ id }) => id === paragraph)?.texts[document.language];
			return {
				'@type': 'Quotation',
				inLanguage: LANGUAGE_TAG[document.language],
				text: range && text ? text.slice(...range) : '',
				isPartOf: { '@id': `${pageOf(document.id, language)}#document` }
			};
		})
	};
}

const LEVEL_0 = /^-?\d{4}(?:-\d\d(?:-\d\d)?)?$/;

/**
 * schema.org takes ISO 8601 dates, as coarse as they are; what EDTF says beyond that (about, or an
 * open end) has no place there, and a date that can't be given faithfully is left out.
 */
function dates({ date: { edtf, isInterval }, extent }: EventData): {
	startDate?: string;
	endDate?: string;
	temporalCoverage?: string;
} {
	// Of what took place at some time within it, it says neither when it began nor when it ended.
	if (isInterval && extent !== 'duration') return { temporalCoverage: edtf };
	const [start = '', end = start] = edtf.split('/');
	return {
		...(LEVEL_0.test(start) && { startDate: start }),
		...(LEVEL_0.test(end) && { endDate: end }),
		temporalCoverage: edtf
	};
}

const coverageOf = oncePer(({ events }: ExplorerData): string => {
	const ends = events
		.flatMap(({ date }) => date.edtf.split('/'))
		.map((date) => date.slice(0, 4))
		.filter((year) => /^\d{4}$/.test(year))
		.sort();
	return `${ends[0] ?? '..'}/${ends.at(-1) ?? '..'}`;
});

/** Addresses in JSON-LD are relative to their page: those of an event's page from two folders up. */
function rooted(json: string, eventId: string | null): string {
	if (SITE_URL !== null) return json;
	return json.replaceAll('"/', eventId === null ? '"../../' : '"../../../../');
}

function pageOf(document: string, language: Language): string {
	return `${SITE_URL ?? '/'}${language}/${document}/`;
}
