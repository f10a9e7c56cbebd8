import { describe, expect, test } from 'vitest';
import { aroundEvent, hasParts } from '#lib/core/timeline/around-event.ts';
import type { ExplorerData } from '#lib/core/timeline/explorer-data.ts';
import { reviveDates } from '#lib/core/timeline/revive-dates.ts';
import { parseDate } from '#lib/core/time/edtf.ts';
import { generateEvents } from '../../bench/data/generate.ts';
import { FRAME, SHAPES } from '../../bench/data/shapes.ts';

/** Events that a paragraph cites. */
const CITED = 10;

/** A document of `n` events. */
function documentOf(n: number): ExplorerData {
	const events = [...generateEvents(n)].map((event, index) => ({
		...(SHAPES.ours.event(event) as ExplorerData['events'][number]),
		citations: [
			{
				paragraph: `p${Math.floor(index / CITED) + 1}`,
				ranges: { zh: [0, 4] as const },
				source: { start: 0, end: 4, text: '双方回顾' }
			}
		]
	}));
	const body = Array.from({ length: Math.ceil(n / CITED) }, (_, index) => ({
		id: `p${index + 1}`,
		role: 'body' as const,
		number: index + 1,
		texts: { zh: '双方回顾。'.repeat(60) }
	}));
	const title = { id: 't1', role: 'title' as const, number: 0, texts: { zh: '声明' } };
	return { ...FRAME, document: { ...FRAME.document, paragraphs: [title, ...body] }, events };
}

/** Characters of the data that the pages of all events hold together. */
function weigh(data: ExplorerData): number {
	return data.events.reduce((sum, { id }) => sum + JSON.stringify(aroundEvent(data, id)).length, 0);
}

describe('the part of a document that the page of an event holds', () => {
	const whole = documentOf(200);

	test('has the event, those beside it in time, and the paragraphs that cite them', () => {
		for (const at of [0, 1, 100, 199]) {
			const id = whole.events[at]?.id ?? '';
			const { events, document } = aroundEvent(whole, id);
			expect(events).toContain(whole.events[at]);
			expect(events).toEqual(whole.events.slice(Math.max(0, at - 5), at + 6));
			const cited = events.flatMap(({ citations }) => citations.map(({ paragraph }) => paragraph));
			expect(document.paragraphs.map((one) => one.id)).toEqual(['t1', ...new Set(cited)]);
		}
	});

	test('is no part where each event has an element of its own anyway', () => {
		expect(hasParts({ events: documentOf(40).events })).toBe(false);
		expect(hasParts({ events: documentOf(41).events })).toBe(true);
	});

	test('does not grow with the document, so that all pages weigh in proportion to their number', () => {
		expect(weigh(documentOf(800)) / weigh(whole)).toBeLessThan(4.3);
	});
});

test('an open date comes out of JSON as it went in', () => {
	const event = (edtf: string) => ({ date: parseDate(edtf) });
	const data = { events: [event('../1949'), event('2001/..'), event('2024-05-16')] };
	expect(reviveDates(JSON.parse(JSON.stringify(data)) as typeof data)).toEqual(data);
});
