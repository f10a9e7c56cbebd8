import * as v from 'valibot';
import { tryParseDate } from '../time/edtf.ts';
import { ADDRESS_LENGTH, ADDRESS_PATTERN } from './address.ts';
import { isPlain } from './hidden.ts';

/*
 * Pieces that the schemas share. The message of a rule is the code of the error (see errors.ts).
 */

/** Keys that would reach an object's prototype. */
export const FORBIDDEN_KEYS: readonly string[] = ['__proto__', 'constructor', 'prototype'];

/** Events that a timeline may hold. */
export const MAX_EVENTS = 100_000;

const ID_PATTERN = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** Plain text, not only blanks, of at most `max` characters (UTF-16 units). */
export function plainText(max: number) {
	return v.pipe(
		v.string(),
		v.regex(/\S/, 'text-empty'),
		v.maxLength(max, 'text-too-long'),
		v.check(isPlain, 'hidden-character')
	);
}

/** The same text in each language of the interface. */
export function localized(max: number) {
	return v.strictObject({ en: plainText(max), zh: plainText(max), ru: plainText(max) });
}

export const idSchema = v.pipe(
	v.string(),
	v.maxLength(64, 'id-invalid'),
	v.regex(ID_PATTERN, 'id-invalid'),
	v.check((id) => !FORBIDDEN_KEYS.includes(id), 'key-forbidden'),
	v.description('Lower-case Latin letters, digits and single hyphens; at most 64 characters.')
);

export const dateSchema = v.pipe(
	v.string(),
	v.maxLength(64, 'date-invalid'),
	v.check((text) => tryParseDate(text) !== null, 'date-invalid'),
	v.description(
		'A date in EDTF (ISO 8601-2), levels 0 and 1: 1991-12, 2024-05-16/2024-05-17, 194X.'
	)
);

export const addressSchema = v.pipe(
	v.string(),
	v.maxLength(ADDRESS_LENGTH, 'address-unsafe'),
	v.regex(ADDRESS_PATTERN, 'address-unsafe'),
	v.description('An https: address, or a path on the same site that begins with a single slash.')
);

export const languageSchema = v.picklist(['en', 'zh', 'ru']);

export const standingSchema = v.pipe(
	v.picklist(['authentic', 'official-translation', 'working-translation']),
	v.description('What authority the text has.')
);

export const schemaLine = v.exactOptional(
	v.pipe(
		v.string(),
		v.maxLength(ADDRESS_LENGTH, 'text-too-long'),
		v.check(isPlain, 'hidden-character'),
		v.description('Where an editor finds the JSON Schema of this file.')
	)
);

export const versionSchema = v.pipe(
	v.literal(1),
	v.description('Version of the format of this file.')
);

/** `[start, end)` in Unicode code points of `source.txt`. */
export const sourceRangeSchema = v.pipe(
	v.strictObject({
		start: v.pipe(v.number(), v.integer(), v.minValue(0)),
		end: v.pipe(v.number(), v.integer(), v.minValue(0))
	}),
	v.description('Start and end in source.txt, in Unicode code points; the end is exclusive.')
);
