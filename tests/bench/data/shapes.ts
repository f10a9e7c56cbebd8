import type { TimelineEvent } from '#lib/core/document/schemas.ts';
import { civil } from '#lib/core/time/civil.ts';
import { parseDate, type Endpoint } from '#lib/core/time/edtf.ts';
import { formatDate } from '#lib/core/time/date-wording.ts';
import type { EventData, ExplorerData } from '#lib/core/timeline/explorer-data.ts';
import { symbolPath } from '#lib/core/timeline/symbols.ts';
import { CATEGORIES } from './words.ts';

/** Each gets the same events, in English, in the shape that it takes. */
export interface Shape {
	/** JSON around the list of events. */
	before: string;
	after: string;
	event: (event: TimelineEvent) => unknown;
}

/** As the server gives them to a page: one language, dates in words. */
const oursEvent = (event: TimelineEvent): EventData => {
	const date = parseDate(event.date);
	return {
		id: event.id,
		date,
		dateText: formatDate(date, 'en'),
		extent: date.isInterval ? 'duration' : 'window',
		basis: event.basis,
		modality: event.modality,
		category: event.category,
		importance: event.importance,
		title: event.title.en,
		summary: event.summary.en,
		dateAsWritten: {},
		citations: []
	};
};

/** What the explorer is told of its document, of which the timeline draws nothing. */
export const FRAME: Omit<ExplorerData, 'events'> = {
	language: 'en',
	document: {
		id: 'bench',
		language: 'zh',
		standing: 'authentic',
		shortTitle: 'Bench',
		titles: {},
		description: '',
		isComplete: true,
		completenessNote: '',
		authenticLanguages: ['zh'],
		sha256: '',
		translations: [],
		paragraphs: []
	},
	categories: CATEGORIES.map(({ id, label, color, symbol }) => ({
		id,
		label: label.en,
		color,
		symbol: symbolPath(symbol)
	}))
};

/** An item of vis-timeline: a box at a moment, a range where the event lasts. */
function visItem(event: TimelineEvent) {
	const { startMs, endMs, isInterval } = parseDate(event.date);
	return {
		id: event.id,
		content: event.title.en,
		start: startMs,
		...(isInterval && { end: endMs }),
		className: event.category
	};
}

/** A slide of TimelineJS. */
function timelineJsSlide(event: TimelineEvent) {
	const { from, to, isInterval } = parseDate(event.date);
	return {
		unique_id: event.id,
		start_date: timelineJsDate(from),
		...(isInterval && { end_date: timelineJsDate(to) }),
		text: { headline: event.title.en, text: event.summary.en }
	};
}

/** Only the fields that the date has: TimelineJS takes the rest for unknown. */
function timelineJsDate(end: Endpoint) {
	if (end.kind !== 'date') throw new Error('TimelineJS has no open dates');
	const { hour, minute } = civil(end.startMs);
	return {
		year: end.year,
		...(end.month !== undefined && { month: end.month }),
		...(end.day !== undefined && { day: end.day }),
		...(end.time !== undefined && { hour, minute })
	};
}

export type ShapeName = 'ours' | 'timeline' | 'vis' | 'timelinejs';

export const SHAPES: Record<ShapeName, Shape> = {
	ours: {
		before: `${JSON.stringify(FRAME).slice(0, -1)},"events":[`,
		after: ']}',
		event: oursEvent
	},
	/** A `timeline.json`, in three languages. */
	timeline: {
		before: `${JSON.stringify({ version: 1, categories: CATEGORIES }).slice(0, -1)},"events":[`,
		after: ']}',
		event: (event) => event
	},
	vis: { before: '[', after: ']', event: visItem },
	timelinejs: { before: '{"events":[', after: ']}', event: timelineJsSlide }
};

/** A shape's JSON in pieces of some hundred events. */
export function* toJson(shape: Shape, events: Iterable<TimelineEvent>): Generator<string, void> {
	let piece = shape.before;
	let count = 0;
	for (const event of events) {
		piece += `${count === 0 ? '' : ','}${JSON.stringify(shape.event(event))}`;
		count += 1;
		if (count % 500 === 0) {
			yield piece;
			piece = '';
		}
	}
	yield piece + shape.after;
}
