import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	codePointLength,
	isBoundary,
	sliceCodePoints,
	toCodePoints,
	toUtf16
} from '#lib/core/document/text.ts';

const anyText = fc.string({ unit: 'binary' });

describe('code points', () => {
	it('counts a character outside the basic plane as one', () => {
		expect(codePointLength('a𠀀b')).toBe(3);
		expect(toCodePoints('a𠀀b', 3)).toBe(2);
		expect(toUtf16('a𠀀b', 2)).toBe(3);
	});

	it('counts an index inside a pair as before it', () => {
		expect(toCodePoints('𠀀b', 1)).toBe(0);
		expect(isBoundary('𠀀b', 1)).toBe(false);
		expect(isBoundary('𠀀b', 2)).toBe(true);
	});

	it('clamps what is outside the text', () => {
		expect(toCodePoints('ab', 9)).toBe(2);
		expect(toUtf16('ab', 9)).toBe(2);
		expect(toUtf16('ab', -1)).toBe(0);
	});

	it('comes back from every offset', () => {
		fc.assert(
			fc.property(anyText, (text) => {
				for (let offset = 0; offset <= codePointLength(text); offset += 1) {
					expect(toCodePoints(text, toUtf16(text, offset))).toBe(offset);
				}
			})
		);
	});

	it('agrees with spreading the string', () => {
		fc.assert(
			fc.property(anyText, fc.nat(20), fc.nat(20), (text, start, end) => {
				expect(codePointLength(text)).toBe([...text].length);
				const from = Math.min(start, end);
				const to = Math.max(start, end);
				expect(sliceCodePoints(text, from, to)).toBe([...text].slice(from, to).join(''));
			})
		);
	});
});
