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

/** Events in order of time. */
export function inOrder<E extends Orderable>(events: readonly E[]): E[] {
	return [...events].sort((a, b) => a.date.startMs - b.date.startMs);
}
