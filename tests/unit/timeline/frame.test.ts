import fc from 'fast-check';
import { expect, test } from 'vitest';
import { frameOf, laneY, LANE_HEIGHT, rowBottom, ROW_HEIGHT } from '#lib/core/timeline/frame.ts';

/** Drawings with room for their lanes and one row of labels at least. */
const frames = fc
	.tuple(
		fc.integer({ min: 280, max: 2000 }),
		fc.integer({ min: 200, max: 1000 }),
		fc.integer({ min: 1, max: 30 })
	)
	.filter(([, height, lanes]) => height > (lanes + 1) * LANE_HEIGHT + 2 * ROW_HEIGHT)
	.map(([width, height, lanes]) => ({ lanes, frame: frameOf(width, height, lanes) }));

test('rows stand above lanes, lanes above the axis, and all inside the drawing', () => {
	expect.hasAssertions();
	fc.assert(
		fc.property(frames, ({ lanes, frame }) => {
			expect(frame.axisY).toBeLessThan(frame.height);
			expect(laneY(frame, 0) + LANE_HEIGHT / 2).toBeLessThanOrEqual(frame.axisY);
			expect(laneY(frame, lanes - 1) - LANE_HEIGHT / 2).toBeGreaterThanOrEqual(frame.lanesTop);
			expect(rowBottom(frame, 0)).toBeLessThanOrEqual(frame.lanesTop);
			expect(rowBottom(frame, frame.rowCount - 1) - ROW_HEIGHT).toBeGreaterThanOrEqual(0);
		})
	);
});

test('lanes and rows are counted upwards and keep their distance', () => {
	expect.hasAssertions();
	fc.assert(
		fc.property(frames, fc.nat(10), ({ frame }, index) => {
			expect(laneY(frame, index) - laneY(frame, index + 1)).toBe(LANE_HEIGHT);
			expect(rowBottom(frame, index) - rowBottom(frame, index + 1)).toBe(ROW_HEIGHT);
		})
	);
});

test('lanes that would leave labels no row stand closer, and all inside the drawing', () => {
	expect.hasAssertions();
	const low = fc.tuple(fc.integer({ min: 240, max: 600 }), fc.integer({ min: 1, max: 40 }));
	fc.assert(
		fc.property(low, ([height, lanes]) => {
			const frame = frameOf(400, height, lanes);
			expect(laneY(frame, lanes - 1) - frame.laneHeight / 2).toBeGreaterThanOrEqual(ROW_HEIGHT - 1);
			expect(frame.laneHeight).toBeLessThanOrEqual(LANE_HEIGHT);
		})
	);
});

test('a row of labels is kept however low the drawing', () => {
	expect(frameOf(300, 60, 5).rowCount).toBe(1);
});
