/**
 * Plain search: every word of the query must begin a word of the text, whatever its case, width or ё.
 * Chinese has no spaces, so a run of it is one word and matches wherever it stands.
 */

/** Two letters of a script with cases, or two digits: no word begins between them. */
const INSIDE = /^(?:\p{Ll}{2}|\p{Nd}{2})$/u;

/** Characters from the first to the last word of what an excerpt shows as the match. */
const STRETCH = 60;

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

/** Whether every word begins a word of a text that {@link plainly} gave. */
export function hasWords(text: string, words: readonly string[]): boolean {
	return words.every((word) => indexOfWord(text, word) >= 0);
}

/** Where a word of a folded text begins with another, from an index on; -1 if nowhere. */
function indexOfWord(text: string, word: string, from = 0): number {
	let at = text.indexOf(word, from);
	while (at > 0 && INSIDE.test(text.slice(at - 1, at + 1))) at = text.indexOf(word, at + 1);
	return at;
}

/**
 * Where a text matches: `[start, end)` in UTF-16 indexes, in order and not overlapping: whole
 * characters, and words that overlap as one. Where the words stand together as a phrase, only that.
 * Empty when a word is missing, or there are none.
 */
export function findMatches(
	text: string,
	words: readonly string[]
): [start: number, end: number][] {
	const folded = fold(text);
	if (words.length === 0 || !hasWords(folded.text, words)) return [];
	const phrase = words.join(' ');
	const sought = indexOfWord(folded.text, phrase) < 0 ? words : [phrase];
	const found: [number, number][] = [];
	for (const word of sought) {
		let at = indexOfWord(folded.text, word);
		for (; at >= 0; at = indexOfWord(folded.text, word, at + word.length)) {
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

/** The stretch of a text where most of what matches stands close together, long words before short. */
export function densestStretch(
	text: string,
	matches: readonly (readonly [start: number, end: number])[]
): [start: number, end: number] | undefined {
	let best: [number, number] | undefined;
	let most = 0;
	for (const [index, [start, firstEnd]] of matches.entries()) {
		const seen = new Set<string>();
		let sum = 0;
		let last = firstEnd;
		for (const [from, end] of matches.slice(index)) {
			if (from > start && end > start + STRETCH) break;
			const word = plainly(text.slice(from, end));
			if (seen.has(word)) continue;
			seen.add(word);
			sum += word.length;
			last = end;
		}
		const isShorter = best !== undefined && last - start < best[1] - best[0];
		if (sum < most || (sum === most && !isShorter)) continue;
		most = sum;
		best = [start, last];
	}
	return best;
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
