/**
 * Plain search: every word of the query must occur, whatever its case, width or ё. Chinese has no
 * spaces, so a run of it is one word and matches as it stands.
 */

interface Folded {
	text: string;
	/** The ends of the character of the original that each UTF-16 unit came from. */
	starts: number[];
	ends: number[];
}

function fold(text: string): Folded {
	let folded = '';
	const starts: number[] = [];
	const ends: number[] = [];
	let index = 0;
	for (const character of text) {
		const plain = plainly(character);
		folded += plain;
		const end = index + character.length;
		for (let i = 0; i < plain.length; i++) {
			starts.push(index);
			ends.push(end);
		}
		index = end;
	}
	return { text: folded, starts, ends };
}

/** A text as it is compared: whatever its case, width or ё. */
export function plainly(text: string): string {
	return text.normalize('NFKC').toLowerCase().replaceAll('ё', 'е');
}

/** The words of a query; empty for a query of spaces. */
export function searchWords(query: string): string[] {
	// Texts are NFC; some keyboards type й and ё as a letter and an accent.
	return fold(query.normalize('NFC')).text.split(/\s+/).filter(Boolean);
}

/** Whether every word is in a text that {@link plainly} gave. */
export function hasWords(text: string, words: readonly string[]): boolean {
	return words.every((word) => text.includes(word));
}

/**
 * Where a text matches: `[start, end)` in UTF-16 indexes, in order and not overlapping: whole
 * characters, and words that overlap as one. Empty when a word is missing, or there are none.
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
			found.push([folded.starts[at] ?? 0, folded.ends[at + word.length - 1] ?? text.length]);
		}
	}
	const merged: [number, number][] = [];
	for (const [start, end] of found.sort((a, b) => a[0] - b[0])) {
		const last = merged.at(-1);
		if (last && start < last[1]) last[1] = Math.max(last[1], end);
		else merged.push([start, end]);
	}
	return merged;
}

/** A stretch of a text around a match, to show it by: about `around` characters a side. */
export function excerpt(
	text: string,
	[start, end]: readonly [number, number],
	around = 24
): { before: string; match: string; after: string } {
	const isInsideCharacter = (index: number) => (text.codePointAt(index - 1) ?? 0) > 0xffff;
	let from = Math.max(0, start - around);
	let to = Math.min(text.length, end + around);
	if (isInsideCharacter(from)) from--;
	if (isInsideCharacter(to)) to++;
	return {
		before: (from > 0 ? '…' : '') + text.slice(from, start),
		match: text.slice(start, end),
		after: text.slice(end, to) + (to < text.length ? '…' : '')
	};
}
