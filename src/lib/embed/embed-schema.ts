import * as v from 'valibot';
import {
	addressSchema,
	dateSchema,
	idSchema,
	languageSchema,
	MAX_EVENTS,
	plainText,
	standingSchema,
	versionSchema
} from '#lib/core/document/fields.ts';
import {
	basisSchema,
	colorSchema,
	importanceSchema,
	modalitySchema
} from '#lib/core/document/timeline-schema.ts';
import type { Language } from '#lib/core/time/language.ts';

/** What there is by language. */
function byLanguage<const Value extends v.GenericSchema>(value: Value) {
	const optional = v.exactOptional(value);
	return v.object({ en: optional, zh: optional, ru: optional });
}

const placeSchema = v.object({
	role: v.picklist(['title', 'publication', 'body']),
	number: v.pipe(v.number(), v.integer(), v.minValue(0))
});

const eventSchema = v.object({
	id: idSchema,
	// Its times are read from it.
	date: v.object({ edtf: dateSchema }),
	dateText: plainText(200),
	extent: v.picklist(['duration', 'window']),
	basis: basisSchema,
	modality: modalitySchema,
	category: idSchema,
	importance: importanceSchema,
	title: plainText(120),
	summary: plainText(1000),
	note: v.exactOptional(plainText(1000)),
	grounds: v.exactOptional(v.object({ text: plainText(600), url: v.exactOptional(addressSchema) })),
	dateAsWritten: byLanguage(plainText(120)),
	quotes: v.array(v.object({ paragraph: idSchema, texts: byLanguage(plainText(2000)) }))
});

/**
 * The form of `embed.<lang>.json` in a language. What a later release may have put into it besides is
 * let be.
 */
export const embedSchema = (language: Language) =>
	v.object({
		version: versionSchema,
		language: v.literal(language),
		document: idSchema,
		about: v.object({
			title: plainText(120),
			original: languageSchema,
			standings: v.exactOptional(byLanguage(standingSchema)),
			places: v.record(v.string(), placeSchema)
		}),
		categories: v.pipe(
			v.array(
				v.object({
					id: idSchema,
					label: plainText(60),
					color: colorSchema,
					symbol: plainText(2000)
				})
			),
			v.nonEmpty('list-empty')
		),
		events: v.pipe(
			v.array(eventSchema),
			v.nonEmpty('list-empty'),
			v.maxLength(MAX_EVENTS, 'list-too-long')
		)
	});
