/** What is wrong with data, for people who write it. docs/errors.md is made from this table. */
export interface ErrorEntry {
	title: string;
	explanation: string;
	mend: string;
}

export type ErrorCode = keyof typeof ERRORS;

export const ERRORS = {
	'file-missing': {
		title: 'A file is missing',
		explanation:
			'A package needs source.txt, document.json, timeline.json and a translation for every language of the interface but its own.',
		mend: 'Write the file; docs/authors.md says what each holds. `npm run ingest` writes source.txt and document.json.'
	},
	'file-encoding': {
		title: 'A file is not UTF-8',
		explanation: 'Every file of a package is UTF-8 text.',
		mend: 'Save the file as UTF-8.'
	},
	'file-mismatch': {
		title: 'A file says that it belongs elsewhere',
		explanation:
			"The id in document.json is the name of its folder; the other files name that id, and a translation's language is the name of its file.",
		mend: 'Correct the value, or move the file.'
	},
	'json-syntax': {
		title: 'A file is not JSON',
		explanation: 'The file cannot be read from this line and column on.',
		mend: 'Look right before the place named: a comma too many, a quote or bracket too few.'
	},
	'json-repeated-key': {
		title: 'A key stands twice in one object',
		explanation: 'JSON keeps only the last of them, so the first would be lost without a word.',
		mend: 'Delete one, or rename it.'
	},
	'version-missing': {
		title: 'The version of the format is missing or no whole number',
		explanation: 'Every file says which version of its format it has.',
		mend: 'Add `"version": 1`.'
	},
	'version-newer': {
		title: 'A file is newer than the program',
		explanation: 'The file was written for a later version of Communiqué than this one.',
		mend: 'Update Communiqué. The file itself is not at fault.'
	},
	'field-missing': {
		title: 'A field is missing',
		explanation: 'The format requires this field.',
		mend: 'Add it; docs/formats.md describes every field.'
	},
	'field-unknown': {
		title: 'A field is not part of the format',
		explanation: 'Usually a misspelling. Unknown fields would be ignored, so they are refused.',
		mend: 'Correct the name or delete the field.'
	},
	'type-wrong': {
		title: 'A value has the wrong type',
		explanation: 'For example a number in quotes, or a single object where a list belongs.',
		mend: 'Give a value of the type named.'
	},
	'value-unknown': {
		title: 'A value is not one of those allowed',
		explanation: 'The field takes one of a few fixed values.',
		mend: 'Use one of the values named.'
	},
	'number-out-of-range': {
		title: 'A number is out of range or not whole',
		explanation: 'Importance lies between 0 and 1; offsets are whole numbers from 0.',
		mend: 'Give a number in the range named.'
	},
	'text-empty': {
		title: 'A text is empty',
		explanation: 'A text that is given must have something in it.',
		mend: 'Write the text, or leave an optional field out.'
	},
	'text-too-long': {
		title: 'A text is too long',
		explanation: 'Each text has a limit, so that it fits where it is shown.',
		mend: 'Shorten it.'
	},
	'text-markup': {
		title: 'A text has HTML or Markdown in it',
		explanation:
			'Texts are plain: tags, Markdown links and ** for emphasis would be shown to readers as they stand.',
		mend: 'Delete the marks and keep the words; an address belongs in `reference`.'
	},
	'list-empty': {
		title: 'A list is empty',
		explanation: 'This list needs at least one entry.',
		mend: 'Add an entry.'
	},
	'list-too-short': {
		title: 'A list is too short',
		explanation: 'For example an order of fewer than three events.',
		mend: 'Add entries.'
	},
	'list-too-long': {
		title: 'A list is too long',
		explanation:
			'A timeline holds at most 100,000 events, a lesson 200 slides, a slide six questions, an order eight events.',
		mend: 'Split it.'
	},
	'hidden-character': {
		title: 'A text has a character that cannot be seen',
		explanation:
			'Controls of writing direction, characters of zero width, other controls, unpaired surrogates and text that is not in Unicode normal form C can make words read differently from what they are.',
		mend: 'Delete the character at the place named; for “not NFC”, normalise the text.'
	},
	'id-invalid': {
		title: 'An id is not well formed',
		explanation:
			'Ids become addresses: lower-case Latin letters, digits and single hyphens, at most 64 characters.',
		mend: 'Rename it, and everything that refers to it.'
	},
	'key-forbidden': {
		title: 'A name has a meaning of its own in JavaScript',
		explanation: '`__proto__`, `constructor` and `prototype` are refused as ids and as keys.',
		mend: 'Choose another name.'
	},
	'id-repeated': {
		title: 'An id stands twice',
		explanation: 'Ids are unique in their list.',
		mend: 'Rename one of the two.'
	},
	'color-repeated': {
		title: 'Two categories share a colour',
		explanation: 'Categories could not be told apart.',
		mend: 'Give each category its own colour.'
	},
	'symbol-repeated': {
		title: 'Two categories share a symbol',
		explanation: 'Readers who do not see colours could not tell them apart.',
		mend: 'Give each category its own symbol.'
	},
	'language-missing': {
		title: 'A language is missing',
		explanation:
			'Titles, summaries and notes come in every language of the interface; quotes in the language of the document and of every translation.',
		mend: 'Add the text in that language.'
	},
	'address-unsafe': {
		title: 'An address is not safe',
		explanation:
			'Links lead to https: addresses, or to a path on the same site that begins with a single slash. Only printable ASCII without backslashes, quotes or angle brackets.',
		mend: 'Use an https: address; percent-encode other characters.'
	},
	'date-invalid': {
		title: 'A date is no EDTF date',
		explanation:
			'Dates are written in EDTF (ISO 8601-2), levels 0 and 1, and must exist in the calendar.',
		mend: 'Write 2001-07-16, 1991-12, 2024, 2024-05-16/2024-05-17, 194X, 1949~.'
	},
	'date-as-written-missing': {
		title: 'The date as written is not in the text',
		explanation:
			'dateAsWritten must stand, in its language, in a paragraph that the event cites. A date that the text does not give is never shown as one that it gives.',
		mend: 'Copy the words from the paragraph, or leave the field out.'
	},
	'citation-missing': {
		title: 'An event has no citation',
		explanation:
			'An event whose date is stated, and every event of a timeline that names a document, cites at least one passage.',
		mend: 'Add a citation, or take the event out.'
	},
	'derivation-missing': {
		title: 'A derived date has no derivation',
		explanation: 'The arithmetic is shown to readers.',
		mend: 'Add `derivation`.'
	},
	'reference-missing': {
		title: 'An external date has no reference',
		explanation: 'Readers are told where a date comes from that the text does not give.',
		mend: 'Add `reference`.'
	},
	'derivation-wrong': {
		title: 'The arithmetic of a derivation is wrong',
		explanation: 'The year of `from` plus `years` must be the year of `date`.',
		mend: 'Correct `from`, `years` (negative for earlier dates) or `date`.'
	},
	'derivation-outside': {
		title: 'A date does not lie within the event that it is derived from',
		explanation: 'With kind `within`, the whole date lies in the interval of the other event.',
		mend: 'Correct the date or the event.'
	},
	'derivation-circular': {
		title: 'Derivations lead in a circle',
		explanation: 'An event is derived from itself, by way of others or directly.',
		mend: 'Let one of them stand on another basis.'
	},
	'event-unknown': {
		title: 'There is no such event',
		explanation: 'A derivation names an event that is not in the timeline.',
		mend: 'Correct the id.'
	},
	'category-unknown': {
		title: 'There is no such category',
		explanation: 'An event names a category that is not in the timeline.',
		mend: 'Correct the id, or add the category.'
	},
	'paragraph-unknown': {
		title: 'There is no such paragraph',
		explanation: 'A citation or a translation names a paragraph that the document does not have.',
		mend: 'Correct the id; document.json lists them.'
	},
	'quote-missing': {
		title: 'A quote is not in the paragraph',
		explanation:
			'Quotes are matched exactly, character for character, in the paragraph without its readings, with prefix and suffix right beside.',
		mend: 'Copy the words from the paragraph. The nearest passage is only a hint.'
	},
	'quote-ambiguous': {
		title: 'A quote stands more than once in the paragraph',
		explanation: 'The citation must lead to one passage.',
		mend: 'Lengthen `exact`, or add a `prefix` or `suffix`.'
	},
	'translation-missing': {
		title: 'A paragraph is not translated',
		explanation: 'A translation has every paragraph of the document.',
		mend: 'Add the paragraph to the translation.'
	},
	'column-unknown': {
		title: 'A column of a table has an unknown name',
		explanation:
			'The first row of a table names its columns; what is in an unknown one would be lost.',
		mend: 'Correct the name, delete the column, or empty its first cell; docs/formats.md lists them.'
	},
	'column-repeated': {
		title: 'A table has a column twice',
		explanation: 'Which of the two counts could only be guessed.',
		mend: 'Delete or rename one of them.'
	},
	'column-missing': {
		title: 'A table lacks a column',
		explanation: 'A table of events needs a date and a title.',
		mend: 'Add the column, and name it in the first row.'
	},
	'sha256-invalid': {
		title: 'A check sum is not well formed',
		explanation: 'SHA-256 as 64 lower-case hexadecimal digits.',
		mend: 'Let `npm run ingest` write it.'
	},
	'source-changed': {
		title: 'source.txt is not the file that was ingested',
		explanation: 'Its SHA-256 differs from the one in document.json. A source is never edited.',
		mend: 'Restore source.txt, or ingest the new file.'
	},
	'source-mismatch': {
		title: 'A paragraph is not what stands in the source',
		explanation:
			'The text with its readings put back must be the stretch of source.txt that it names, character for character.',
		mend: 'Run `npm run ingest` again; do not edit the text by hand.'
	},
	'source-out-of-range': {
		title: 'A stretch of the source is out of range or overlaps another',
		explanation: 'start and end lie within source.txt, start before end, and no two overlap.',
		mend: 'Run `npm run ingest` again.'
	},
	'source-uncovered': {
		title: 'Part of the source is neither paragraph nor furniture',
		explanation: 'Nothing that was retrieved may drop out unnoticed.',
		mend: 'Run `npm run ingest` again.'
	},
	'reading-invalid': {
		title: 'A reading is not well formed or out of place',
		explanation:
			'A reading is a syllable in Latin letters, at most 12; offsets rise and lie within the text.',
		mend: 'Run `npm run ingest` again.'
	}
} as const satisfies Record<string, ErrorEntry>;
