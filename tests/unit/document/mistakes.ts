import type { ErrorCode } from '#lib/core/document/errors.ts';
import { setAt, smallPackage } from '../../fixtures/small-package.ts';

type Small = ReturnType<typeof smallPackage>;
type Path = readonly (string | number)[];

/** A way to break the small package, and the problem that must come of it. */
export interface Mistake {
	name: string;
	code: ErrorCode;
	file: string;
	path: string;
	expected?: RegExp;
	nearest?: string;
	value?: unknown;
	/** How many problems there are in all, when more follow from the one. */
	count?: number;
	input: Record<keyof Small, unknown>;
}

type Part = 'document' | 'translations' | 'timeline' | 'sourceText' | 'sha256';

function mistake(
	name: string,
	place: readonly [Part, ...Path],
	value: unknown,
	expected: Omit<Mistake, 'name' | 'input'>
): Mistake {
	const input = smallPackage();
	setAt(input, place, value);
	return { name, input, ...expected };
}

/** Makes mistakes in one file of the package. */
function mistakesIn(file: string, ...part: readonly [Part, ...Path]) {
	return (
		code: ErrorCode,
		path: string,
		keys: Path,
		value: unknown,
		more: Partial<Mistake> = {}
	): Mistake => {
		const name = `${path} = ${JSON.stringify(value)?.slice(0, 40)}`;
		return mistake(name, [...part, ...keys], value, { code, file, path, ...more });
	};
}

const inTimeline = mistakesIn('timeline.json', 'timeline');
const inDocument = mistakesIn('document.json', 'document');
const inEnglish = mistakesIn('translations/en.json', 'translations', 'en');

const quote = ['events', 0, 'citations', 0, 'quote'];
const quotePath = 'events[0].citations[0].quote';

const files: Mistake[] = [
	mistake('no timeline.json', ['timeline'], undefined, {
		code: 'file-missing',
		file: 'timeline.json',
		path: ''
	}),
	mistake('no source.txt', ['sourceText'], undefined, {
		code: 'file-missing',
		file: 'source.txt',
		path: ''
	}),
	mistake('no Russian', ['translations', 'ru'], undefined, {
		code: 'file-missing',
		file: 'translations/ru.json',
		path: ''
	}),
	inDocument('file-mismatch', 'id', ['id'], 'other', { expected: /“small”/, count: 4 }),
	inTimeline('file-mismatch', 'document', ['document'], 'other', { expected: /“small”/ }),
	inTimeline('file-mismatch', 'document', ['document'], undefined, { expected: /“small”/ }),
	inEnglish('file-mismatch', 'document', ['document'], 'other', { expected: /“small”/ }),
	inEnglish('file-mismatch', 'language', ['language'], 'ru', { expected: /“en”/ }),
	inTimeline('version-newer', 'version', ['version'], 2, { value: 2, expected: /newer .* update/ }),
	inTimeline('version-missing', 'version', ['version'], undefined),
	inTimeline('version-missing', 'version', ['version'], '1', { value: '1' })
];

const fields: Mistake[] = [
	inTimeline('field-missing', 'events[0].importance', ['events', 0, 'importance'], undefined),
	inTimeline('field-unknown', 'events[1].titel', ['events', 1, 'titel'], 'x'),
	inTimeline('field-unknown', 'events[1].notes', ['events', 1, 'notes'], {}, { nearest: 'note' }),
	inTimeline(
		'field-unknown',
		'events[1].derivation.yaers',
		['events', 1, 'derivation', 'yaers'],
		1
	),
	inTimeline('type-wrong', 'events[0].importance', ['events', 0, 'importance'], '1', {
		value: '1',
		expected: /number/
	}),
	inTimeline('type-wrong', 'events', ['events'], 'none', { expected: /Array/ }),
	inTimeline('value-unknown', 'events[0].basis', ['events', 0, 'basis'], 'statd', {
		expected: /"stated" or "derived" or "external"/,
		nearest: 'stated'
	}),
	inTimeline(
		'value-unknown',
		'events[1].derivation.kind',
		['events', 1, 'derivation', 'kind'],
		'year',
		{
			nearest: 'years'
		}
	),
	inTimeline('value-unknown', 'categories[0].color', ['categories', 0, 'color'], 'red'),
	inTimeline('number-out-of-range', 'events[0].importance', ['events', 0, 'importance'], 1.1, {
		expected: /at most 1/
	}),
	inTimeline(
		'number-out-of-range',
		'events[1].derivation.years',
		['events', 1, 'derivation', 'years'],
		-69.5,
		{
			count: 2
		}
	),
	inTimeline('text-empty', 'events[0].title.ru', ['events', 0, 'title', 'ru'], ''),
	inTimeline(
		'text-too-long',
		'events[0].title.zh',
		['events', 0, 'title', 'zh'],
		'长'.repeat(121),
		{
			expected: /at most 120/
		}
	),
	inTimeline('list-empty', 'events', ['events'], []),
	inTimeline(
		'list-too-long',
		'events',
		['events'],
		Array.from({ length: 100_001 }, () => null),
		{
			count: 1 + 2 * 100_001
		}
	),
	inTimeline(
		'language-missing',
		'events[0].summary.en',
		['events', 0, 'summary', 'en'],
		undefined,
		{
			expected: /“en”/
		}
	),
	inTimeline('hidden-character', 'events[0].title.en', ['events', 0, 'title', 'en'], 'a\u202eb', {
		value: 'U+202E at code point 1'
	}),
	inTimeline(
		'hidden-character',
		'events[0].note.en',
		['events', 0, 'note'],
		{ en: 'e\u0301', zh: 'a', ru: 'a' },
		{
			value: 'not NFC at code point 0'
		}
	),
	inTimeline(
		'text-markup',
		'events[0].summary.en',
		['events', 0, 'summary', 'en'],
		'a <b>x</b> **y** [x](http://y) <a href="z">',
		{
			value: '<b> </b> **y** [x](http://y) <a href="z">',
			expected: /without HTML or Markdown/
		}
	),
	inTimeline('id-invalid', 'events[3].id', ['events', 3, 'id'], 'Not_kebab'),
	inTimeline('id-invalid', 'events[3].id', ['events', 3, 'id'], 'a'.repeat(65)),
	inTimeline('key-forbidden', 'events[3].id', ['events', 3, 'id'], 'constructor'),
	inTimeline(
		'key-forbidden',
		'events[3].__proto__',
		['events', 3, '__proto__'],
		{},
		{ value: '__proto__' }
	),
	inEnglish('key-forbidden', 'paragraphs.prototype', ['paragraphs', 'prototype'], 'x', {
		count: 2
	}),
	inTimeline(
		'address-unsafe',
		'events[3].reference.url',
		['events', 3, 'reference', 'url'],
		'ftp://example.org'
	)
];

const document: Mistake[] = [
	inDocument('sha256-invalid', 'source.sha256', ['source', 'sha256'], 'ABC', { count: 2 }),
	inDocument('source-changed', 'source.sha256', ['source', 'sha256'], '0'.repeat(64)),
	inDocument(
		'source-mismatch',
		'paragraphs[3].text',
		['paragraphs', 3, 'text'],
		'双方重申友好。双方不重申合作(见附件)。',
		{
			value: 'ao)。双方不重申合作(见附件)。',
			expected: /“ao\)。双方重申合作\(见附件\)。”.* from code point 8/,
			count: 2
		}
	),
	inDocument('source-mismatch', 'furniture[0].text', ['furniture', 0, 'text'], '要文'),
	inDocument(
		'source-out-of-range',
		'paragraphs[4].source',
		['paragraphs', 4, 'source', 'end'],
		9999,
		{
			expected: /within 0–/,
			count: 2
		}
	),
	inDocument(
		'source-out-of-range',
		'paragraphs[4].source',
		['paragraphs', 4, 'source', 'start'],
		60,
		{
			expected: /a start from/,
			count: 2
		}
	),
	inDocument('source-uncovered', 'paragraphs', ['furniture'], [], { value: '要闻' }),
	inDocument(
		'reading-invalid',
		'paragraphs[3].readings[0][1]',
		['paragraphs', 3, 'readings', 0, 1],
		'h4o',
		{
			count: 2
		}
	),
	inDocument(
		'reading-invalid',
		'paragraphs[3].readings[0][0]',
		['paragraphs', 3, 'readings', 0, 0],
		99,
		{
			expected: /from 0 to 18/
		}
	),
	inDocument('id-repeated', 'paragraphs[4].id', ['paragraphs', 4, 'id'], 'p1', {
		expected: /paragraphs\[3\]/,
		count: 8
	}),
	inEnglish('translation-missing', 'paragraphs.p1', ['paragraphs', 'p1'], undefined, {
		expected: /“p1”/
	}),
	inEnglish('paragraph-unknown', 'paragraphs.p22', ['paragraphs', 'p22'], 'x', {
		nearest: 'p2',
		count: 1
	}),
	inEnglish('paragraph-unknown', 'notes.p9', ['notes', 'p9'], 'x')
];

const events: Mistake[] = [
	inTimeline('id-repeated', 'events[3].id', ['events', 3, 'id'], 'signing'),
	inTimeline('color-repeated', 'categories[1].color', ['categories', 1, 'color'], 'indigo'),
	inTimeline('symbol-repeated', 'categories[1].symbol', ['categories', 1, 'symbol'], 'square'),
	inTimeline('category-unknown', 'events[2].category', ['events', 2, 'category'], 'visti', {
		nearest: 'visit'
	}),
	inTimeline('date-invalid', 'events[3].date', ['events', 3, 'date'], '2023-02-29', {
		value: '2023-02-29',
		expected: /EDTF.*no day 29/
	}),
	inTimeline('date-invalid', 'events[3].date', ['events', 3, 'date'], 'May 2024'),
	inTimeline('citation-missing', 'events[0].citations', ['events', 0, 'citations'], [], {
		// The date as written then stands in no cited paragraph either.
		count: 3
	}),
	inTimeline('citation-missing', 'events[3].citations', ['events', 3, 'citations'], []),
	inTimeline('derivation-missing', 'events[1].derivation', ['events', 1, 'derivation'], undefined),
	inTimeline('reference-missing', 'events[3].reference', ['events', 3, 'reference'], undefined),
	inTimeline(
		'derivation-wrong',
		'events[1].derivation.years',
		['events', 1, 'derivation', 'years'],
		-75,
		{
			value: -75,
			expected: /-70: from 2019 to 1949/
		}
	),
	inTimeline(
		'event-unknown',
		'events[2].derivation.event',
		['events', 2, 'derivation', 'event'],
		'sining',
		{
			nearest: 'signing'
		}
	),
	inTimeline('derivation-outside', 'events[2].date', ['events', 2, 'date'], '2019-05-02', {
		expected: /within 2019-05-01/
	}),
	inTimeline(
		'derivation-circular',
		'events[2].derivation.event',
		['events', 2, 'derivation', 'event'],
		'during'
	),
	inTimeline(
		'date-as-written-missing',
		'events[0].dateAsWritten.en',
		['events', 0, 'dateAsWritten', 'en'],
		'May Day',
		{
			expected: /p2/
		}
	)
];

const quotes: Mistake[] = [
	inTimeline(
		'paragraph-unknown',
		'events[0].citations[0].paragraph',
		['events', 0, 'citations', 0, 'paragraph'],
		'p3',
		{
			nearest: 'p1',
			count: 3
		}
	),
	inTimeline('language-missing', `${quotePath}.ru`, [...quote, 'ru'], undefined, {
		expected: /quote in “ru”/
	}),
	inTimeline('quote-missing', `${quotePath}.zh.exact`, [...quote, 'zh', 'exact'], '双方签订条约', {
		nearest: '双方签署条约'
	}),
	inTimeline('quote-missing', `${quotePath}.zh.exact`, [...quote, 'zh', 'exact'], '重申友好', {
		nearest: 'the same words in p1'
	}),
	inTimeline('quote-missing', `${quotePath}.en.exact`, [...quote, 'en', 'prefix'], 'had ', {
		value: 'signed a treaty',
		expected: /“had ” right before/,
		nearest: 'hey signed a treaty'
	}),
	inTimeline('quote-ambiguous', `${quotePath}.zh.exact`, [...quote, 'zh', 'exact'], '1', {
		expected: /not 2 times/
	})
];

export const MISTAKES: Mistake[] = [...files, ...fields, ...document, ...events, ...quotes];
