import * as v from 'valibot';
import {
	idSchema,
	languageSchema,
	plainText,
	schemaLine,
	standingSchema,
	versionSchema
} from './fields.ts';

/** `translations/<language>.json`. */
export const translationSchema = v.pipe(
	v.strictObject({
		$schema: schemaLine,
		version: versionSchema,
		document: v.pipe(idSchema, v.description('Id of the document that is translated.')),
		language: languageSchema,
		standing: standingSchema,
		note: v.pipe(
			plainText(1000),
			v.description('Who translated it and what it may be relied on for, in its own language.')
		),
		paragraphs: v.pipe(
			v.record(idSchema, plainText(20_000)),
			v.description('The translation of each paragraph, by paragraph id.')
		),
		notes: v.exactOptional(
			v.pipe(
				v.record(idSchema, plainText(2000)),
				v.description("Translator's notes, by paragraph id.")
			)
		)
	}),
	v.title('Translation'),
	v.description('The text of a document in another language.')
);
