import fc from 'fast-check';
import { expect, test } from 'vitest';
import { assignLanes } from '#lib/core/timeline/lanes.ts';

const spans = fc
	.array(fc.tuple(fc.nat(100), fc.integer({ min: 1, max: 40 })), { maxLength: 60 })
	.map((pairs) =>
		pairs
			.map(([startMs, length]) => ({ startMs, endMs: startMs + length }))
			.sort((a, b) => a.startMs - b.startMs)
	);

test('bars that overlap never share a lane; bars that only touch may', () => {
	expect.hasAssertions();
	fc.assert(
		fc.property(spans, (bars) => {
			const lanes = assignLanes(bars);
			expect(lanes).toHaveLength(bars.length);
			for (const [i, a] of bars.entries()) {
				for (const [j, b] of bars.entries()) {
					if (i === j || a.endMs <= b.startMs || b.endMs <= a.startMs) continue;
					expect(lanes[i]).not.toBe(lanes[j]);
				}
			}
		})
	);
	expect(
		assignLanes([
			{ startMs: 0, endMs: 5 },
			{ startMs: 5, endMs: 9 }
		])
	).toEqual([0, 0]);
});

test('there are only as many lanes as bars at the busiest instant', () => {
	expect.hasAssertions();
	fc.assert(
		fc.property(spans, (bars) => {
			const at = (ms: number) => bars.filter((bar) => bar.startMs <= ms && ms < bar.endMs).length;
			const busiest = Math.max(0, ...bars.map(({ startMs }) => at(startMs)));
			expect(new Set(assignLanes(bars)).size).toBe(busiest);
			expect(Math.max(-1, ...assignLanes(bars))).toBe(busiest - 1);
		})
	);
});
