import { breakable } from '../text-size.ts';

/** Gives the width of a word in CSS pixels. */
export type MeasureWord = (word: string) => number;

/**
 * Breaks a title into lines by the widths of its words alone: words recur from title to title, so most
 * are known, and a frame that shows forty new labels need not measure one. What does not fit ends in
 * an ellipsis.
 */
export function fitTitle(
	title: string,
	width: number,
	maxLines: number,
	measure: MeasureWord
): string[] {
	const lines: string[] = [];
	let line = '';
	let used = 0;
	const words = breakable(title);
	for (const [index, word] of words.entries()) {
		const whole = measure(word);
		const bare = word.endsWith(' ') ? measure(word.trimEnd()) : whole;
		if (line !== '' && used + bare > width) {
			if (lines.length + 1 === maxLines)
				return [...lines, cut(line + words.slice(index).join(''), width, measure)];
			lines.push(line.trimEnd());
			line = '';
			used = 0;
		}
		line += word;
		used += whole;
	}
	return [...lines, used > width ? cut(line, width, measure) : line.trimEnd()];
}

/**
 * A title on two lines of about the same length, where it needs two: no word, and no Chinese character,
 * stands alone below a full line.
 */
export function balanceTitle(title: string, width: number, measure: MeasureWord): string[] {
	const greedy = fitTitle(title, width, 2, measure);
	if (greedy.length < 2 || greedy.at(-1)?.endsWith('…')) return greedy;
	const lengths = greedy.map((line) =>
		breakable(line).reduce((sum, word) => sum + measure(word), 0)
	);
	const half = lengths.reduce((sum, length) => sum + length, 0) / 2;
	for (const share of BALANCE) {
		const lines = fitTitle(title, Math.min(width, half * share), 2, measure);
		if (!lines.at(-1)?.endsWith('…')) return lines;
	}
	return greedy;
}

/** How much longer than its half a line may be, tried from even to uneven. */
const BALANCE = [1.05, 1.15, 1.3];

/** As much of a text as fits with an ellipsis, by the widths of its characters. */
export function cut(text: string, width: number, measure: MeasureWord): string {
	let used = 0;
	for (const character of text) used += measure(character);
	if (used <= width) return text;
	const room = width - measure('…');
	let kept = '';
	used = 0;
	for (const character of text) {
		used += measure(character);
		if (used > room) break;
		kept += character;
	}
	return `${kept.trimEnd()}…`;
}
