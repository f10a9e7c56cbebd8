import type { Span } from '../time/view.ts';

/**
 * Gives each bar a lane such that no two in a lane overlap: first fit, in order of their starts,
 * which uses as few lanes as can be (interval partitioning, Kleinberg & Tardos §4.1).
 *
 *     lane 0  ├──────── relations ────────┤ ├ 2025 ┤
 *     lane 1      ├── cold war ──┤   ├ 2024 ┤
 *
 * Lanes hold at any zoom, since bars that don't overlap in time never overlap on screen.
 */
export function assignLanes(spans: readonly Span[]): number[] {
	const ends: number[] = [];
	const lanes = spans.map(() => 0);
	const byStart = spans.map((span, index) => ({ ...span, index }));
	for (const { startMs, endMs, index } of byStart.sort((a, b) => a.startMs - b.startMs)) {
		const free = ends.findIndex((end) => end <= startMs);
		const lane = free < 0 ? ends.length : free;
		ends[lane] = endMs;
		lanes[index] = lane;
	}
	return lanes;
}
