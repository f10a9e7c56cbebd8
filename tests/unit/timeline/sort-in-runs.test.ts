import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { finish } from '#lib/core/timeline/large/steps.ts';
import { sortInRuns } from '#lib/core/timeline/sort-in-runs.ts';

describe('sorting in runs', () => {
	it('gives what sorting at once gives, equals in their order', () => {
		const byKey = (a: { key: number }, b: { key: number }) => a.key - b.key;
		const list = fc
			.tuple(fc.integer({ min: 0, max: 14_000 }), fc.integer({ min: 1, max: 500 }), fc.nat())
			.map(([length, keys, seed]) =>
				Array.from({ length }, (_, place) => ({ place, key: (place * 7919 + seed) % keys }))
			);
		fc.assert(
			fc.property(list, (entries) => {
				expect(finish(sortInRuns(entries, byKey))).toEqual(entries.toSorted(byKey));
			}),
			{ numRuns: 20 }
		);
	});

	it('may be laid down again and again: no step compares more than some thousand entries', () => {
		const numbers = Array.from({ length: 100_000 }, (_, place) => (place * 48_271) % 99_991);
		let compared = 0;
		const steps = sortInRuns(numbers, (a, b) => {
			compared += 1;
			return a - b;
		});
		let most = 0;
		for (let step = steps.next(); ; step = steps.next()) {
			most = Math.max(most, compared);
			compared = 0;
			if (step.done) break;
		}
		expect(most).toBeLessThan(4096 * 14);
	});
});
