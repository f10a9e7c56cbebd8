import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { checkTimeline } from '#lib/core/document/check-timeline.ts';
import { eventSchema } from '#lib/core/document/timeline-schema.ts';
import { DAY } from '#lib/core/time/civil.ts';
import { parseDate } from '#lib/core/time/edtf.ts';
import { domainOf } from '#lib/core/timeline/events.ts';
import {
	BUSIEST_DAY,
	CROWD_END,
	CROWD_START,
	FIRST_DAY,
	LAST_DAY
} from '../../bench/data/dates.ts';
import { generateEvents, generateTimeline } from '../../bench/data/generate.ts';
import { SHAPES, toJson } from '../../bench/data/shapes.ts';

const sizes = [12, 100, 1000];

function datesOf(n: number, seed?: number) {
	return [...generateEvents(n, seed)].map(({ date }) => parseDate(date));
}

describe('the generated timeline', () => {
	it.each(sizes)('of %i events is a timeline.json without a fault', (n) => {
		const timeline = generateTimeline(n);
		expect(timeline.events).toHaveLength(n);
		expect(checkTimeline('timeline.json', timeline)).toEqual([]);
	});

	it('has valid events where it is longer than a file may be', () => {
		const every = [...generateEvents(20_000)].filter((_, index) => index % 50 === 0);
		expect(every.filter((event) => !v.is(eventSchema, event))).toEqual([]);
	});

	it('is the same each time, and another one for another seed', () => {
		expect(generateTimeline(100)).toEqual(generateTimeline(100));
		expect(generateTimeline(100, 1)).not.toEqual(generateTimeline(100, 2));
	});

	it.each(sizes)('of %i events has 30 % of them inside May 2024', (n) => {
		const inside = datesOf(n).filter(
			({ startMs, endMs }) => startMs >= CROWD_START && endMs <= CROWD_END
		);
		expect(inside).toHaveLength(Math.round(n * 0.3));
	});

	it.each(sizes)('of %i events has 10 %% of intervals', (n) => {
		expect(datesOf(n).filter(({ isInterval }) => isInterval)).toHaveLength(Math.round(n * 0.1));
	});

	it.each(sizes)('of %i events spans 1945 to 2025', (n) => {
		const domain = domainOf(datesOf(n).map((date) => ({ date })));
		expect(domain).toEqual({ startMs: FIRST_DAY, endMs: LAST_DAY + DAY });
	});

	it.each(sizes)('of %i events is busiest on 16 May 2024', (n) => {
		const starts = datesOf(n).flatMap(({ startMs, endMs }) =>
			endMs - startMs <= DAY ? [Math.floor(startMs / DAY) * DAY] : []
		);
		const on = (day: number) => starts.filter((start) => start === day).length;
		expect(on(BUSIEST_DAY)).toBe(Math.max(...starts.map(on)));
	});

	it('is in time order, with ids of its own, in all six categories', () => {
		const { events } = generateTimeline(1000);
		const starts = events.map(({ date }) => parseDate(date).startMs);
		expect(starts).toEqual(starts.toSorted((a, b) => a - b));
		expect(new Set(events.map(({ id }) => id)).size).toBe(1000);
		expect(new Set(events.map(({ category }) => category)).size).toBe(6);
	});
});

describe('the shapes', () => {
	it.each(['ours', 'vis', 'timelinejs'] as const)('of %s holds every event', (name) => {
		const json = [...toJson(SHAPES[name], generateEvents(1200))].join('');
		const data: unknown = JSON.parse(json);
		const events = Array.isArray(data) ? data : (data as { events: unknown[] }).events;
		expect(events).toHaveLength(1200);
	});

	it('gives both ends where an event lasts', () => {
		const lasting = [...generateEvents(100)].filter(({ date }) => date.includes('/'));
		for (const event of lasting) {
			const { startMs, endMs } = parseDate(event.date);
			expect(SHAPES.vis.event(event)).toMatchObject({ start: startMs, end: endMs });
			expect(SHAPES.timelinejs.event(event)).toHaveProperty('end_date.year');
			expect(SHAPES.ours.event(event)).toHaveProperty('extent', 'duration');
		}
		expect(lasting).toHaveLength(10);
	});
});
