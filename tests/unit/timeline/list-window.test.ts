import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listHeight, offsetFor, windowAt } from '#lib/core/timeline/list-window.ts';

const shapes = fc.record({
	count: fc.nat(2_000_000),
	row: fc.integer({ min: 24, max: 120 }),
	seen: fc.integer({ min: 100, max: 600 })
});

describe('windowAt', () => {
	it('draws all that is seen, and never many rows more', () => {
		fc.assert(
			fc.property(shapes, fc.double({ min: 0, max: 1, noNaN: true }), (shape, share) => {
				const { count, row, seen } = shape;
				const scrollTop = share * Math.max(0, listHeight(shape) - seen);
				const { first, end, top } = windowAt(scrollTop, shape);
				expect(end - first).toBeLessThanOrEqual(40);
				expect(first).toBeGreaterThanOrEqual(0);
				expect(end).toBeLessThanOrEqual(count);
				if (first > 0) expect(top).toBeLessThanOrEqual(scrollTop);
				if (end < count) expect(top + (end - first) * row).toBeGreaterThanOrEqual(scrollTop + seen);
			})
		);
	});

	it('begins with the first row, ends with the last, and is never too tall to lay out', () => {
		const shape = { count: 1_000_000, row: 52, seen: 400 };
		const height = listHeight(shape);
		expect(height).toBeLessThan(17_000_000);
		expect(windowAt(0, shape)).toMatchObject({ first: 0, top: 0 });
		const last = windowAt(height - 400, shape);
		expect(last.end).toBe(1_000_000);
		expect(last.top + (last.end - last.first) * 52).toBeCloseTo(height, 3);
	});
});

describe('offsetFor', () => {
	it('brings a row wholly into sight, and moves no further than it must', () => {
		fc.assert(
			fc.property(
				shapes,
				fc.nat(),
				fc.double({ min: 0, max: 1, noNaN: true }),
				(shape, at, share) => {
					fc.pre(shape.count > 0 && shape.row <= shape.seen);
					const index = at % shape.count;
					const from = share * Math.max(0, listHeight(shape) - shape.seen);
					const to = offsetFor(index, from, shape);
					const { first, end, top } = windowAt(to, shape);
					expect(index).toBeGreaterThanOrEqual(first);
					expect(index).toBeLessThan(end);
					const y = top + (index - first) * shape.row - to;
					expect(y).toBeGreaterThan(-0.5);
					expect(y + shape.row).toBeLessThan(shape.seen + 0.5);
					expect(offsetFor(index, to, shape)).toBeCloseTo(to, 0);
				}
			)
		);
	});
});
