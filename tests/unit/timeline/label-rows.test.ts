import fc from 'fast-check';
import { expect, test } from 'vitest';
import { boxEnds, clearScale, placeLabel, type LabelBox } from '#lib/core/timeline/label-rows.ts';

const label = fc.record({
	anchorMs: fc.integer({ min: 0, max: 1_000_000 }),
	width: fc.integer({ min: 10, max: 200 })
});
const options = {
	rowCount: 4,
	homeScale: 0.0008,
	limits: { startMs: -30_000, endMs: 1_030_000 },
	width: 848
};

function place(labels: { anchorMs: number; width: number }[]): LabelBox[] {
	const boxes: LabelBox[] = [];
	for (const one of labels) {
		const item = { ...one, maxScale: Infinity };
		boxes.push({ ...item, ...placeLabel(item, 0, boxes, options) });
	}
	return boxes;
}

test('no two active labels of a row overlap, at any scale', () => {
	expect.hasAssertions();
	fc.assert(
		fc.property(
			fc.array(label, { maxLength: 25 }),
			fc.double({ min: 1, max: 1e5, noNaN: true }),
			(labels, zoom) => {
				const scale = options.homeScale * zoom;
				const active = place(labels).filter(({ minScale }) => scale >= minScale * 1.000001);
				for (const a of active) {
					for (const b of active) {
						if (a === b || a.row !== b.row) continue;
						const [, end] = boxEnds(a);
						const [start] = boxEnds(b);
						const apart = (b.anchorMs - a.anchorMs) * scale;
						expect(apart < 0 || apart + start - end > -1e-6 || apart === 0).toBe(true);
					}
				}
			}
		)
	);
});

test('labels at one instant never share a row and a side', () => {
	const at = { anchorMs: 5, width: 50, row: 0, side: 'start' as const };
	expect(clearScale(at, at)).toBe(Infinity);
});
