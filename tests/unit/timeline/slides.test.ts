import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DAY } from '#lib/core/time/civil.ts';
import { dateEvents, domainOf, limitsOf } from '#lib/core/timeline/events.ts';
import {
	isBasisOpen,
	shuffled,
	slide,
	slidesOf,
	stepCount,
	viewOfSlide
} from '#lib/core/timeline/slides.ts';
import { event, timelines } from './timelines.ts';

const spring = [
	event('war', '1945', { importance: 0.9 }),
	event('ties', '1949', { importance: 0.8 }),
	event('treaty', '2001-07-16', { importance: 1 }),
	event('vote', '2024-03'),
	event('visit', '2024-05-16/2024-05-17', { importance: 0.7 }),
	event('talks', '2024-05-16/2024-05-17', { importance: 0.4 }),
	event('expo', '2024-05-17')
];

const named = (timeline: Parameters<typeof slidesOf>[0]) =>
	slidesOf(timeline).map(({ kind, events }) =>
		kind === 'event' ? events[0] : events.length > 0 ? `${kind}: ${events.join(' ')}` : kind
	);

describe('slidesOf', () => {
	it('walks from the whole through each event, with an overview before those that crowd', () => {
		expect(named(spring)).toEqual([
			...['title', 'whole', 'war', 'ties', 'treaty'],
			...['events: vote visit talks expo', 'vote'],
			...['events: visit talks expo', 'visit', 'talks', 'expo'],
			...['order: war ties treaty vote visit', 'closing']
		]);
	});

	it('shows every event of a timeline once, in time order', () => {
		expect.hasAssertions();
		fc.assert(
			fc.property(timelines, (timeline) => {
				const slides = slidesOf(timeline);
				const single = slides.filter(({ kind }) => kind === 'event').map(({ events }) => events[0]);
				expect([...single].sort()).toEqual(timeline.map(({ id }) => id).sort());
				const starts = single.map((id) => timeline.find((one) => one.id === id)?.date.startMs ?? 0);
				const held = starts.map((start) => Math.max(start, domainOf(timeline)?.startMs ?? start));
				expect(held).toEqual([...held].sort((a, b) => a - b));
			})
		);
	});

	it('asks for an order only of events whose order is sure', () => {
		expect.hasAssertions();
		fc.assert(
			fc.property(timelines, (timeline) => {
				const domain = domainOf(timeline) ?? { startMs: 0, endMs: 1 };
				const dated = dateEvents(timeline, domain);
				for (const { kind, events } of slidesOf(timeline)) {
					if (kind !== 'order') continue;
					const asked = events.map((id) => dated.find((one) => one.id === id));
					asked.slice(1).forEach((one, index) => {
						expect(one?.startMs).toBeGreaterThanOrEqual(asked[index]?.endMs ?? Infinity);
					});
				}
			})
		);
	});
});

describe('the steps of a slide', () => {
	const ask = { en: 'Who wrote this?' };
	it.each([
		['an event: itself, the questions, each answer', slide('event'), 5],
		['an event with a question of the lesson', slide('event', { questions: [{ ask }] }), 5],
		[
			'an event with an answered one',
			slide('event', { questions: [{ ask, answer: { en: 'Two governments.' } }] }),
			6
		],
		['an event that is only shown', slide('event', { hasCriticism: false }), 1],
		['questions without answers', slide('questions', { questions: [{ ask }] }), 1],
		['an order, and the axis', slide('order', { events: ['a', 'b', 'c'] }), 2],
		['the whole', slide('whole'), 1]
	])('%s', (_, one, count) => {
		expect(stepCount(one)).toBe(count);
	});
});

describe('viewOfSlide', () => {
	const domain = domainOf(spring) ?? { startMs: 0, endMs: 1 };
	const limits = limitsOf(domain);
	const dated = dateEvents(spring, domain);

	it('goes from the whole into a few days', () => {
		const whole = viewOfSlide(slide('whole'), dated, limits);
		expect([whole.startMs, whole.endMs]).toEqual([limits.startMs, limits.endMs]);
		const day = viewOfSlide(slide('event', { events: ['treaty'] }), dated, limits);
		expect(day.spanMs).toBeLessThan(5 * DAY);
		const treaty = dated.find(({ id }) => id === 'treaty');
		expect(day.startMs).toBeLessThan(treaty?.startMs ?? 0);
		expect(day.endMs).toBeGreaterThan(treaty?.endMs ?? Infinity);
	});

	it('takes the view that a lesson gives, inside the limits', () => {
		const view = { startMs: limits.startMs - DAY, endMs: limits.startMs + 100 * DAY };
		const shown = viewOfSlide(slide('whole', { view }), dated, limits);
		expect(shown.startMs).toBe(limits.startMs);
		expect(shown.spanMs).toBe(101 * DAY);
	});
});

describe('shuffled', () => {
	it('has the same ids, never in order, and the same each time', () => {
		expect.hasAssertions();
		const ids = fc.uniqueArray(fc.string(), { minLength: 2, maxLength: 8 });
		fc.assert(
			fc.property(ids, (ids) => {
				const mixed = shuffled(ids);
				expect([...mixed].sort()).toEqual([...ids].sort());
				expect(mixed).not.toEqual(ids);
				expect(shuffled(ids)).toEqual(mixed);
			})
		);
	});
});

describe('isBasisOpen', () => {
	const slides = [
		slide('whole'),
		slide('event', { events: ['war'] }),
		slide('event', { events: ['ties'], hasCriticism: false }),
		slide('closing')
	];
	const last = stepCount(slide('event')) - 1;
	const openAt = (event: string) =>
		slides.flatMap((one, index) =>
			Array.from({ length: stepCount(one) }, (_, step) => ({ index, step })).filter((at) =>
				isBasisOpen(slides, event, at)
			)
		);

	it('lasts until the step that answers how the date is known', () => {
		expect(openAt('war')).toEqual([
			{ index: 0, step: 0 },
			...Array.from({ length: last }, (_, step) => ({ index: 1, step }))
		]);
	});

	it('is not kept from the class where nothing asks for it', () => {
		expect([...openAt('ties'), ...openAt('treaty')]).toEqual([]);
	});
});
