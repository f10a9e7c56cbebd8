import { isRecord } from './loose.ts';
import { listMarkup } from './markup.ts';
import { createProblem, type PathKey, type Problem } from './problem.ts';

/** Fields whose words are the source's, which stay as they are. */
const SOURCE_FIELDS = new Set(['citations', 'dateAsWritten', 'readings']);

/** Deepest nesting that is searched: data files need eight. */
const MAX_DEPTH = 12;

/**
 * HTML and Markdown in what an editor wrote, which readers would see as it stands. Who only reads a
 * file shows it so; who publishes one is told.
 */
export function checkMarkup(file: string, value: unknown): Problem[] {
	const search = (part: unknown, keys: readonly PathKey[]): Problem[] => {
		if (typeof part === 'string') {
			const found = listMarkup(part);
			if (found.length === 0) return [];
			const expected = 'plain text without HTML or Markdown';
			return [createProblem('text-markup', file, keys, { value: found.join(' '), expected })];
		}
		if (keys.length >= MAX_DEPTH) return [];
		if (Array.isArray(part)) return part.flatMap((one, index) => search(one, [...keys, index]));
		if (!isRecord(part)) return [];
		return Object.entries(part).flatMap(([key, one]) =>
			SOURCE_FIELDS.has(key) ? [] : search(one, [...keys, key])
		);
	};
	return search(value, []);
}
