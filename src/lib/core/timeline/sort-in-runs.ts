import type { Steps } from './large/steps.ts';

/** Entries that are sorted, or merged, in a step: some milliseconds. */
const RUN = 4096;

/** Sorts a list step by step: runs by themselves, which are then merged two by two. Stable. */
export function* sortInRuns<T>(
	list: readonly T[],
	compare: (a: T, b: T) => number
): Steps<readonly T[]> {
	let runs: (readonly T[])[] = [];
	for (let from = 0; from < list.length; from += RUN) {
		runs.push(list.slice(from, from + RUN).sort(compare));
		yield;
	}
	while (runs.length > 1) {
		const merged: (readonly T[])[] = [];
		for (let at = 0; at < runs.length; at += 2) {
			const [first = [], second = []] = [runs[at], runs[at + 1]];
			merged.push(yield* merge(first, second, compare));
		}
		runs = merged;
	}
	return runs[0] ?? [];
}

function* merge<T>(
	first: readonly T[],
	second: readonly T[],
	compare: (a: T, b: T) => number
): Steps<readonly T[]> {
	const merged: T[] = [];
	let [i, j] = [0, 0];
	while (i < first.length && j < second.length) {
		const [a, b] = [first[i] as T, second[j] as T];
		if (compare(a, b) <= 0) {
			merged.push(a);
			i += 1;
		} else {
			merged.push(b);
			j += 1;
		}
		if (merged.length % RUN === 0) yield;
	}
	return merged.concat(first.slice(i), second.slice(j));
}
