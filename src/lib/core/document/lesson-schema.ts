import * as v from 'valibot';
import { tryParseDate } from '../time/edtf.ts';
import { idSchema, plainText, schemaLine, versionSchema } from './fields.ts';

/** A text of a lesson, in one language or more: a teacher writes in the class's own. */
function texts(max: number) {
	return v.pipe(
		v.strictObject({
			en: v.exactOptional(plainText(max)),
			zh: v.exactOptional(plainText(max)),
			ru: v.exactOptional(plainText(max))
		}),
		v.check((text) => Object.keys(text).length > 0, 'text-empty')
	);
}

export const questionSchema = v.strictObject({
	ask: texts(300),
	answer: v.exactOptional(v.pipe(texts(600), v.description('Revealed when the class has guessed.')))
});

const viewSchema = v.pipe(
	v.string(),
	v.maxLength(64, 'date-invalid'),
	v.check((text) => {
		const date = tryParseDate(text);
		return date !== null && Number.isFinite(date.startMs) && Number.isFinite(date.endMs);
	}, 'date-invalid'),
	v.description('The stretch of time to show, in EDTF: 1991/2001.')
);

const notes = v.exactOptional(v.pipe(texts(2000), v.description('For the speaker alone.')));
const heading = v.exactOptional(texts(120));
const questions = v.pipe(
	v.array(questionSchema),
	v.nonEmpty('list-empty'),
	v.maxLength(6, 'list-too-long')
);
const view = v.exactOptional(viewSchema);

/** One slide of a lesson. */
export const lessonSlideSchema = v.variant('kind', [
	v.pipe(
		v.strictObject({ kind: v.literal('title'), heading, notes }),
		v.description('The document: its title and what may be relied on.')
	),
	v.pipe(
		v.strictObject({ kind: v.literal('whole'), heading, view, notes }),
		v.description('All events on one axis.')
	),
	v.pipe(
		v.strictObject({
			kind: v.literal('events'),
			events: v.pipe(v.array(idSchema), v.nonEmpty('list-empty')),
			heading,
			view,
			notes
		}),
		v.description('Several events together.')
	),
	v.pipe(
		v.strictObject({
			kind: v.literal('event'),
			event: idSchema,
			view,
			questions: v.exactOptional(questions),
			criticism: v.exactOptional(
				v.pipe(
					v.boolean(),
					v.description(
						'Whether it also asks what the text says, what it does not say and how the date is known; true if left out.'
					)
				)
			),
			notes
		}),
		v.description('One event: its words, then questions.')
	),
	v.pipe(
		v.strictObject({ kind: v.literal('questions'), heading, questions, notes }),
		v.description('Questions about the document as a whole.')
	),
	v.pipe(
		v.strictObject({
			kind: v.literal('order'),
			events: v.pipe(
				v.array(idSchema),
				v.minLength(3, 'list-too-short'),
				v.maxLength(8, 'list-too-long')
			),
			heading,
			notes
		}),
		v.description('The class puts three to eight events in order, then sees them on the axis.')
	),
	v.pipe(
		v.strictObject({ kind: v.literal('closing'), heading, notes }),
		v.description('How the dates are known, and where to go on.')
	)
]);

/** `lessons/<id>.json`. */
export const lessonSchema = v.pipe(
	v.strictObject({
		$schema: schemaLine,
		version: versionSchema,
		document: v.pipe(idSchema, v.description('Id of the document that it is about.')),
		title: texts(120),
		minutes: v.exactOptional(
			v.pipe(
				v.number(),
				v.integer(),
				v.minValue(1),
				v.maxValue(600),
				v.description('How long it is meant to take.')
			)
		),
		slides: v.pipe(
			v.array(lessonSlideSchema),
			v.nonEmpty('list-empty'),
			v.maxLength(200, 'list-too-long')
		)
	}),
	v.title('Lesson'),
	v.description('A sequence of slides for a class.')
);
