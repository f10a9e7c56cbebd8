import * as v from 'valibot';
import { parseDate } from '../time/edtf.ts';
import { isLanguage } from '../time/language.ts';
import type { ErrorCode } from './errors.ts';
import { FORBIDDEN_KEYS } from './fields.ts';
import { listHidden } from './hidden.ts';
import { isRecord } from './loose.ts';
import { nearestOf } from './nearest.ts';
import { createProblem, type PathKey, type Problem } from './problem.ts';
import { fieldNames } from './schema-walk.ts';

/** What the codes expect that the schemas name in their rules; rules with a number say it themselves. */
const EXPECTED: Partial<Record<ErrorCode, string>> = {
	'address-unsafe': 'an https: address or a path with a single leading slash',
	'citation-missing': 'at least one citation',
	'date-invalid': 'a date in EDTF, such as 1991-12 or 2024-05-16/2024-05-17',
	'derivation-missing': 'a derivation, since the basis is "derived"',
	'hidden-character': 'plain text in normal form C',
	'id-invalid': 'lower-case letters, digits and single hyphens, at most 64',
	'key-forbidden': 'another name',
	'list-empty': 'at least one entry',
	'list-too-long': 'at most 10000 entries',
	'reading-invalid': 'a syllable in Latin letters',
	'reference-missing': 'a reference, since the basis is "external"',
	'sha256-invalid': '64 lower-case hexadecimal digits',
	'text-empty': 'text'
};

/** Deepest nesting that is searched: data files need eight. */
const DEEPEST = 64;

/** Codes for valibot's own rules. */
const RULE_CODES: Partial<Record<string, ErrorCode>> = {
	picklist: 'value-unknown',
	literal: 'value-unknown',
	variant: 'value-unknown',
	integer: 'number-out-of-range',
	min_value: 'number-out-of-range',
	max_value: 'number-out-of-range'
};

/** Everything that a schema finds wrong with a file's value. Never throws. */
export function schemaProblems(schema: v.GenericSchema, file: string, value: unknown): Problem[] {
	const { issues = [] } = v.safeParse(schema, value);
	return [
		...forbiddenKeys(file, value),
		...issues.flatMap((issue) => issueProblems(schema, file, issue))
	];
}

function issueProblems(
	schema: v.GenericSchema,
	file: string,
	issue: v.BaseIssue<unknown>
): Problem[] {
	const keys = (issue.path ?? []).map(({ key }) => (typeof key === 'number' ? key : String(key)));
	if (issue.type === 'strict_object' && issue.expected === 'never') {
		return unknownFields(schema, file, keys.slice(0, -1), issue);
	}
	if (issue.path?.at(-1)?.origin === 'key') {
		return [missingField(file, keys)];
	}
	const code = codeOf(issue.message) ?? RULE_CODES[issue.type];
	const value = issue.input;
	if (code === 'date-invalid') return [dateProblem(file, keys, value)];
	if (code === 'hidden-character') return [hiddenProblem(file, keys, value)];
	const expected = (code && EXPECTED[code]) ?? expectedOf(issue);
	const nearest = code === 'value-unknown' ? nearestOption(issue) : undefined;
	return [createProblem(code ?? 'type-wrong', file, keys, { value, expected, nearest })];
}

/** Valibot names only the first unknown field of an object. */
function unknownFields(
	schema: v.GenericSchema,
	file: string,
	parent: PathKey[],
	issue: v.BaseIssue<unknown>
): Problem[] {
	const names = fieldNames(schema, parent);
	const holder = issue.path?.at(-1)?.input;
	const present = isRecord(holder) ? Object.keys(holder) : [String(issue.input)];
	return present
		.filter((key) => !names.includes(key) && !FORBIDDEN_KEYS.includes(key))
		.map((key) => {
			const unused = names.filter((name) => !present.includes(name));
			const details = { value: key, expected: 'no such field', nearest: nearestOf(key, unused) };
			return createProblem('field-unknown', file, [...parent, key], details);
		});
}

function missingField(file: string, keys: PathKey[]): Problem {
	const key = String(keys.at(-1));
	const code = isLanguage(key) ? 'language-missing' : 'field-missing';
	const expected = isLanguage(key) ? `the text in “${key}”` : `the field “${key}”`;
	return createProblem(code, file, keys, { expected });
}

function dateProblem(file: string, keys: PathKey[], value: unknown): Problem {
	let reason = '';
	try {
		parseDate(String(value));
	} catch (error) {
		reason = error instanceof Error ? ` (${error.message})` : '';
	}
	const expected = `${EXPECTED['date-invalid'] ?? ''}${reason}`;
	return createProblem('date-invalid', file, keys, { value, expected });
}

function hiddenProblem(file: string, keys: PathKey[], text: unknown): Problem {
	const value = listHidden(String(text))
		.map(({ codePoint, offset }) => `${codePoint} at code point ${offset}`)
		.join(', ');
	const expected = EXPECTED['hidden-character'] ?? '';
	return createProblem('hidden-character', file, keys, { value, expected });
}

/** Keys that valibot would skip in silence, wherever they stand. */
function forbiddenKeys(file: string, value: unknown, keys: PathKey[] = []): Problem[] {
	if (Array.isArray(value) && keys.length <= DEEPEST) {
		return value.flatMap((item, index) => forbiddenKeys(file, item, [...keys, index]));
	}
	if (!isRecord(value) || keys.length > DEEPEST) return [];
	return Object.keys(value).flatMap((key) => {
		const path = [...keys, key];
		if (!FORBIDDEN_KEYS.includes(key)) return forbiddenKeys(file, value[key], path);
		const expected = EXPECTED['key-forbidden'] ?? '';
		return [createProblem('key-forbidden', file, path, { value: key, expected })];
	});
}

/**
 * A rule's message when it is a code. Told by its form, since the table of codes with its prose
 * would weigh in every embed; a test proves that every such message is in the table.
 */
function codeOf(message: string): ErrorCode | undefined {
	return /^[a-z0-9]+(?:-[a-z0-9]+)+$/.test(message) ? (message as ErrorCode) : undefined;
}

function expectedOf({ expected, message }: v.BaseIssue<unknown>): string {
	if (expected === null) return message;
	return expected
		.replace(/^\((.*)\)$/, '$1')
		.replaceAll(' | ', ' or ')
		.replace('<=', 'at most ')
		.replace('>=', 'at least ');
}

function nearestOption({ input, expected }: v.BaseIssue<unknown>): string | undefined {
	const options = [...(expected ?? '').matchAll(/"([^"]*)"/g)].map(([, option = '']) => option);
	return typeof input === 'string' ? nearestOf(input, options) : undefined;
}
