import fc from 'fast-check';
import { expect, test } from 'vitest';
import { listRows, markFound } from '#lib/core/timeline/large/queries.ts';
import { anchorAt } from '#lib/core/timeline/large/sorted-events.ts';
import { CATEGORIES, makeMany, rows } from './many.ts';

const masks = fc.array(fc.constantFrom(0, 0, 1), {
	minLength: CATEGORIES.length,
	maxLength: CATEGORIES.length
});

test('the list has what is shown and found, in time order', () => {
	expect.hasAssertions();
	fc.assert(
		fc.property(rows, masks, fc.func(fc.boolean()), (rows, mask, isWanted) => {
			const { events } = makeMany(rows);
			const hidden = Uint8Array.from(mask);
			const wanted = rows.flatMap((_, row) => (isWanted(row) ? [row] : []));
			const isShown = (row: number) => hidden[rows[row]?.category ?? 0] !== 1;
			const found = markFound([-1, ...wanted], events, hidden);
			const listed = [...listRows(events, hidden, found)];
			expect(listed.toSorted((a, b) => a - b)).toEqual(wanted.filter(isShown));
			const places = listed.map((row) => events.positions[row] ?? -1);
			expect(places).toEqual(places.toSorted((a, b) => a - b));
			expect([...found.anchors]).toEqual(
				places.map((position) => anchorAt(events, position)).sort((a, b) => a - b)
			);
			expect(listRows(events, hidden, null)).toHaveLength(
				rows.filter((_, row) => isShown(row)).length
			);
		}),
		{ numRuns: 50 }
	);
});
