/** Gives the width of a run of text in CSS pixels. The browser measures; the build estimates. */
export type MeasureText = (text: string, style: TextStyle) => number;

export interface TextStyle {
	/** CSS pixels */
	size: number;
	weight: 400 | 600;
}

/** The styles of a label on the axis. */
export const DATE_STYLE: TextStyle = { size: 12, weight: 400 };
export const TITLE_STYLE: TextStyle = { size: 13, weight: 600 };
/** The name of a tick's larger unit. */
export const TICK_STYLE: TextStyle = { size: 12, weight: 600 };
/** A name inside a bar. */
export const NAME_STYLE: TextStyle = { size: 12, weight: 600 };

/** Advance widths in thousandths of an em of ASCII 32–126 in Helvetica Bold (Adobe AFM files). */
const ASCII =
	'278333474556556889722238333333389584278333278278556556556556556556556556556556333333584584584611' +
	'975722722722722667611778722278556722611833722778667778722667611722667944667667611333278333584556' +
	'333556611556611556333611611278278556278889611611611611389556333611556778556556500389280389584';

/** Wide enough for the widest letters of Cyrillic in the usual interface fonts. */
const CYRILLIC = 640;

/** Dashes, quotation marks and the ellipsis, which fonts for Chinese make as wide as a character. */
const isWidePunctuation = (code: number) => code >= 0x2014 && code <= 0x2026;

/** An estimate on the wide side, so that a label laid out by it never overruns its place. */
export const estimateText: MeasureText = (text, { size, weight }) => {
	let thousandths = 0;
	for (const character of text) {
		const code = character.codePointAt(0) ?? 0;
		if (code >= 32 && code <= 126)
			thousandths += Number(ASCII.slice((code - 32) * 3, (code - 31) * 3));
		else if (code >= 0x2e80 || isWidePunctuation(code)) thousandths += 1000;
		else thousandths += CYRILLIC;
	}
	return (thousandths / 1000) * size * (weight === 600 ? 1.04 : 1);
};

/** Characters that must not begin a line of Chinese (a short list from GB/T 15834). */
const NO_LINE_START = '、,。.;:!?)”’》〉」』】\uff0c\uff0e\uff1b\uff1a\uff01\uff1f\uff09';
/** Characters that must not end one. */
const NO_LINE_END = '(“‘《〈「『【[\uff08';

/** Splits a title where a line may break: at spaces, and between Chinese characters. */
export function breakable(text: string): string[] {
	const parts: string[] = [];
	for (const character of text) {
		const last = parts.at(-1);
		const isWide = (character.codePointAt(0) ?? 0) >= 0x2e80;
		const joins =
			last !== undefined &&
			(NO_LINE_START.includes(character) ||
				NO_LINE_END.includes(last.slice(-1)) ||
				(!isWide && !/\s$/.test(last) && !isWideEnd(last)));
		if (joins) parts[parts.length - 1] = last + character;
		else parts.push(character);
	}
	return parts;
}

const isWideEnd = (text: string) => (text.codePointAt(text.length - 1) ?? 0) >= 0x2e80;

/**
 * Breaks a title into at most `maxLines` lines of `maxWidth` CSS pixels; what does not fit ends in
 * an ellipsis. Lines are balanced: the narrowest width that needs no more lines.
 */
export function wrapTitle(
	title: string,
	maxWidth: number,
	maxLines: number,
	measure: MeasureText
): { lines: string[]; width: number } {
	const width = (text: string) => measure(text.trimEnd(), TITLE_STYLE);
	const parts = breakable(title);
	const fill = (limit: number): string[] => {
		const lines: string[] = [];
		for (const part of parts) {
			const last = lines.at(-1);
			if (last !== undefined && width(last + part) <= limit) lines[lines.length - 1] = last + part;
			else lines.push(part);
		}
		return lines;
	};
	const cut = (line: string): string => {
		if (width(line) <= maxWidth) return line.trimEnd();
		const kept = [...line.trimEnd()];
		const shown = () => `${kept.join('').trimEnd()}…`;
		while (kept.length > 1 && width(shown()) > maxWidth) kept.pop();
		return shown();
	};
	let lines = fill(maxWidth);
	const count = Math.min(lines.length, maxLines);
	if (lines.length <= maxLines) {
		for (let limit = maxWidth * 0.95; limit > maxWidth * 0.35; limit -= maxWidth * 0.05) {
			const narrower = fill(limit);
			if (narrower.length > count || narrower.some((line) => width(line) > limit)) break;
			lines = narrower;
		}
	} else {
		lines = [...lines.slice(0, maxLines - 1), lines.slice(maxLines - 1).join('')];
	}
	lines = lines.map(cut);
	return { lines, width: Math.max(...lines.map(width)) };
}
