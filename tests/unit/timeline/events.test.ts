import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DAY, HOUR, utc } from '#lib/core/time/civil.ts';
import { MIN_VIEW_MS } from '#lib/core/time/view.ts';
import { dateEvents, domainOf, limitsOf } from '#lib/core/timeline/events.ts';
import { event, timelines } from './timelines.ts';

describe('the domain', () => {
	test('is what all events span, open ends aside', () => {
		const events = [event('a', '1991-12'), event('b', '1949/2024'), event('c', '2001-07-16/..')];
		expect(domainOf(events)).toEqual({ startMs: utc(1949), endMs: utc(2025) });
	});

	test('of no events is none', () => {
		expect(domainOf([])).toBeNull();
	});

	test.each(['2001-07-16/..', '../2001-07-15', '2001-07-16T00:00:00Z'])(
		'of %s alone has an hour either side',
		(edtf) => {
			const domain = domainOf([event('a', edtf)]);
			expect(domain?.startMs).toBe(utc(2001, 7, 16) - HOUR);
			expect(domain?.endMs).toBeGreaterThanOrEqual(utc(2001, 7, 16) + HOUR);
		}
	);

	test('of any events has room for the closest view, and its limits lie around it', () => {
		expect.hasAssertions();
		fc.assert(
			fc.property(timelines, (timeline) => {
				const domain = domainOf(timeline);
				if (!domain) throw new Error('a timeline has events');
				expect(domain.endMs - domain.startMs).toBeGreaterThanOrEqual(MIN_VIEW_MS);
				const limits = limitsOf(domain);
				expect(limits.startMs).toBeLessThan(domain.startMs);
				expect(limits.endMs).toBeGreaterThan(domain.endMs);
			})
		);
	});
});

describe('the place of an event in time', () => {
	const domain = { startMs: utc(1945), endMs: utc(2026) };
	const placed = (edtf: string, extent: 'duration' | 'window') =>
		dateEvents([event('a', edtf, { extent })], domain)[0];

	test('what lasted hangs from its start', () => {
		expect(placed('2024-05-16/2024-05-17', 'duration')?.anchorMs).toBe(utc(2024, 5, 16));
		expect(placed('2001-07-16/..', 'duration')?.anchorMs).toBe(utc(2001, 7, 16));
	});

	test('what happened some time in a stretch hangs from its middle', () => {
		expect(placed('2024-05-16/2024-05-17', 'window')?.anchorMs).toBe(utc(2024, 5, 17));
		expect(placed('2001-07-16', 'window')?.anchorMs).toBe(utc(2001, 7, 16) + DAY / 2);
	});

	test('an open end is held to the domain, and hangs from no start that nobody knows', () => {
		expect(placed('2001/..', 'duration')).toMatchObject({ startMs: utc(2001), endMs: utc(2026) });
		expect(placed('../1991', 'duration')).toMatchObject({
			startMs: utc(1945),
			endMs: utc(1992),
			anchorMs: (utc(1945) + utc(1992)) / 2
		});
	});
});

test('events stand in time order: by start, the longer first, then by id', () => {
	const given = [
		event('b', '2024-05-16'),
		event('later', '2025'),
		event('a', '2024-05-16'),
		event('long', '2024-05-16/2024-05-17'),
		event('open', '../2001')
	];
	const domain = domainOf(given) ?? { startMs: 0, endMs: 0 };
	const order = dateEvents(given, domain).map(({ id }) => id);
	expect(order).toEqual(['open', 'long', 'a', 'b', 'later']);
});

test('each event is placed once, inside the domain, and nothing else of it changes', () => {
	expect.hasAssertions();
	fc.assert(
		fc.property(timelines, (timeline) => {
			const domain = domainOf(timeline);
			if (!domain) throw new Error('a timeline has events');
			const dated = dateEvents(timeline, domain);
			expect(dated).toHaveLength(timeline.length);
			for (const { startMs, endMs, anchorMs, ...rest } of dated) {
				expect(startMs).toBeGreaterThanOrEqual(domain.startMs);
				expect(endMs).toBeLessThanOrEqual(domain.endMs);
				expect(startMs).toBeLessThanOrEqual(anchorMs);
				expect(anchorMs).toBeLessThanOrEqual(endMs);
				expect(timeline).toContainEqual(rest);
			}
		})
	);
});
