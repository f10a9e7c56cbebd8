import { toJsonSchema } from '@valibot/to-json-schema';
import { format, resolveConfig } from 'prettier';
import type { GenericSchema } from 'valibot';
import { ERRORS } from '#lib/core/document/errors.ts';
import {
	documentSchema,
	lessonSchema,
	timelineSchema,
	translationSchema
} from '#lib/core/document/schemas.ts';

type JsonSchema = ReturnType<typeof toJsonSchema>;

/**
 * The files that are made from the schemas and the table of errors, by path from the root of the
 * repo, formatted as prettier wants them.
 */
export async function generateFiles(): Promise<Map<string, string>> {
	const files = new Map([
		['static/schema/document.schema.json', schemaText('document', documentSchema)],
		['static/schema/translation.schema.json', schemaText('translation', translationSchema)],
		['static/schema/timeline.schema.json', schemaText('timeline', timelineSchema)],
		['static/schema/lesson.schema.json', schemaText('lesson', lessonSchema)],
		['docs/errors.md', errorsText()]
	]);
	for (const [path, text] of files) {
		files.set(path, await format(text, { ...(await resolveConfig(path)), filepath: path }));
	}
	return files;
}

function schemaText(name: string, schema: GenericSchema): string {
	const { $schema, ...rest } = toJsonSchema(schema, {
		target: 'draft-2020-12',
		typeMode: 'input',
		// Rules that JSON Schema can't express; the checks of this program have them.
		ignoreActions: ['check', 'partial_check']
	});
	const whole = { $schema, $id: `${name}.schema.json`, ...rest };
	return JSON.stringify(name === 'timeline' ? withBasis(whole) : whole);
}

/** What an event needs for its basis, which valibot checks by a function. */
function withBasis(schema: JsonSchema): JsonSchema {
	const needs = (basis: string, then: object) => ({
		if: { properties: { basis: { const: basis } } },
		then
	});
	const allOf = [
		needs('stated', { properties: { citations: { minItems: 1 } } }),
		needs('derived', { required: ['derivation'] }),
		needs('external', { required: ['reference'] })
	];
	const events = asSchema(schema.properties?.['events']);
	return {
		...schema,
		properties: {
			...schema.properties,
			events: { ...events, items: { ...asSchema(events.items), allOf } }
		}
	};
}

function asSchema(value: unknown): JsonSchema {
	if (typeof value !== 'object' || value === null || Array.isArray(value)) {
		throw new TypeError('the JSON Schema of the timeline has no events');
	}
	return value;
}

function errorsText(): string {
	const entries = Object.entries(ERRORS).map(
		([code, { title, explanation, mend }]) =>
			`## ${code}\n\n**${title}.** ${explanation}\n\nMend: ${mend}\n`
	);
	return [
		'# What can be wrong with data\n',
		'`npm run check:data` finds all of it in one run. Each problem names file, path, value and what was expected.\n',
		'<!-- Made by `npm run schema` from src/lib/core/document/errors.ts. -->\n',
		...entries
	].join('\n');
}
