/**
 * Plain search: every word of the query must occur, whatever its case, width or ё. Chinese has no
 * spaces, so a run of it is one word and matches as it stands.
 */

interface Folded {
	text: string;
	/** Where each UTF-16 unit of the folded text came from in the original. */
	origin: number[];
}

function fold(text: string): Folded {
	let folded = '';
	const origin: number[] = [];
	let index = 0;
	for (const character of text) {
		const plain = character.normalize('NFKC').toLowerCase().replaceAll('ё', 'е');
		folded += plain;
		for (let i = 0; i < plain.length; i++) origin.push(index);
		index += character.length;
	}
	origin.push(index);
	return { text: folded, origin };
}

/** The words of a query; empty for a query of spaces. */
export function searchWords(query: string): string[] {
	return fold(query).text.split(/\s+/).filter(Boolean);
}

/**
 * Where a text matches: `[start, end)` in UTF-16 indexes, in order and not overlapping. Empty when
 * a word is missing, or there are none.
 */
export function findMatches(
	text: string,
	words: readonly string[]
): [start: number, end: number][] {
	const folded = fold(text);
	const found: [number, number][] = [];
	for (const word of words) {
		let at = folded.text.indexOf(word);
		if (at < 0) return [];
		for (; at >= 0; at = folded.text.indexOf(word, at + word.length)) {
			found.push([folded.origin[at] ?? 0, folded.origin[at + word.length] ?? text.length]);
		}
	}
	found.sort((a, b) => a[0] - b[0]);
	return found.filter(([start], index) => index === 0 || start >= (found[index - 1]?.[1] ?? 0));
}

/** A stretch of a text around a match, to show it by: at most `around` characters a side. */
export function excerpt(
	text: string,
	[start, end]: readonly [number, number],
	around = 24
): { before: string; match: string; after: string } {
	const from = Math.max(0, start - around);
	const to = Math.min(text.length, end + around);
	return {
		before: (from > 0 ? '…' : '') + text.slice(from, start),
		match: text.slice(start, end),
		after: text.slice(end, to) + (to < text.length ? '…' : '')
	};
}
