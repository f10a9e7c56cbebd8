import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nearestPassage } from '#lib/core/document/passage.ts';
import { findAll, resolveQuote } from '#lib/core/document/quote.ts';

const TEXT = '双方重申友好。双方重申合作。';

describe('resolveQuote', () => {
	it('finds words that stand once', () => {
		expect(resolveQuote(TEXT, { exact: '友好' })).toEqual({ status: 'found', start: 4, end: 6 });
	});

	it('names every place of words that stand more than once', () => {
		expect(resolveQuote(TEXT, { exact: '双方' })).toEqual({
			status: 'ambiguous',
			candidates: [
				{ start: 0, end: 2 },
				{ start: 7, end: 9 }
			]
		});
	});

	it.each([
		[{ exact: '双方', prefix: '好。' }, 7],
		[{ exact: '双方重申', suffix: '友' }, 0],
		[{ exact: '双方', prefix: '。', suffix: '重申合作' }, 7]
	])('tells them apart by what stands beside', (quote, start) => {
		expect(resolveQuote(TEXT, quote)).toMatchObject({ status: 'found', start });
	});

	it('never matches what is only alike, but hints at it', () => {
		expect(resolveQuote(TEXT, { exact: '双方重申友谊。' })).toEqual({
			status: 'missing',
			nearest: { start: 0, end: 7, text: '双方重申友好。' }
		});
	});

	it('shows what stands beside where a prefix does not fit', () => {
		expect(resolveQuote(TEXT, { exact: '合作', prefix: '友好' })).toEqual({
			status: 'missing',
			nearest: { start: 9, end: 13, text: '重申合作' }
		});
	});

	it('gives no hint where nothing is alike', () => {
		expect(resolveQuote(TEXT, { exact: 'quite another thing' })).toEqual({ status: 'missing' });
	});

	it('finds overlapping places', () => {
		expect(findAll('aaa', 'aa')).toHaveLength(2);
		expect(findAll('aaa', '')).toEqual([]);
	});

	it('never cuts a character in half', () => {
		expect(resolveQuote('𠀀', { exact: '\ud840' }).status).toBe('missing');
	});

	it('finds every part of a text, with what stands beside it, just there', () => {
		const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 });
		fc.assert(
			fc.property(text, fc.nat(), fc.nat(), (whole, a, b) => {
				const chars = [...whole];
				const from = a % chars.length;
				const to = from + 1 + (b % (chars.length - from));
				const exact = chars.slice(from, to).join('');
				const prefix = chars.slice(0, from).join('');
				const suffix = chars.slice(to).join('');
				const found = resolveQuote(whole, { exact, prefix, suffix });
				expect(found).toEqual({
					status: 'found',
					start: prefix.length,
					end: prefix.length + exact.length
				});
				const bare = resolveQuote(whole, { exact });
				expect(bare.status).toBe(findAll(whole, exact).length === 1 ? 'found' : 'ambiguous');
			})
		);
	});
});

describe('nearestPassage', () => {
	it('gives up on a search that would be long', () => {
		expect(nearestPassage('a'.repeat(10_000), 'b'.repeat(2000))).toBeUndefined();
	});

	it('finds a passage with an edit in it, in code points', () => {
		expect(nearestPassage('xx𠀀abcdef', '𠀀abXdef')).toMatchObject({ text: '𠀀abcdef' });
	});
});
