import { describe, expect, it } from 'vitest';
import { ERRORS } from '#lib/core/document/errors.ts';
import { documentSchema, timelineSchema, translationSchema } from '#lib/core/document/schemas.ts';
import { fieldNames } from '#lib/core/document/schema-walk.ts';
import { languageSchema } from '#lib/core/document/fields.ts';
import { LANGUAGES } from '#lib/core/time/language.ts';

/** The message of every rule in a schema, however deep. */
function messages(value: unknown, seen = new Set<unknown>()): string[] {
	if (typeof value !== 'object' || value === null || seen.has(value)) return [];
	seen.add(value);
	const own = 'message' in value && typeof value.message === 'string' ? [value.message] : [];
	return [...own, ...Object.values(value).flatMap((item) => messages(item, seen))];
}

describe('the schemas', () => {
	it.each([
		['document', documentSchema],
		['timeline', timelineSchema],
		['translation', translationSchema]
	])('names only known codes in the rules of %s', (_, schema) => {
		const found = messages(schema);
		expect(found).toContain('hidden-character');
		expect(found.filter((message) => !Object.hasOwn(ERRORS, message))).toEqual([]);
	});

	it('knows the languages of the interface', () => {
		expect([...languageSchema.options].sort()).toEqual([...LANGUAGES].sort());
	});
});

describe('fieldNames', () => {
	it.each([
		[[], ['$schema', 'version', 'document', 'categories', 'events']],
		[
			['categories', 0],
			['id', 'label', 'color', 'symbol']
		],
		[
			['events', 1, 'citations', 0, 'quote', 'zh'],
			['exact', 'prefix', 'suffix']
		],
		[
			['events', 1, 'derivation'],
			['kind', 'from', 'years', 'text', 'kind', 'event', 'text']
		],
		[['nowhere', 1], []]
	])('of %j', (path, names) => {
		expect(fieldNames(timelineSchema, path)).toEqual(names);
	});
});
