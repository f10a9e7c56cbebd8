import { LANGUAGES } from '../time/language.ts';
import { nearestOf } from '../document/nearest.ts';
import { createProblem, type Problem } from '../document/problem.ts';

/** Columns that are a text, in one language as `title_en`, or in all as `title`. */
export const TEXT_COLUMNS = [
	'title',
	'summary',
	'note',
	'category',
	'reference',
	'derivation',
	'quote'
] as const;
export type TextColumn = (typeof TEXT_COLUMNS)[number];

/** Columns that are the same in every language. */
const PLAIN_COLUMNS = [
	'id',
	'date',
	'importance',
	'basis',
	'modality',
	'paragraph',
	'reference_url',
	'derived_from',
	'derived_years',
	'derived_during'
] as const;

/** Every column that a table of events may have. */
export const COLUMNS: readonly string[] = [
	...PLAIN_COLUMNS,
	...TEXT_COLUMNS.flatMap((name) => [name, ...LANGUAGES.map((language) => `${name}_${language}`)])
];

/** Where each column of a table stands. */
export type ColumnIndex = ReadonlyMap<string, number>;

/** `Reference URL` as `reference_url`. */
function normal(name: string): string {
	return name
		.trim()
		.toLowerCase()
		.replace(/[\s_-]+/g, '_');
}

/**
 * The columns that a table's first row names, and what is wrong with it. Columns without a name are
 * left out.
 */
export function readHeader(
	file: string,
	cells: readonly string[]
): { columns: ColumnIndex; problems: Problem[] } {
	const columns = new Map<string, number>();
	const problems: Problem[] = [];
	cells.forEach((cell, index) => {
		const name = normal(cell);
		if (name === '') return;
		const place = ['row', 1, cell.slice(0, 80)];
		if (!COLUMNS.includes(name)) {
			const unused = COLUMNS.filter((column) => !cells.some((other) => normal(other) === column));
			const nearest = nearestOf(name, unused);
			const details = { value: cell, expected: 'the name of a column', nearest };
			problems.push(createProblem('column-unknown', file, place, details));
		} else if (columns.has(name)) {
			const details = { value: cell, expected: 'each column once' };
			problems.push(createProblem('column-repeated', file, place, details));
		} else columns.set(name, index);
	});
	const hasTitle = columns.has('title') || LANGUAGES.some((one) => columns.has(`title_${one}`));
	for (const [name, isThere] of [
		['date', columns.has('date')],
		['title', hasTitle]
	] as const) {
		if (isThere) continue;
		const details = { expected: `a column “${name}”` };
		problems.push(createProblem('column-missing', file, ['row', 1, name], details));
	}
	return { columns, problems };
}

/** What of an event comes from which columns; the first that the table has is to blame. */
const SOURCES: readonly [pattern: RegExp, columns: readonly string[]][] = [
	[/^title(?:\.(\w\w))?$/, ['title']],
	[/^summary(?:\.(\w\w))?$/, ['summary', 'title']],
	[/^note(?:\.(\w\w))?$/, ['note']],
	[/^reference\.url$/, ['reference_url']],
	[/^reference(?:\.text)?(?:\.(\w\w))?$/, ['reference']],
	[/^derivation\.text(?:\.(\w\w))?$/, ['derivation']],
	[/^derivation\.(?:from|kind)$/, ['derived_from']],
	[/^derivation\.years$/, ['derived_years']],
	[/^derivation\.event$/, ['derived_during']],
	[/^derivation$/, ['derivation']],
	[/^citations\[0\]\.paragraph$/, ['paragraph']],
	[/^citations(?:\[0\]\.quote)?(?:\.(\w\w))?(?:\.exact)?$/, ['quote']]
];

/** The column that a field of an event comes from: `title_en` for `title.en`. */
export function columnOf(field: string, columns: ColumnIndex): string {
	for (const [pattern, names] of SOURCES) {
		const match = pattern.exec(field);
		if (!match) continue;
		const language = match[1];
		const candidates = names.flatMap((name) => [
			...(language === undefined ? [] : [`${name}_${language}`]),
			name,
			...LANGUAGES.map((one) => `${name}_${one}`)
		]);
		return candidates.find((name) => columns.has(name)) ?? names[0] ?? field;
	}
	return field;
}
