import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { DatedEvent } from '#lib/core/timeline/events.ts';
import { groupEvents, MIN_GROUP, type EventGroup } from '#lib/core/timeline/groups.ts';
import { event } from './timelines.ts';

const GAP = 12;

const dated = (anchors: readonly number[]): DatedEvent[] =>
	anchors.map((anchorMs, index) => ({
		...event(`e${index}`, '2024'),
		...{ anchorMs, startMs: anchorMs - 1, endMs: anchorMs + 2 }
	}));

const anchors = fc.array(fc.oneof(fc.nat(50), fc.nat(10_000)), { maxLength: 25 });

/** The groups that are there at a scale, by their members' anchors. */
const activeAt = (groups: readonly EventGroup[], scale: number) =>
	groups
		.filter(({ minScale, maxScale }) => scale >= minScale && scale < maxScale)
		.map(({ members }) => members.map(({ anchorMs }) => anchorMs))
		.sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0));

/** Runs of three or more anchors whose neighbours are less than the gap apart on screen. */
function runs(anchors: readonly number[], scale: number): number[][] {
	const found: number[][] = [];
	let last = -Infinity;
	for (const anchor of [...anchors].sort((a, b) => a - b)) {
		if ((anchor - last) * scale < GAP) found.at(-1)?.push(anchor);
		else found.push([anchor]);
		last = anchor;
	}
	return found.filter((run) => run.length >= MIN_GROUP);
}

test('at any scale the groups are the runs of events too close to tell apart', () => {
	expect.hasAssertions();
	// Scales at which no two anchors stand exactly the gap apart, where rounding would decide.
	const scales = fc
		.nat(1_000_000)
		.map((power) => 10 ** (-4 + (6 * power) / 1_000_000) * Math.SQRT2);
	fc.assert(
		fc.property(anchors, scales, (anchors, scale) => {
			expect(activeAt(groupEvents(dated(anchors), GAP), scale)).toEqual(runs(anchors, scale));
		}),
		{ numRuns: 500 }
	);
});

test('a group of six falls into two of three, and these into single events', () => {
	const groups = groupEvents(dated([0, 10, 20, 100, 110, 120]), GAP);
	expect(activeAt(groups, 0.01)).toEqual([[0, 10, 20, 100, 110, 120]]);
	expect(activeAt(groups, 0.5)).toEqual([
		[0, 10, 20],
		[100, 110, 120]
	]);
	expect(activeAt(groups, 2)).toEqual([]);
});

test('two events are no group', () => {
	expect(groupEvents(dated([0, 1]), GAP)).toEqual([]);
});

test('events of one instant stay a group at any scale', () => {
	const [group, ...others] = groupEvents(dated([5, 5, 5]), GAP);
	expect(group).toMatchObject({ minScale: 0, maxScale: Infinity, anchorMs: 5 });
	expect(others).toEqual([]);
});

test('a group spans its members and hangs from their middle', () => {
	expect.hasAssertions();
	fc.assert(
		fc.property(anchors, (anchors) => {
			const groups = groupEvents(dated(anchors), GAP);
			for (const { members, startMs, endMs, anchorMs, minScale, maxScale } of groups) {
				const own = members.map((member) => member.anchorMs);
				expect(members.length).toBeGreaterThanOrEqual(MIN_GROUP);
				expect([startMs, endMs]).toEqual([Math.min(...own) - 1, Math.max(...own) + 2]);
				expect(anchorMs).toBe((Math.min(...own) + Math.max(...own)) / 2);
				expect(minScale).toBeLessThan(maxScale);
			}
		})
	);
});

test('each group has an id of its own', () => {
	expect.hasAssertions();
	fc.assert(
		fc.property(anchors, (anchors) => {
			const ids = groupEvents(dated(anchors), GAP).map(({ id }) => id);
			expect(new Set(ids).size).toBe(ids.length);
		})
	);
});
