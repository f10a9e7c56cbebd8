import { asList, asRecord, own } from './loose.ts';
import type { PathKey } from './problem.ts';

/**
 * The names of the fields that a valibot schema allows for the object at a path; empty where it
 * allows any. For hints only: the schema itself decides.
 */
export function fieldNames(schema: unknown, keys: readonly PathKey[]): string[] {
	let here = [schema];
	for (const key of keys) here = here.flatMap((at) => descend(at, key));
	return here.flatMap((at) => Object.keys(asRecord(asRecord(unwrap(at))['entries'])));
}

function descend(schema: unknown, key: PathKey): unknown[] {
	const at = asRecord(unwrap(schema));
	const options = asList(at['options']);
	if (options.length > 0) return options.flatMap((option) => descend(option, key));
	const next =
		own(asRecord(at['entries']), String(key)) ??
		(typeof key === 'number' ? (asList(at['items'])[key] ?? at['item']) : at['value']);
	const inner = unwrap(next);
	const choices = asList(asRecord(inner)['options']).filter((option) => typeof option === 'object');
	return choices.length > 0 ? choices : inner === undefined ? [] : [inner];
}

/** The schema inside an optional one. */
function unwrap(schema: unknown): unknown {
	return asRecord(schema)['wrapped'] ?? schema;
}
