import type { ErrorCode } from './errors.ts';
import { asList, asRecord, asText } from './loose.ts';
import { createProblem, type Problem } from './problem.ts';

/** Entries of a list whose id an earlier entry has. */
export function repeatedIds(file: string, field: string, list: unknown): Problem[] {
	return repeated(file, field, list, 'id', 'id-repeated');
}

/** Entries of a list that share the value of a text field with an earlier one. */
export function repeated(
	file: string,
	field: string,
	list: unknown,
	name: string,
	code: ErrorCode
): Problem[] {
	const first = new Map<string, number>();
	return asList(list).flatMap((item, index) => {
		const value = asText(asRecord(item)[name]);
		if (value === undefined) return [];
		const earlier = first.get(value);
		if (earlier === undefined) {
			first.set(value, index);
			return [];
		}
		const expected = `another than that of ${field}[${earlier}]`;
		return [createProblem(code, file, [field, index, name], { value, expected })];
	});
}
