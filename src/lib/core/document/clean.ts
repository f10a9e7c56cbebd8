import { findHidden } from './hidden.ts';
import { splitLines, type Line } from './lines.ts';
import { sortLines } from './page-lines.ts';
import { takeReadings, type IsReadingOf } from './readings.ts';
import type { Furniture, Paragraph } from './schemas.ts';

/** Something that a person should look at; line and column count from 1, in code points. */
export interface Finding {
	kind: 'bracket-kept' | 'bracket-doubtful' | 'line-doubtful' | 'hidden-character';
	line: number;
	column: number;
	text: string;
	/** In a few words. */
	reason: string;
}

export interface CleanedSource {
	/** Title, publication line, body. */
	paragraphs: Paragraph[];
	furniture: Furniture[];
	findings: Finding[];
}

/**
 * Cleans a source: tells its lines apart (see `sortLines` for how), takes the readings out, and
 * notes where everything stood. Nothing is lost: paragraphs with their readings and furniture
 * together are the source but for white space.
 */
export function cleanSource(source: string, isReadingOf: IsReadingOf): CleanedSource {
	const lines = splitLines(source);
	const taken = new Map(lines.map((line) => [line, takeReadings(line.text, isReadingOf)]));
	const sorted = sortLines(lines, (line) => taken.get(line)?.text ?? line.text);
	const findings: Finding[] = [];

	const paragraph = (id: string, role: Paragraph['role'], line: Line): Paragraph => {
		const { text, readings, kept } = taken.get(line) ?? takeReadings(line.text, isReadingOf);
		for (const bracket of kept) {
			findings.push({
				kind: bracket.isDoubtful ? 'bracket-doubtful' : 'bracket-kept',
				line: line.line,
				column: line.column + bracket.offset,
				text: bracket.text,
				reason: bracket.isDoubtful
					? 'looks like a reading, but not of the character before it: kept in the text'
					: 'an ordinary bracket of the text'
			});
		}
		return { id, role, text, source: { start: line.start, end: line.end }, readings };
	};

	const paragraphs = [
		...sorted.title.map((line, index) => paragraph(`t${index + 1}`, 'title', line)),
		...(sorted.publication ? [paragraph('h1', 'publication', sorted.publication)] : []),
		...sorted.body.map((line, index) => paragraph(`p${index + 1}`, 'body', line))
	];
	const furniture = sorted.furniture.map(({ kind, line }) => ({
		kind,
		text: line.text,
		source: { start: line.start, end: line.end }
	}));
	for (const { line, reason } of sorted.doubtful) {
		findings.push({ kind: 'line-doubtful', ...at(line), text: line.text, reason });
	}
	findings.push(...lines.flatMap(hiddenIn));
	return { paragraphs, furniture, findings: findings.sort(byPlace) };
}

function hiddenIn(line: Line): Finding[] {
	const hidden = findHidden(line.text);
	if (!hidden) return [];
	const column = line.column + hidden.offset;
	const reason = 'a character that readers cannot see, or not in normal form C';
	return [{ kind: 'hidden-character', line: line.line, column, text: hidden.codePoint, reason }];
}

function at({ line, column }: Line): Pick<Finding, 'line' | 'column'> {
	return { line, column };
}

function byPlace(a: Finding, b: Finding): number {
	return a.line - b.line || a.column - b.column;
}
