import type { DatedEvent } from './events.ts';

/**
 * Events too close to tell apart, named together. Groups are the clusters of single linkage on the
 * axis: at a scale `s` (CSS pixels per millisecond) neighbours less than `gap` pixels apart belong
 * together. As the reader zooms in a cluster splits, at a scale known beforehand:
 *
 *     s small   ●●●●●●      one group of six
 *     s larger  ●●● ●●●     two groups of three
 *     s large   ● ● ●  ● ● ●  single events
 */
export interface EventGroup<E extends DatedEvent = DatedEvent> {
	id: string;
	/** Members, as a range `[first, last]` of the events that were given. */
	members: E[];
	startMs: number;
	endMs: number;
	/** The middle of its members' anchors. */
	anchorMs: number;
	/** The group is there for scales in `[minScale, maxScale)`. */
	minScale: number;
	maxScale: number;
}

/** Fewer than this are shown singly. */
export const MIN_GROUP = 3;

/**
 * All groups of a list of events, at every scale.
 * @param gap CSS pixels between anchors below which two events can't be told apart
 */
export function groupEvents<E extends DatedEvent>(
	events: readonly E[],
	gap: number
): EventGroup<E>[] {
	const sorted = [...events].sort((a, b) => a.anchorMs - b.anchorMs);
	const groups: EventGroup<E>[] = [];
	const split = (first: number, last: number, minScale: number): void => {
		const members = sorted.slice(first, last + 1);
		const [one, end] = [members[0], members.at(-1)];
		if (!one || !end || members.length < MIN_GROUP) return;
		let widest = 0;
		for (let i = first; i < last; i++) widest = Math.max(widest, distance(i));
		const maxScale = widest > 0 ? gap / widest : Infinity;
		if (maxScale > minScale) {
			groups.push({
				id: `${one.id}…${end.id}`,
				members,
				startMs: Math.min(...members.map((event) => event.startMs)),
				endMs: Math.max(...members.map((event) => event.endMs)),
				anchorMs: (one.anchorMs + end.anchorMs) / 2,
				minScale,
				maxScale
			});
		}
		if (maxScale === Infinity) return;
		let from = first;
		for (let i = first; i <= last; i++) {
			if (i < last && distance(i) < widest) continue;
			split(from, i, maxScale);
			from = i + 1;
		}
	};
	const distance = (i: number) =>
		(sorted[i + 1]?.anchorMs ?? Infinity) - (sorted[i]?.anchorMs ?? 0);
	split(0, sorted.length - 1, 0);
	return groups;
}
