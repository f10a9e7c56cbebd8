/** A stretch of a text: `[start, end)` in UTF-16 indexes, and whether a sentence goes on beyond it. */
export interface Excerpt {
	start: number;
	end: number;
	isCutStart: boolean;
	isCutEnd: boolean;
}

/** Ends of sentences: of Chinese anywhere, of spaced scripts before a space. */
const SENTENCE_END = /[。！？；]|[.!?;](?=\s)/g;

const isWide = (character: string) => (character.codePointAt(0) ?? 0) >= 0x2e80;

/** The length of a text in ems, about: a Chinese character is one, a letter half of one. */
export function lengthInEms(text: string): number {
	let ems = 0;
	for (const character of text) ems += isWide(character) ? 1 : 0.5;
	return ems;
}

/**
 * The words around a quote: its sentences where they are short enough, else as many whole words on
 * either side as there is room for. The quote itself is never cut.
 * @param range the quote, `[start, end)` in UTF-16 indexes
 * @param limit ems, as {@link lengthInEms} counts
 */
export function excerptAround(
	text: string,
	[start, end]: readonly [number, number],
	limit: number
): Excerpt {
	const ends = [...text.matchAll(SENTENCE_END)].map(({ index }) => index + 1);
	const before = ends.filter((at) => at <= start).at(-1) ?? 0;
	const after = ends.find((at) => at >= end) ?? text.length;
	const first = before + (/^\s*/.exec(text.slice(before, start))?.[0].length ?? 0);
	if (lengthInEms(text.slice(first, after)) <= limit) {
		return { start: first, end: after, isCutStart: false, isCutEnd: false };
	}
	const room = Math.max(0, limit - lengthInEms(text.slice(start, end)));
	const lead = wordsBefore(text.slice(first, start), room / 2);
	const tail = wordsAfter(text.slice(end, after), room - lengthInEms(lead));
	return {
		start: start - lead.length,
		end: end + tail.length,
		isCutStart: start - lead.length > first,
		isCutEnd: end + tail.length < after
	};
}

/** The words at the end of a text that take no more than `room` ems. */
function wordsBefore(text: string, room: number): string {
	const words = split(text);
	let kept = '';
	for (const word of words.reverse()) {
		if (lengthInEms(word + kept) > room) break;
		kept = word + kept;
	}
	return kept.trimStart();
}

/** The words at the beginning of a text that take no more than `room` ems. */
function wordsAfter(text: string, room: number): string {
	let kept = '';
	for (const word of split(text)) {
		if (lengthInEms(kept + word) > room) break;
		kept += word;
	}
	// Where the sentence is cut off, a comma before the dots says nothing.
	return kept.trimEnd().replace(/[\s,:，、：]+$/u, '');
}

/** Words with the spaces after them; of Chinese, clauses: a character alone is seldom a word. */
function split(text: string): string[] {
	return text.match(/[^\s，、：,]*[\s，、：,]+|[^\s，、：,]+$/gu) ?? [];
}
