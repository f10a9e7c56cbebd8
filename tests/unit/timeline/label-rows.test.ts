import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
	boxEnds,
	clearScale,
	placeLabels,
	type LabelBox,
	type LabelItem
} from '#lib/core/timeline/label-rows.ts';

const options = {
	rowCount: 4,
	homeScale: 0.0008,
	limits: { startMs: -30_000, endMs: 1_030_000 },
	width: 848
};

const item = fc.record({
	anchorMs: fc.integer({ min: 0, max: 1_000_000 }),
	width: fc.integer({ min: 10, max: 200 }),
	maxScale: fc.constant(Infinity),
	fromScale: fc.constantFrom(0, 0.002, 0.05),
	isGroup: fc.boolean()
});

function place(items: readonly LabelItem[]): LabelBox[] {
	return placeLabels(items, options).map((placed, index) => ({
		...(items[index] as LabelItem),
		...placed
	}));
}

/** The rows that a box reaches at a height: its text in its own, its leader line in those below. */
function endsIn(box: LabelBox, row: number): [number, number] | null {
	if (row > box.row) return null;
	return row === box.row ? boxEnds(box) : [0, 0];
}

test('no active label meets the text or crosses the name of another, at any scale', () => {
	expect.hasAssertions();
	fc.assert(
		fc.property(
			fc.array(item, { maxLength: 20 }),
			fc.double({ min: 1, max: 1e5, noNaN: true }),
			(items, zoom) => {
				const scale = options.homeScale * zoom;
				const active = place(items).filter(({ minScale }) => scale >= minScale * 1.000001);
				for (const a of active) {
					for (const b of active) {
						// Text of a against text or leader line of b, both in the row of a.
						const other = a === b ? null : endsIn(b, a.row);
						if (!other) continue;
						const [start, end] = boxEnds(a).map((x) => x + a.anchorMs * scale);
						const [from, to] = other.map((x) => x + b.anchorMs * scale);
						const overlap = Math.min(end ?? 0, to ?? 0) - Math.max(start ?? 0, from ?? 0);
						expect(overlap).toBeLessThan(1e-3);
					}
				}
			}
		)
	);
});

test('a label waits for the scale that it may be shown from', () => {
	fc.assert(
		fc.property(fc.array(item, { maxLength: 20 }), (items) => {
			for (const box of place(items) as (LabelBox & LabelItem)[]) {
				expect(box.minScale).toBeGreaterThanOrEqual(Math.max(options.homeScale, box.fromScale));
			}
		})
	);
	expect.hasAssertions();
});

test('labels at one instant never share a row and a side', () => {
	const at = { anchorMs: 5, width: 50, row: 0, side: 'start' as const };
	expect(clearScale(at, at)).toBe(Infinity);
});
