/** Longest string that is compared, in code points: hints are for ids, words and quotes. */
const LONGEST = 80;

/**
 * The candidate most like a word, to suggest a mend for a misspelling. Undefined when none is
 * within a third of the word's length (and at least two edits).
 */
export function nearestOf(word: string, candidates: Iterable<string>): string | undefined {
	if (word.length > 2 * LONGEST) return undefined;
	const limit = Math.max(2, Math.floor([...word].length / 3));
	let best: string | undefined;
	let bestDistance = limit + 1;
	for (const candidate of candidates) {
		const distance = editDistance(word, candidate, bestDistance - 1);
		if (distance < bestDistance) {
			best = candidate;
			bestDistance = distance;
		}
	}
	return best;
}

/**
 * Levenshtein distance of two strings in code points, or Infinity when it is above `limit` or a
 * string is longer than 80. Time: the product of their lengths at the most.
 */
export function editDistance(a: string, b: string, limit = Infinity): number {
	const first = [...a];
	const second = [...b];
	if (first.length > LONGEST || second.length > LONGEST) return a === b ? 0 : Infinity;
	if (Math.abs(first.length - second.length) > limit) return Infinity;
	let row = Array.from({ length: second.length + 1 }, (_, index) => index);
	for (const [i, char] of first.entries()) {
		const next = [i + 1];
		for (const [j, other] of second.entries()) {
			const swap = (row[j] ?? 0) + (char === other ? 0 : 1);
			next.push(Math.min(swap, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
		}
		if (Math.min(...next) > limit) return Infinity;
		row = next;
	}
	const distance = row.at(-1) ?? 0;
	return distance > limit ? Infinity : distance;
}
