import type { TimelineEvent } from './events.ts';

interface Orderable {
	id: string;
	date: { startMs: number; endMs: number };
	importance: number;
}

/**
 * Events to be put in order of time: the most important ones, none of whose dates meet, so that there
 * is one answer. Given in another order than that of time.
 * @param most at most so many
 */
export function orderingTask<E extends Orderable>(events: readonly E[], most: number): E[] {
	const taken: E[] = [];
	for (const event of [...events].sort((a, b) => b.importance - a.importance)) {
		const isApart = taken.every(
			({ date }) => date.endMs <= event.date.startMs || event.date.endMs <= date.startMs
		);
		if (isApart && taken.length < most) taken.push(event);
	}
	const inTime = inOrder(taken);
	return taken.every((event, index) => event === inTime[index]) ? taken.reverse() : taken;
}

/**
 * At which places in order of time an event may stand, from 0: of those that may have taken place at
 * one time, the dates do not say which was first.
 */
export function possiblePlaces(
	events: readonly Pick<TimelineEvent, 'id' | 'date' | 'extent'>[]
): Map<string, [number, number]> {
	type Timed = (typeof events)[number];
	/** What lasted stands where it began. */
	const endOf = ({ extent, date }: Timed) => (extent === 'duration' ? date.startMs : date.endMs);
	const isBefore = (one: Timed, other: Timed) =>
		endOf(one) <= other.date.startMs && one.date.startMs < other.date.startMs;
	return new Map(
		events.map((event) => {
			const first = events.filter((other) => isBefore(other, event)).length;
			const after = events.filter((other) => isBefore(event, other)).length;
			return [event.id, [first, events.length - 1 - after]];
		})
	);
}

/** Events in order of time. */
export function inOrder<E extends Orderable>(events: readonly E[]): E[] {
	return [...events].sort((a, b) => a.date.startMs - b.date.startMs);
}
