import { codePointLength } from './text.ts';

/** A line with something on it, without the space around it. */
export interface Line {
	text: string;
	/** `[start, end)` in code points of the whole text. */
	start: number;
	end: number;
	/** Number of the line in the file, from 1. */
	line: number;
	/** Column of its first character, from 1, in code points. */
	column: number;
}

const LINE = /([^\r\n\u2028\u2029]*)(\r\n|[\r\n\u2028\u2029]|$)/g;

/** The lines of a text that have something on them. */
export function splitLines(text: string): Line[] {
	const lines: Line[] = [];
	let offset = 0;
	let number = 0;
	for (const [, content = '', ending = ''] of text.matchAll(LINE)) {
		number += 1;
		const trimmed = content.trim();
		if (trimmed !== '') {
			const indent = codePointLength(content.slice(0, content.indexOf(trimmed)));
			const start = offset + indent;
			lines.push({
				text: trimmed,
				start,
				end: start + codePointLength(trimmed),
				line: number,
				column: indent + 1
			});
		}
		offset += codePointLength(content) + codePointLength(ending);
	}
	return lines;
}
