import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inOrder, orderingTask, possiblePlaces } from '#lib/core/timeline/ordering.ts';
import { event, timelines } from './timelines.ts';

test('events to be ordered have one order, and are not given in it', () => {
	fc.assert(
		fc.property(timelines, fc.integer({ min: 2, max: 8 }), (timeline, most) => {
			const task = orderingTask(timeline, most);
			expect(task.length).toBeLessThanOrEqual(most);
			const answer = inOrder(task);
			for (const [index, { date }] of answer.entries()) {
				const next = answer[index + 1];
				if (next) expect(date.endMs).toBeLessThanOrEqual(next.date.startMs);
			}
			if (task.length > 1) expect(task).not.toEqual(answer);
		})
	);
});

test('the most important events are asked for', () => {
	const task = orderingTask(
		[
			event('a', '1949', { importance: 0.9 }),
			event('b', '1991', { importance: 0.1 }),
			event('c', '2001', { importance: 0.8 }),
			event('d', '2001-07', { importance: 1 })
		],
		2
	);
	expect(task.map(({ id }) => id).sort()).toEqual(['a', 'd']);
});

test('what may have taken place at one time may stand in either order', () => {
	const events = [
		event('talks', '2024-05-16/2024-05-17'),
		event('visit', '2024-05-16/2024-05-17', { extent: 'duration' }),
		event('war', '1945'),
		event('publication', '2024-05-17'),
		event('plan', '2025')
	];
	expect(Object.fromEntries(possiblePlaces(events))).toEqual({
		war: [0, 0],
		visit: [1, 2],
		talks: [1, 3],
		publication: [2, 3],
		plan: [4, 4]
	});
	// Where there is one order, each has its place in it.
	fc.assert(
		fc.property(timelines, (timeline) => {
			const task = inOrder(orderingTask(timeline, 6).filter(({ extent }) => extent === 'window'));
			const places = possiblePlaces(task);
			for (const [index, { id }] of task.entries()) expect(places.get(id)).toEqual([index, index]);
		})
	);
});
