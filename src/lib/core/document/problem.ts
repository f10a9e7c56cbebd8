import type { ErrorCode } from './errors.ts';

/** One thing that is wrong with a file. */
export interface Problem {
	code: ErrorCode;
	/** Within the package: `timeline.json`, `translations/en.json`. */
	file: string;
	/** Where in the file: `events[3].citations[0].quote.zh.exact`; empty for the whole file. */
	path: string;
	/** What stands there; undefined where nothing does. */
	value: unknown;
	/** What should, in words or as the value itself. */
	expected: string;
	/** The nearest thing that would do. */
	nearest?: string;
	/** A sentence with all of it. */
	message: string;
}

export type PathKey = string | number;

/** What a check knows of a problem beyond its code and place. */
export interface ProblemDetails {
	value?: unknown;
	expected: string;
	nearest?: string | undefined;
}

/** Longest value that a message quotes, in UTF-16 units. */
const SHOWN = 80;

/** Makes a problem and its message. */
export function createProblem(
	code: ErrorCode,
	file: string,
	keys: readonly PathKey[],
	{ value, expected, nearest }: ProblemDetails
): Problem {
	const path = formatPath(keys);
	const place = path === '' ? file : `${file}: ${path}`;
	const hint = nearest === undefined ? '' : `; nearest: ${nearest}`;
	const message = `${place}: found ${formatValue(value)}, expected ${expected}${hint}`;
	return {
		code,
		file,
		path,
		value,
		expected,
		...(nearest !== undefined && { nearest }),
		message
	};
}

/** `['events', 3, 'quote', 'a-b']` as `events[3].quote["a-b"]`. */
export function formatPath(keys: readonly PathKey[]): string {
	return keys
		.map((key, index) => {
			if (typeof key === 'number') return `[${key}]`;
			if (!/^[$\w]+$/.test(key)) return `[${JSON.stringify(key)}]`;
			return index === 0 ? key : `.${key}`;
		})
		.join('');
}

/** A value as a message shows it: as JSON, cut when long; “nothing” for undefined. */
export function formatValue(value: unknown): string {
	if (value === undefined) return 'nothing';
	if (Array.isArray(value)) return `a list of ${value.length}`;
	if (typeof value === 'object' && value !== null) return 'an object';
	// A character may take two units of a text.
	const text = JSON.stringify(typeof value === 'string' ? value.slice(0, 2 * SHOWN) : value);
	return text.length <= SHOWN ? text : `${[...text].slice(0, SHOWN).join('')}…`;
}
