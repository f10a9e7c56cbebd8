import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { narrows, RowSearch } from '#lib/core/timeline/row-search.ts';
import { findMatches, searchWords } from '#lib/core/timeline/search.ts';

const word = fc.constantFrom(
	'Treaty',
	'счёт',
	'Счет',
	'中俄',
	'Harbin',
	'harbour',
	'２０２４',
	'2024'
);
const text = fc.array(word, { maxLength: 6 }).map((words) => words.join(' '));
const query = fc
	.array(fc.tuple(word, fc.nat(4)), { minLength: 1, maxLength: 3 })
	.map((parts) => parts.map(([one, cut]) => one.slice(0, cut + 1)).join(' '));

/** Looks through all, and counts the slices. */
function findIn(texts: readonly string[], words: readonly string[], among?: ArrayLike<number>) {
	const search = new RowSearch((row) => texts[row] ?? '', words, among ?? texts.length);
	let slices = 1;
	while (!search.advance(() => false)) slices += 1;
	return { rows: [...search.rows], slices };
}

test('it finds the rows whose texts match, as a search of few events does', () => {
	expect.hasAssertions();
	fc.assert(
		fc.property(fc.array(text, { maxLength: 200 }), query, (texts, query) => {
			const words = searchWords(query);
			const expected = texts.flatMap((one, row) =>
				findMatches(one, words).length > 0 ? [row] : []
			);
			expect(findIn(texts, words).rows).toEqual(expected);
		})
	);
});

test('more letters find among what fewer have found', () => {
	expect.hasAssertions();
	fc.assert(
		fc.property(fc.array(text, { maxLength: 60 }), query, query, (texts, first, second) => {
			const [before, words] = [searchWords(first), searchWords(second)];
			fc.pre(narrows(words, before));
			const known = findIn(texts, before).rows;
			expect(findIn(texts, words, known).rows).toEqual(findIn(texts, words).rows);
		})
	);
});

describe('the search', () => {
	const texts = Array.from({ length: 1000 }, (_, row) => `Event ${row}`);

	it('stops when there is no more time, and says how far it is', () => {
		const search = new RowSearch((row) => texts[row] ?? '', ['7'], texts.length);
		expect(search.progress).toBe(0);
		expect(search.advance(() => false)).toBe(false);
		expect(search.progress).toBeGreaterThan(0);
		expect(search.progress).toBeLessThan(0.1);
		const first = search.rows;
		expect(search.advance(() => true)).toBe(true);
		expect(search.progress).toBe(1);
		expect([...search.rows.subarray(0, first.length)]).toEqual([...first]);
	});

	it('looks at no other rows than it is given', () => {
		const seen: number[] = [];
		const search = new RowSearch(
			(row) => {
				seen.push(row);
				return texts[row] ?? '';
			},
			['event'],
			[3, 5, 900]
		);
		expect(search.advance(() => true)).toBe(true);
		expect(seen).toEqual([3, 5, 900]);
		expect([...search.rows]).toEqual([3, 5, 900]);
	});
});
