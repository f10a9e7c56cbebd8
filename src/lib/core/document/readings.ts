import type { Reading } from './schemas.ts';

/** Whether a syllable is a known reading of a character: supplied by the caller. */
export type IsReadingOf = (char: string, syllable: string) => boolean;

/** A bracket that was left in the text. */
export interface KeptBracket {
	/** Index of the opening bracket in the source, in code points. */
	offset: number;
	/** With its brackets, without readings inside it. */
	text: string;
	/** Looks like a reading, but none that is known of the character before it. */
	isDoubtful: boolean;
}

export interface TakenReadings {
	text: string;
	readings: Reading[];
	/** In the order in which they open. */
	kept: KeptBracket[];
}

/** Longest syllable with its tone digit and closing bracket, in code points. */
const LOOKAHEAD = 13;
const SYLLABLE = /^([A-Za-zü:ā-ǜ]{1,11}[1-5]?)[)\uff09]/;
const HAN = /^\p{Script=Han}$/u;
const OPENING = ['(', '\uff08'];
const CLOSING = [')', '\uff09'];

/**
 * Takes readings out of a text. Only `(syllable)` in plain brackets right after a Chinese character
 * that is read so is a reading; every other bracket stays.
 *
 *     联(lian)邦(以(yi)下称“双方”)
 *     → 联邦(以下称“双方”), readings [[0, 'lian'], [3, 'yi']]
 */
export function takeReadings(source: string, isReadingOf: IsReadingOf): TakenReadings {
	const chars = [...source];
	const text: string[] = [];
	const readings: Reading[] = [];
	const kept: KeptBracket[] = [];
	const open: { bracket: KeptBracket; from: number }[] = [];
	for (let at = 0; at < chars.length; at += 1) {
		const char = chars[at] ?? '';
		if (OPENING.includes(char)) {
			const before = chars[at - 1] ?? '';
			const after = chars.slice(at + 1, at + 1 + LOOKAHEAD).join('');
			const syllable = HAN.test(before) ? SYLLABLE.exec(after)?.[1] : undefined;
			const isPlain = char === '(' && chars[at + 1 + (syllable?.length ?? 0)] === ')';
			if (syllable !== undefined && isPlain && isReadingOf(before, syllable)) {
				readings.push([text.length - 1, syllable]);
				at += syllable.length + 1;
				continue;
			}
			const bracket = { offset: at, text: char, isDoubtful: syllable !== undefined };
			kept.push(bracket);
			open.push({ bracket, from: text.length });
		}
		text.push(char);
		const closed = CLOSING.includes(char) ? open.pop() : undefined;
		if (closed) closed.bracket.text = text.slice(closed.from).join('');
	}
	return { text: text.join(''), readings, kept };
}

/** Puts readings back after their characters: the exact inverse of {@link takeReadings}. */
export function putReadings(text: string, readings: readonly Reading[]): string {
	const byOffset = new Map(readings);
	return [...text]
		.map((char, offset) => {
			const reading = byOffset.get(offset);
			return reading === undefined ? char : `${char}(${reading})`;
		})
		.join('');
}

/** Length in code points that a reading takes in the source: itself and two brackets. */
export function readingLength([, reading]: Reading): number {
	return [...reading].length + 2;
}
