import { readDateLine } from './date-line.ts';
import type { Line } from './lines.ts';
import type { Furniture } from './schemas.ts';

/** The lines of a page, told apart. */
export interface SortedLines {
	title: Line[];
	publication?: Line;
	body: Line[];
	furniture: { kind: Furniture['kind']; line: Line }[];
	/** Lines whose kind is a guess. */
	doubtful: { line: Line; reason: string }[];
}

const SENTENCE_END = /[。.!?\uff01\uff1f…;\uff1b:\uff1a][”’"»』」)\uff09》]*$/;
const COMMA = /[,\uff0c、;\uff1b]/;

/** Longest line of a title, in UTF-16 units: a Chinese character is worth some three letters. */
const TITLE_LENGTH = { han: 60, letters: 200 };

/** Lines that a page puts after its text. */
const FOOTERS: readonly (readonly [RegExp, Furniture['kind']])[] = [
	[
		/^(?:发布于|来源|文章来源|责任编辑|责编|编辑|source|editor|источник|редактор)[:\uff1a]/i,
		'publisher'
	],
	[/^sitemap/i, 'sitemap']
];

/**
 * Tells the lines of a news page apart. `clean` gives a line's text without readings.
 *
 * - The body begins at the first line that ends as a sentence does; what stands before is the head.
 * - In the head, a line that is a date is the publication line (the first such line).
 * - A keyword line is a list whose first item repeats other lines of the head joined together; those
 *   lines are the title.
 * - Without a keyword line, the title is the run of short lines right before the body (the date line
 *   may stand between), and that is noted as a guess when other lines stand before it.
 * - The rest of the head is furniture, and so are the known footers at the end.
 */
export function sortLines(lines: readonly Line[], clean: (line: Line) => string): SortedLines {
	const firstSentence = lines.findIndex((line) => SENTENCE_END.test(line.text));
	const headEnd = firstSentence < 0 ? Math.min(1, lines.length) : firstSentence;
	const { title, publication, furniture, doubtful } = sortHead(lines.slice(0, headEnd), clean);
	const body = lines.slice(headEnd);
	const footer: SortedLines['furniture'] = [];
	for (let last = body.at(-1); last; last = body.at(-1)) {
		const text = last.text;
		const kind = FOOTERS.find(([pattern]) => pattern.test(text))?.[1];
		if (kind === undefined) break;
		footer.unshift({ kind, line: last });
		body.pop();
	}
	const last = body.at(-1);
	if (last && !SENTENCE_END.test(last.text)) {
		doubtful.push({ line: last, reason: 'the last line of the body does not end a sentence' });
	}
	return {
		title,
		...(publication && { publication }),
		body,
		furniture: [...furniture, ...footer],
		doubtful
	};
}

function sortHead(head: readonly Line[], clean: (line: Line) => string): SortedLines {
	const publication = head.find((line) => readDateLine(line.text) !== undefined);
	const others = head.filter((line) => line !== publication);
	const keyed = others.map((line) => titleRun(line, others, clean));
	const known = keyed.find((run) => run !== undefined);
	const title = known ?? lastRun(others);
	const furniture = others
		.filter((line) => !title.includes(line))
		.map((line) => ({ kind: headKind(line, keyed[others.indexOf(line)]), line }));
	const isGuess = known === undefined && furniture.length > 0;
	const doubtful = isGuess
		? title.map((line) => ({ line, reason: 'taken for a title line by its place alone' }))
		: [];
	return { title, ...(publication && { publication }), body: [], furniture, doubtful };
}

/** The lines that, joined, are the first item of a keyword line; undefined if it is no such line. */
function titleRun(
	line: Line,
	head: readonly Line[],
	clean: (line: Line) => string
): Line[] | undefined {
	const bare = (text: string) => text.replace(/\s/g, '');
	const [first = '', ...rest] = clean(line).split(COMMA);
	const item = bare(first);
	if (rest.length === 0 || item === '') return undefined;
	for (const start of head.keys()) {
		let joined = '';
		for (const end of head.keys()) {
			if (end < start) continue;
			joined += bare(clean(head[end] ?? line));
			if (joined === item) return head.slice(start, end + 1);
			if (joined.length > item.length) break;
		}
	}
	return undefined;
}

function lastRun(head: readonly Line[]): Line[] {
	const longest = ({ text }: Line) =>
		TITLE_LENGTH[/\p{Script=Han}/u.test(text) ? 'han' : 'letters'];
	const tooLong = head.findLastIndex((line) => line.text.length > longest(line));
	return head.slice(tooLong + 1);
}

function headKind(line: Line, run: Line[] | undefined): Furniture['kind'] {
	if (run) return 'keywords';
	return line.text.length <= 12 ? 'category' : 'other';
}
