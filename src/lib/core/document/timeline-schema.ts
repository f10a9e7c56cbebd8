import * as v from 'valibot';
import {
	addressSchema,
	dateSchema,
	idSchema,
	localized,
	MAX_EVENTS,
	plainText,
	schemaLine,
	versionSchema
} from './fields.ts';

/** Of categories; each of them once in a timeline, so that there are six categories at the most. */
export const COLORS = ['vermilion', 'indigo', 'moss', 'ochre', 'plum', 'teal'] as const;
export const SYMBOLS = ['circle', 'square', 'diamond', 'triangle', 'star', 'cross'] as const;

export const colorSchema = v.pipe(v.picklist(COLORS), v.description('Each colour once.'));

export const categorySchema = v.strictObject({
	id: idSchema,
	label: localized(60),
	color: colorSchema,
	symbol: v.pipe(
		v.picklist(SYMBOLS),
		v.description('Each symbol once: a category is never told by colour alone.')
	)
});

export const quoteSchema = v.strictObject({
	exact: v.pipe(
		plainText(2000),
		v.description('The words, exactly as they stand in the paragraph.')
	),
	prefix: v.exactOptional(
		v.pipe(plainText(200), v.description('What stands right before, where the words occur twice.'))
	),
	suffix: v.exactOptional(
		v.pipe(plainText(200), v.description('What stands right after, where the words occur twice.'))
	)
});

export const citationSchema = v.strictObject({
	paragraph: v.pipe(idSchema, v.description('Id of the paragraph that is quoted.')),
	quote: v.pipe(
		v.strictObject({
			en: v.exactOptional(quoteSchema),
			zh: v.exactOptional(quoteSchema),
			ru: v.exactOptional(quoteSchema)
		}),
		v.description('The quote in the language of the document and of each translation.')
	)
});

const text = localized(600);

export const derivationSchema = v.variant('kind', [
	v.pipe(
		v.strictObject({
			kind: v.literal('years'),
			from: v.pipe(dateSchema, v.description('The date that the text gives.')),
			years: v.pipe(
				v.number(),
				v.integer(),
				v.description('Added to the year of "from": -75 for a 75th anniversary.')
			),
			text: v.pipe(text, v.description('The arithmetic in words.'))
		}),
		v.description('A date reckoned from another by a number of years.')
	),
	v.pipe(
		v.strictObject({
			kind: v.literal('within'),
			event: v.pipe(idSchema, v.description('Id of the event during which this one took place.')),
			text: v.pipe(text, v.description('Why it must lie within that event.'))
		}),
		v.description('A date known only to lie within another event.')
	)
]);

export const referenceSchema = v.strictObject({
	text: v.pipe(text, v.description('Which general reference gives the date.')),
	url: v.exactOptional(addressSchema)
});

export const basisSchema = v.pipe(
	v.picklist(['stated', 'derived', 'external']),
	v.description('Whether the text gives the date, it follows from the text, or neither.')
);

export const modalitySchema = v.pipe(
	v.picklist(['past', 'commemorated', 'current', 'planned']),
	v.description('How the text speaks of it.')
);

export const importanceSchema = v.pipe(v.number(), v.minValue(0), v.maxValue(1));

export const eventSchema = v.pipe(
	v.strictObject({
		id: idSchema,
		date: dateSchema,
		basis: basisSchema,
		dateAsWritten: v.exactOptional(
			v.pipe(
				v.strictObject({
					en: v.exactOptional(plainText(120)),
					zh: v.exactOptional(plainText(120)),
					ru: v.exactOptional(plainText(120))
				}),
				v.description('The date in the words of a paragraph that is cited.')
			)
		),
		derivation: v.exactOptional(derivationSchema),
		reference: v.exactOptional(referenceSchema),
		modality: modalitySchema,
		category: idSchema,
		importance: importanceSchema,
		title: localized(120),
		summary: v.pipe(localized(1000), v.description('What the text says of it, attributed.')),
		note: v.exactOptional(
			v.pipe(localized(1000), v.description("Editor's note: not in the text."))
		),
		citations: v.array(citationSchema)
	}),
	v.forward(
		v.partialCheck(
			[['basis'], ['citations']],
			(event) => event.basis !== 'stated' || event.citations.length > 0,
			'citation-missing'
		),
		['citations']
	),
	v.forward(
		v.partialCheck(
			[['basis'], ['derivation']],
			(event) => event.basis !== 'derived' || event.derivation !== undefined,
			'derivation-missing'
		),
		['derivation']
	),
	v.forward(
		v.partialCheck(
			[['basis'], ['reference']],
			(event) => event.basis !== 'external' || event.reference !== undefined,
			'reference-missing'
		),
		['reference']
	)
);

/** All of a timeline but the form of its events. */
function timelineOf<const Event extends v.GenericSchema>(event: Event) {
	return v.strictObject({
		$schema: schemaLine,
		version: versionSchema,
		document: v.exactOptional(
			v.pipe(idSchema, v.description('Id of the document that the events are cited from.'))
		),
		categories: v.pipe(v.array(categorySchema), v.nonEmpty('list-empty')),
		events: v.pipe(
			v.array(event),
			v.nonEmpty('list-empty'),
			v.maxLength(MAX_EVENTS, 'list-too-long')
		)
	});
}

/** `timeline.json`. */
export const timelineSchema = v.pipe(
	timelineOf(eventSchema),
	v.title('Timeline'),
	v.description('Dated events, each tied to the words that cite it.')
);

/** `timeline.json`, whatever its events are: they are checked one by one as they come. */
export const timelineShellSchema = timelineOf(v.unknown());
