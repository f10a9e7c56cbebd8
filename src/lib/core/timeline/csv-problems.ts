import { nearestOf } from '../document/nearest.ts';
import { columnOf, type ColumnIndex } from './csv-columns.ts';
import { ReadError, type ReadProblem } from './read-fault.ts';

/**
 * The error of a file of events made from a table, told in the table's own rows and columns. Other
 * errors are given back as they are.
 *
 * @param rowOf the row of each event
 * @param labels the labels of the table's categories, by the ids that they were given
 */
export function tellInCells(
	error: Error,
	rowOf: readonly number[],
	columns: ColumnIndex,
	labels: ReadonlyMap<string, string>
): Error {
	if (!(error instanceof ReadError) || error.fault.kind !== 'invalid') return error;
	const { problems, more } = error.fault;
	return new ReadError({
		kind: 'invalid',
		problems: problems.map((problem) => inCell(problem, rowOf, columns, labels)),
		more
	});
}

function inCell(
	problem: ReadProblem,
	rowOf: readonly number[],
	columns: ColumnIndex,
	labels: ReadonlyMap<string, string>
): ReadProblem {
	const { path, code, found } = problem;
	const header = /^row\[1\](?:\.([$\w]+)|\["(.*)"\])$/s.exec(path);
	if (header) return { ...problem, cell: { row: 1, column: header[1] ?? header[2] ?? '' } };
	if (path.startsWith('categories[')) {
		const index = Number(/\d+/.exec(path)?.[0]);
		const row = rowOf[index] ?? 2;
		return { ...problem, cell: { row, column: columnOf('category', columns) } };
	}
	const place = /^events\[(\d+)\]\.?(.*)$/s.exec(path);
	if (!place) return problem;
	const cell = { row: rowOf[Number(place[1])] ?? 0, column: columnOf(place[2] ?? '', columns) };
	// The other event of an id that repeats.
	const expected = problem.expected.replace(
		/events\[(\d+)\]/,
		(_, index: string) => `row ${rowOf[Number(index)] ?? 0}`
	);
	if (code !== 'category-unknown') return { ...problem, cell, expected };
	return { ...problem, cell, ...categoryHint(found, labels) };
}

/** More categories than colours: the likeliest cause is one that is written in two ways. */
function categoryHint(
	found: string,
	labels: ReadonlyMap<string, string>
): Pick<ReadProblem, 'found' | 'expected' | 'nearest'> {
	const label = labels.get(JSON.parse(found) as string) ?? '';
	const known = [...labels.values()].slice(0, 6);
	const nearest = nearestOf(label, known);
	return {
		found: JSON.stringify(label),
		expected: `one of six categories at the most: ${known.join(', ')}`,
		...(nearest !== undefined && { nearest })
	};
}
