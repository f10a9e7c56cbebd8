import type * as v from 'valibot';
import { asList, asRecord } from './loose.ts';

type Check = (value: unknown) => boolean;

/**
 * Makes of a schema a function that says whether the schema would find nothing wrong: some twenty
 * times as fast as the schema itself, which makes a copy of everything. It knows the kinds of schema
 * that timelines are made of; a test proves that both always agree.
 * @throws {TypeError} for a kind that it does not know.
 */
export function compileCheck(schema: v.GenericSchema): Check {
	const [base, ...rest] = asList(asRecord(schema)['pipe']);
	if (base === undefined) return compileKind(schema);
	const own = compileCheck(inner(base));
	const rules = rest.flatMap((rule) => compileRule(asRecord(rule)));
	return rules.length === 0 ? own : (value) => own(value) && rules.every((rule) => rule(value));
}

function compileKind(schema: v.GenericSchema): Check {
	const parts = asRecord(schema);
	switch (schema.type) {
		case 'string':
			return (value) => typeof value === 'string';
		case 'number':
			return (value) => typeof value === 'number' && !Number.isNaN(value);
		case 'unknown':
			return () => true;
		case 'literal':
			return (value) => value === parts['literal'];
		case 'picklist': {
			const options = asList(parts['options']);
			return (value) => options.includes(value);
		}
		case 'exact_optional':
			return compileCheck(inner(parts['wrapped']));
		case 'array': {
			const item = compileCheck(inner(parts['item']));
			return (value) => Array.isArray(value) && value.every(item);
		}
		case 'strict_object':
			return compileObject(asRecord(parts['entries']));
		case 'variant':
			return compileVariant(String(parts['key']), asList(parts['options']).map(inner));
		default:
			throw new TypeError(`no check for the kind ${schema.type}`);
	}
}

function compileObject(entries: Record<string, unknown>): Check {
	const fields = Object.entries(entries).map(([key, entry]) => ({
		key,
		check: compileCheck(inner(entry)),
		isOptional: inner(entry).type === 'exact_optional'
	}));
	return (value) => {
		if (typeof value !== 'object' || value === null) return false;
		const record = value as Record<string, unknown>;
		let count = 0;
		for (const { key, check, isOptional } of fields) {
			if (key in record) {
				if (!check(record[key])) return false;
				count += 1;
			} else if (!isOptional) return false;
		}
		return Object.keys(record).length === count;
	};
}

/** The options differ in a literal field, so at most one of them can fit. */
function compileVariant(key: string, options: v.GenericSchema[]): Check {
	const checks = new Map(
		options.map((option) => {
			const field = asRecord(asRecord(asRecord(option)['entries'])[key]);
			if (field['type'] !== 'literal') throw new TypeError(`no literal “${key}” in a variant`);
			return [field['literal'], compileCheck(option)];
		})
	);
	return (value) => checks.get(asRecord(value)[key])?.(value) ?? false;
}

/** A rule of a pipe; none for what only describes. */
function compileRule(rule: Record<string, unknown>): Check[] {
	const requirement = rule['requirement'];
	if (rule['kind'] === 'metadata') return [];
	switch (rule['type']) {
		case 'non_empty':
			return [(value) => lengthOf(value) > 0];
		case 'max_length':
			return [(value) => lengthOf(value) <= Number(requirement)];
		case 'min_value':
			return [(value) => Number(value) >= Number(requirement)];
		case 'max_value':
			return [(value) => Number(value) <= Number(requirement)];
		case 'regex':
			return [(value) => (requirement as RegExp).test(String(value))];
		case 'integer':
		case 'check':
		case 'partial_check':
			return [requirement as Check];
		default:
			throw new TypeError(`no check for the rule ${String(rule['type'])}`);
	}
}

function lengthOf(value: unknown): number {
	return (value as string | unknown[]).length;
}

function inner(schema: unknown): v.GenericSchema {
	return schema as v.GenericSchema;
}
