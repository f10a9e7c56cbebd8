import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sortByValue } from '#lib/core/timeline/large/sort-order.ts';
import { anchorsBefore, eventsMeeting } from '#lib/core/timeline/large/counts.ts';
import { forEachAbove, forEachUpTo, leastTree } from '#lib/core/timeline/large/range-tree.ts';
import { CATEGORIES, fewer, makeMany, rows } from './many.ts';

/** What is packed into whole numbers in one way or the other, and what is not. */
const instants = fc.oneof(
	fc.array(
		fc.oneof(fc.integer(), fc.double({ noNaN: true, min: -8.64e15, max: 8.64e15 }), fc.nat(5)),
		{ maxLength: 300 }
	),
	fc.array(fc.oneof(fc.maxSafeInteger(), fc.nat(5)), { maxLength: 300 }),
	fc.array(
		fc.oneof(fc.integer(), fc.nat(9)).map((half) => half / 2),
		{ maxLength: 300 }
	),
	fc.array(fc.oneof(fc.float({ noNaN: true }), fc.constantFrom(0.25, 0.5)), { maxLength: 300 })
);

test('sorting by value is sorting, and keeps ties in their order', () => {
	expect.hasAssertions();
	fc.assert(
		fc.property(instants, (values) => {
			const wanted = values
				.map((_, index) => index)
				.sort((a, b) => {
					const [x, y] = [values[a] ?? 0, values[b] ?? 0];
					return x - y || a - b;
				});
			const order = [...sortByValue(Float64Array.from(values, (value) => value + 0))];
			expect(order.map((index) => values[index] ?? 0)).toEqual(
				wanted.map((index) => values[index] ?? 0)
			);
			// Minus and plus nought are the same instant, and two bit patterns.
			if (!values.some((value) => value === 0)) expect(order).toEqual(wanted);
		})
	);
});

test('events stand in time order, the longer first, and rows lead to them', () => {
	expect.hasAssertions();
	fc.assert(
		fc.property(rows, (rows) => {
			const { events } = makeMany(rows);
			const order = [...events.rows];
			expect([...events.starts]).toEqual(order.map((row) => rows[row]?.startMs));
			expect([...events.ends]).toEqual(order.map((row) => rows[row]?.endMs));
			expect(order.map((row) => events.positions[row])).toEqual(order.map((_, index) => index));
			const isInOrder = order.slice(1).every((_, index) => {
				const byStart = (events.starts[index + 1] ?? 0) - (events.starts[index] ?? 0);
				const byEnd = (events.ends[index] ?? 0) - (events.ends[index + 1] ?? 0);
				return byStart > 0 || (byStart === 0 && byEnd >= 0);
			});
			expect(isInOrder).toBe(true);
		}),
		fewer
	);
});

test('events that all begin at one instant stand in order too', () => {
	const event = { category: 0, importance: 0.5, isDuration: false, titleWidth: 100 };
	const lengths = [1000, 3000, 2000, 2000];
	const { events } = makeMany(lengths.map((endMs) => ({ ...event, startMs: 0, endMs })));
	expect([...events.rows]).toEqual([1, 2, 3, 0]);
	expect([...events.positions]).toEqual([3, 0, 1, 2]);
	expect([...events.ends]).toEqual([3000, 2000, 2000, 1000]);
});

test('events are counted in any stretch as by looking at each', () => {
	expect.hasAssertions();
	const shares = fc.tuple(fc.double({ min: -0.1, max: 1.1, noNaN: true }), fc.nat(4_000_000_000));
	fc.assert(
		fc.property(rows, shares, (rows, [at, length]) => {
			const { events } = makeMany(rows);
			const { startMs, endMs } = events.domain;
			const from = startMs + at * (endMs - startMs);
			const span = { startMs: from, endMs: from + length + 1 };
			CATEGORIES.forEach((_, category) => {
				const own = rows.filter((row) => row.category === category);
				const anchors = own.map((row) =>
					row.isDuration ? row.startMs : (row.startMs + row.endMs) / 2
				);
				expect(anchorsBefore(events.counts, category, from)).toBe(
					anchors.filter((ms) => ms < from).length
				);
				expect(eventsMeeting(events.counts, category, span)).toBe(
					own.filter((row) => row.startMs < span.endMs && row.endMs > span.startMs).length
				);
			});
		}),
		fewer
	);
});

test('the most of any stretch is the most', () => {
	expect.hasAssertions();
	fc.assert(
		fc.property(rows, fc.integer({ min: 0, max: 42 }), (rows, doubling) => {
			const { events } = makeMany(rows);
			const counts = new Map<number, number>();
			for (const ms of events.anchors) {
				const key = Math.floor(ms / 2 ** doubling);
				counts.set(key, (counts.get(key) ?? 0) + 1);
			}
			expect(events.counts.most[doubling]).toBe(Math.max(...counts.values()));
		}),
		fewer
	);
});

test('a tree finds what passes a bound in a stretch, in order', () => {
	expect.hasAssertions();
	const lists = fc.array(fc.nat(255), { maxLength: 700, size: 'max' });
	fc.assert(
		fc.property(lists, fc.nat(700), fc.nat(700), fc.nat(255), (list, a, b, bound) => {
			const [from, to] = [Math.min(a, b, list.length), Math.min(Math.max(a, b), list.length)];
			const found: number[] = [];
			forEachUpTo(leastTree(Uint8Array.from(list)), from, to, bound, (index) => {
				found.push(index);
			});
			const wanted = list.flatMap((value, index) =>
				index >= from && index < to && value <= bound ? [index] : []
			);
			expect(found).toEqual(wanted);
		}),
		fewer
	);
});

test('what lasts beyond an instant is found until enough is', () => {
	const { events } = makeMany(
		[10, 50, 20, 90, 80].map((days, index) => ({
			startMs: index * 3_600_000,
			endMs: days * 86_400_000,
			category: 0,
			importance: 0.5,
			isDuration: true,
			titleWidth: 0
		}))
	);
	const found: number[] = [];
	forEachAbove(events.latest, 0, events.length, 40 * 86_400_000, (position) => {
		found.push(position);
		return found.length < 2;
	});
	expect(found).toEqual([1, 3]);
});
