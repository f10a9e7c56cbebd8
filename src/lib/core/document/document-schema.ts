import * as v from 'valibot';
import {
	addressSchema,
	idSchema,
	languageSchema,
	localized,
	plainText,
	schemaLine,
	sourceRangeSchema,
	standingSchema,
	versionSchema
} from './fields.ts';

export const readingSchema = v.pipe(
	v.strictTuple([
		v.pipe(v.number(), v.integer(), v.minValue(0)),
		v.pipe(
			v.string(),
			v.maxLength(12, 'reading-invalid'),
			v.regex(/^[A-Za-zü:ā-ǜ]+[1-5]?$/, 'reading-invalid')
		)
	]),
	v.description(
		'A character of the clean text, by its index in code points, and the reading that stood after it.'
	)
);

export const paragraphSchema = v.strictObject({
	id: idSchema,
	role: v.pipe(
		v.picklist(['title', 'publication', 'body']),
		v.description('A line of the title, the line that dates the publication, or the text itself.')
	),
	text: v.pipe(plainText(20_000), v.description('The text without readings.')),
	source: sourceRangeSchema,
	readings: v.pipe(v.array(readingSchema), v.description('In the order of the text.'))
});

export const furnitureSchema = v.strictObject({
	kind: v.pipe(
		v.picklist(['category', 'keywords', 'publisher', 'sitemap', 'other']),
		v.description('What the line is on the page that it came from.')
	),
	text: plainText(20_000),
	source: sourceRangeSchema
});

/** `document.json`. */
export const documentSchema = v.pipe(
	v.strictObject({
		$schema: schemaLine,
		version: versionSchema,
		id: idSchema,
		language: v.pipe(languageSchema, v.description('Language of source.txt.')),
		shortTitle: v.pipe(localized(120), v.description('For headings and lists.')),
		description: v.exactOptional(
			v.pipe(localized(600), v.description('One or two sentences for lists and search engines.'))
		),
		parties: v.exactOptional(
			v.pipe(v.array(localized(120)), v.description('Who issued the document.'))
		),
		source: v.strictObject({
			file: v.literal('source.txt'),
			sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, 'sha256-invalid')),
			url: v.exactOptional(addressSchema),
			publisher: v.exactOptional(localized(120))
		}),
		standing: standingSchema,
		authenticLanguages: v.pipe(
			v.array(languageSchema),
			v.nonEmpty('list-empty'),
			v.description('Languages in which the document was issued.')
		),
		completeness: v.strictObject({
			complete: v.boolean(),
			note: v.pipe(
				localized(600),
				v.description('What is missing, or how it is known to be whole.')
			)
		}),
		paragraphs: v.pipe(v.array(paragraphSchema), v.nonEmpty('list-empty')),
		furniture: v.pipe(
			v.array(furnitureSchema),
			v.description('Lines of the page that are not part of the document.')
		)
	}),
	v.title('Document'),
	v.description('A diplomatic text, cleaned, with its place in the file as retrieved.')
);
