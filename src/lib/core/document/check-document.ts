import { asList, asNumber, asRecord, asText } from './loose.ts';
import { createProblem, type PathKey, type Problem } from './problem.ts';
import { putReadings } from './readings.ts';
import { repeatedIds } from './repeated.ts';
import type { Reading } from './schemas.ts';

const FILE = 'document.json';

/** A stretch of the source that a paragraph or a furniture line claims. */
interface Claim {
	keys: PathKey[];
	start: number;
	end: number;
}

/** What document.json is checked against; undefined where unknown. */
export interface SourceInput {
	id?: string | undefined;
	sourceText: string | undefined;
	sha256: string | undefined;
}

/** What is wrong between document.json and source.txt. Reads what it can of a faulty file. */
export function checkDocument(value: unknown, { id, sourceText, sha256 }: SourceInput): Problem[] {
	const document = asRecord(value);
	const problems = repeatedIds(FILE, 'paragraphs', document['paragraphs']);
	if (id !== undefined && asText(document['id']) !== undefined && document['id'] !== id) {
		const details = { value: document['id'], expected: `“${id}”, the name of the folder` };
		problems.push(createProblem('file-mismatch', FILE, ['id'], details));
	}
	const written = asText(asRecord(document['source'])['sha256']);
	if (sha256 !== undefined && written !== undefined && written !== sha256) {
		const details = { value: written, expected: sha256 };
		problems.push(createProblem('source-changed', FILE, ['source', 'sha256'], details));
	}
	if (sourceText === undefined) return problems;
	const source = [...sourceText];
	const claims = [...claimsOf('paragraphs', document), ...claimsOf('furniture', document)];
	const outside = claims.filter(({ start, end }) => !(start < end && end <= source.length));
	problems.push(...outside.map((claim) => rangeProblem(claim, `within 0–${source.length}`)));
	problems.push(...overlaps(claims.filter((claim) => !outside.includes(claim))));
	problems.push(
		...asList(document['paragraphs']).flatMap((item, i) => textProblems(item, i, source))
	);
	problems.push(
		...asList(document['furniture']).flatMap((item, i) => lineProblems(item, i, source))
	);
	// Without valid claims everything would be uncovered, which says nothing new.
	if (problems.length === 0) problems.push(...uncovered(claims, source));
	return problems;
}

function claimsOf(field: string, document: Record<string, unknown>): Claim[] {
	return asList(document[field]).flatMap((item, index) => {
		const { start, end } = rangeOf(item);
		if (start === undefined || end === undefined) return [];
		return [{ keys: [field, index, 'source'], start, end }];
	});
}

function rangeOf(item: unknown): { start: number | undefined; end: number | undefined } {
	const range = asRecord(asRecord(item)['source']);
	return { start: asNumber(range['start']), end: asNumber(range['end']) };
}

function overlaps(claims: readonly Claim[]): Problem[] {
	const sorted = [...claims].sort((a, b) => a.start - b.start);
	return sorted.flatMap((claim, index) => {
		const before = sorted[index - 1];
		if (!before || claim.start >= before.end) return [];
		return [rangeProblem(claim, `a start from ${before.end}, where the one before it ends`)];
	});
}

function rangeProblem({ keys, start, end }: Claim, expected: string): Problem {
	const details = { value: `${start}–${end}`, expected };
	return createProblem('source-out-of-range', FILE, keys, details);
}

function textProblems(item: unknown, index: number, source: readonly string[]): Problem[] {
	const text = asText(asRecord(item)['text']);
	const { start, end } = rangeOf(item);
	if (text === undefined || start === undefined || end === undefined) return [];
	const length = [...text].length;
	const readings = asList(asRecord(item)['readings']).filter(isReading);
	const problems = readings.flatMap(([offset], at) => {
		const previous = readings[at - 1]?.[0] ?? -1;
		if (offset > previous && offset < length) return [];
		const expected = `an offset from ${previous + 1} to ${length - 1}`;
		const keys = ['paragraphs', index, 'readings', at, 0];
		return [createProblem('reading-invalid', FILE, keys, { value: offset, expected })];
	});
	if (problems.length > 0) return problems;
	const slice = source.slice(start, end).join('');
	return difference(['paragraphs', index, 'text'], putReadings(text, readings), slice);
}

function lineProblems(item: unknown, index: number, source: readonly string[]): Problem[] {
	const text = asText(asRecord(item)['text']);
	const { start, end } = rangeOf(item);
	if (text === undefined || start === undefined || end === undefined) return [];
	return difference(['furniture', index, 'text'], text, source.slice(start, end).join(''));
}

/** Shows where a text first differs from the source, since both are long. */
function difference(keys: PathKey[], text: string, slice: string): Problem[] {
	if (text === slice) return [];
	const chars = [...text];
	const others = [...slice];
	const at = chars.findIndex((char, index) => char !== others[index]);
	const from = Math.max(0, (at < 0 ? chars.length : at) - 6);
	const shown = (list: string[]) => list.slice(from, from + 24).join('');
	const expected = `“${shown(others)}”, as in source.txt from code point ${from} of the paragraph`;
	return [createProblem('source-mismatch', FILE, keys, { value: shown(chars), expected })];
}

function uncovered(claims: readonly Claim[], source: readonly string[]): Problem[] {
	const rest = [...source];
	for (const { start, end } of claims) rest.fill('\n', start, end);
	const at = rest.findIndex((char) => char.trim() !== '');
	if (at < 0) return [];
	const [value] = rest
		.slice(at, at + 40)
		.join('')
		.split('\n');
	const expected = `code point ${at} of source.txt in a paragraph or in furniture`;
	return [createProblem('source-uncovered', FILE, ['paragraphs'], { value, expected })];
}

function isReading(value: unknown): value is Reading {
	return Array.isArray(value) && typeof value[0] === 'number' && typeof value[1] === 'string';
}
