import * as v from 'valibot';
import { parseDate } from '../time/edtf.ts';
import { isLanguage } from '../time/language.ts';
import type { ErrorCode } from './errors.ts';
import { FORBIDDEN_KEYS } from './fields.ts';
import { listHidden } from './hidden.ts';
import { isRecord } from './loose.ts';
import { nearestOf } from './nearest.ts';
import { createProblem, type PathKey, type Problem, type ProblemDetails } from './problem.ts';
import { fieldNames } from './schema-walk.ts';
import { nearestDate } from './nearest-date.ts';

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
	'reading-invalid': 'a syllable in Latin letters',
	'reference-missing': 'a reference, since the basis is "external"',
	'sha256-invalid': '64 lower-case hexadecimal digits',
	'text-empty': 'text'
};

/** Deepest nesting that is searched: data files need eight. */
const DEEPEST = 64;

/** Hidden characters of one text that are named. */
const HIDDEN_SHOWN = 20;

/** Codes for valibot's own rules. */
const RULE_CODES: Partial<Record<string, ErrorCode>> = {
	picklist: 'value-unknown',
	literal: 'value-unknown',
	variant: 'value-unknown',
	integer: 'number-out-of-range',
	min_value: 'number-out-of-range',
	max_value: 'number-out-of-range'
};

/** Makes a problem of the value that is checked; the keys lead on from there. */
type Create = (code: ErrorCode, keys: readonly PathKey[], details: ProblemDetails) => Problem;

/**
 * Everything that a schema finds wrong with a file's value, or with the part of it that `place` leads
 * to. Never throws.
 */
export function schemaProblems(
	schema: v.GenericSchema,
	file: string,
	value: unknown,
	place: readonly PathKey[] = []
): Problem[] {
	const create: Create = (code, keys, details) =>
		createProblem(code, file, [...place, ...keys], details);
	const { issues = [] } = v.safeParse(schema, value);
	return [
		...forbiddenKeys(create, value),
		...issues.flatMap((issue) => issueProblems(schema, create, issue))
	];
}

function issueProblems(
	schema: v.GenericSchema,
	create: Create,
	issue: v.BaseIssue<unknown>
): Problem[] {
	const keys = (issue.path ?? []).map(({ key }) => (typeof key === 'number' ? key : String(key)));
	if (issue.type === 'strict_object' && issue.expected === 'never') {
		return unknownFields(schema, create, keys.slice(0, -1), issue);
	}
	if (issue.path?.at(-1)?.origin === 'key') {
		return [missingField(create, keys)];
	}
	const code = codeOf(issue.message) ?? RULE_CODES[issue.type];
	const value = issue.input;
	if (code === 'date-invalid') return [dateProblem(create, keys, value)];
	if (code === 'hidden-character') return [hiddenProblem(create, keys, value)];
	const expected = (code && EXPECTED[code]) ?? expectedOf(issue);
	const nearest = code === 'value-unknown' ? nearestOption(issue) : undefined;
	return [create(code ?? 'type-wrong', keys, { value, expected, nearest })];
}

/** Valibot names only the first unknown field of an object. */
function unknownFields(
	schema: v.GenericSchema,
	create: Create,
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
			return create('field-unknown', [...parent, key], details);
		});
}

function missingField(create: Create, keys: PathKey[]): Problem {
	const key = String(keys.at(-1));
	const code = isLanguage(key) ? 'language-missing' : 'field-missing';
	const expected = isLanguage(key) ? `the text in “${key}”` : `the field “${key}”`;
	return create(code, keys, { expected });
}

function dateProblem(create: Create, keys: PathKey[], value: unknown): Problem {
	let reason = '';
	try {
		parseDate(String(value));
	} catch (error) {
		reason = error instanceof Error ? ` (${error.message})` : '';
	}
	const expected = `${EXPECTED['date-invalid'] ?? ''}${reason}`;
	const nearest = nearestDate(String(value));
	return create('date-invalid', keys, { value, expected, nearest });
}

function hiddenProblem(create: Create, keys: PathKey[], text: unknown): Problem {
	const hidden = listHidden(String(text));
	const value = [
		...hidden
			.slice(0, HIDDEN_SHOWN)
			.map(({ codePoint, offset }) => `${codePoint} at code point ${offset}`),
		...(hidden.length > HIDDEN_SHOWN ? [`and ${hidden.length - HIDDEN_SHOWN} more`] : [])
	].join(', ');
	const expected = EXPECTED['hidden-character'] ?? '';
	return create('hidden-character', keys, { value, expected });
}

/** Keys that valibot would skip in silence, wherever they stand. */
function forbiddenKeys(create: Create, value: unknown, keys: PathKey[] = []): Problem[] {
	if (Array.isArray(value) && keys.length <= DEEPEST) {
		return value.flatMap((item, index) => forbiddenKeys(create, item, [...keys, index]));
	}
	if (!isRecord(value) || keys.length > DEEPEST) return [];
	return Object.keys(value).flatMap((key) => {
		const path = [...keys, key];
		if (!FORBIDDEN_KEYS.includes(key)) return forbiddenKeys(create, value[key], path);
		const expected = EXPECTED['key-forbidden'] ?? '';
		return [create('key-forbidden', path, { value: key, expected })];
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
