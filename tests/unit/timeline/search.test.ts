import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { densestStretch, excerpt, findMatches, searchWords } from '#lib/core/timeline/search.ts';

/** What a query finds in a text, as the text has it. */
const found = (text: string, query: string) =>
	findMatches(text, searchWords(query)).map(([start, end]) => text.slice(start, end));

const FULL_WIDTH = '\uff23\uff28\uff29\uff2e\uff21'; // CHINA

describe('a query finds', () => {
	test.each([
		['Treaty of Good-Neighbourliness', 'treaty', ['Treaty']],
		['the TREATY and the treaty', 'Treaty', ['TREATY', 'treaty']],
		['双方重申,中俄始终视彼此为优先合作伙伴', '中俄', ['中俄']],
		['Договор о добрососедстве', 'ДОГОВОР', ['Договор']],
		['счёт и счет', 'счет', ['счёт', 'счет']],
		['счёт и счет', 'СЧЁТ', ['счёт', 'счет']],
		[`in ${FULL_WIDTH} today`, 'china', [FULL_WIDTH]],
		['in China today', FULL_WIDTH, ['China']],
		['2001年7月16日', '7月', ['7月']],
		['2001年7月16日', '\uff17月', ['7月']],
		['the other side of the treaty', 'the treaty', ['the treaty']],
		['the other side of a treaty', 'the treaty', ['the', 'treaty']],
		['in Harbin and Харбин', 'harb', ['Harb']],
		['the 8th China–Russia Expo in Harbin', 'harbin expo', ['Expo', 'Harbin']],
		['Harbin', '  harbin  ', ['Harbin']],
		['中俄 关系', '中俄\u3000关系', ['中俄 关系']],
		['关系 中俄', '中俄\u3000关系', ['关系', '中俄']]
	])('in %j by %j', (text, query, matches) => {
		expect(found(text, query)).toEqual(matches);
	});

	test('letters typed as a letter and an accent', () => {
		expect(found('Приём в Кремле', 'приём'.normalize('NFD'))).toEqual(['Приём']);
		expect(found('Российский', 'российский'.normalize('NFD'))).toEqual(['Российский']);
	});

	test('the whole of a character of which it names a part', () => {
		expect(found('and so on…', '.')).toEqual(['…']);
		expect(found('5\u33a1', 'm')).toEqual(['\u33a1']);
	});
});

describe('a query finds nothing', () => {
	test.each([
		['of spaces', 'Treaty', '   '],
		['that is empty', 'Treaty', ''],
		['of which a word is missing', 'the China–Russia Expo', 'expo moscow'],
		['that stands inside words only', 'the other brother', 'he'],
		['that stands inside numbers only', 'in 1949', '49'],
		['whose words stand apart in the text', '中方和俄方', '中俄'],
		['in no text', '', 'treaty']
	])('%s', (_, text, query) => {
		expect(found(text, query)).toEqual([]);
	});
});

test('words that overlap in the text are marked as one', () => {
	expect(found('中俄关系', '中俄 中俄关系')).toEqual(['中俄关系']);
	expect(found('友好合作关系', '友好合作关系 合作 关系')).toEqual(['友好合作关系']);
	expect(found('友好合作关系', '友好合作 合作关系')).toEqual(['友好合作关系']);
});

/** Half of a character beyond the first 65,536. */
const HALF = /\p{Surrogate}/u;

const letters = fc.constantFrom(...'abAB中俄ёеЁ… ', FULL_WIDTH.charAt(0), '\u{20000}', '\u33a1');
const texts = fc.array(letters, { maxLength: 30 }).map((parts) => parts.join(''));

test('matches are in order, apart from each other, inside the text and not empty', () => {
	expect.hasAssertions();
	fc.assert(
		fc.property(texts, texts, (text, query) => {
			let last = 0;
			for (const [start, end] of findMatches(text, searchWords(query))) {
				expect(start).toBeGreaterThanOrEqual(last);
				expect(end).toBeGreaterThan(start);
				expect(text.slice(start, end)).not.toMatch(HALF);
				last = end;
			}
			expect(last).toBeLessThanOrEqual(text.length);
		}),
		{ numRuns: 500 }
	);
});

test('any words of a text find the text, in either case', () => {
	expect.hasAssertions();
	fc.assert(
		fc.property(texts, fc.nat(30), fc.nat(30), (text, a, b) => {
			const part = [...text].slice(Math.min(a, b), Math.max(a, b)).join('');
			fc.pre(part.trim() !== '');
			// What begins inside a word is no word of the text.
			fc.pre(!/^\S/.test(part) || Math.min(a, b) === 0);
			expect(found(text, part)).not.toEqual([]);
			expect(found(text, part.toUpperCase())).not.toEqual([]);
			expect(found(text.toUpperCase(), part)).not.toEqual([]);
		})
	);
});

describe('the densest stretch', () => {
	const stretch = (text: string, query: string) => {
		const range = densestStretch(text, findMatches(text, searchWords(query)));
		return range && text.slice(...range);
	};

	test('is the phrase where there is one', () => {
		const text = 'The two sides, of one mind, cite the Charter of the United Nations.';
		expect(stretch(text, 'Charter of the United Nations')).toBe('Charter of the United Nations');
	});

	test('has most of the words, in the least room', () => {
		const text = `The two sides of the table. ${'And so on. '.repeat(9)}The United Nations and its Charter of old.`;
		expect(stretch(text, 'Charter of the United Nations')).toBe(
			'The United Nations and its Charter of'
		);
	});

	test('is none where nothing matches', () => {
		expect(stretch('The two sides', 'charter')).toBeUndefined();
	});
});

describe('an excerpt', () => {
	test('shows the match and a little on either side', () => {
		expect(excerpt('The treaty was signed in Moscow.', [4, 10], 8)).toEqual({
			before: 'The ',
			match: 'treaty',
			after: ' was sig…'
		});
		expect(excerpt('双方重申中俄友好', [4, 6], 2)).toEqual({
			before: '…重申',
			match: '中俄',
			after: '友好'
		});
	});

	test('puts no ellipsis where nothing is left out, and cuts no character in two', () => {
		expect.hasAssertions();
		fc.assert(
			fc.property(texts, fc.nat(30), fc.nat(30), fc.nat(10), (text, a, b, around) => {
				const characters = [...text];
				const start = characters.slice(0, Math.min(a, b)).join('').length;
				const end = characters.slice(0, Math.max(a, b)).join('').length;
				const { before, match, after } = excerpt(text, [start, end], around);
				expect(match).toBe(text.slice(start, end));
				for (const part of [before, after]) expect(part).not.toMatch(HALF);
				if (!before.startsWith('…')) expect(before).toBe(text.slice(0, start));
				if (!after.endsWith('…')) expect(after).toBe(text.slice(end));
			}),
			{ numRuns: 500 }
		);
	});
});
