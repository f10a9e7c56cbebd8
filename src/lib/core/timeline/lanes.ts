import type { Span } from '../time/view.ts';

/**
 * Gives each bar a lane such that no two in a lane overlap: first fit, in the order given.
 * Given by start, that uses as few lanes as can be (interval partitioning, Kleinberg & Tardos §4.1).
 *
 *     lane 0  ├──────── relations ────────┤ ├ 2025 ┤
 *     lane 1      ├── cold war ──┤   ├ 2024 ┤
 *
 * Lanes hold at any zoom, since bars that don't overlap in time never overlap on screen.
 */
export function assignLanes(spans: readonly Span[]): number[] {
	const ends: number[] = [];
	return spans.map(({ startMs, endMs }) => {
		const free = ends.findIndex((end) => end <= startMs);
		const lane = free < 0 ? ends.length : free;
		ends[lane] = endMs;
		return lane;
	});
}
