import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSafeAddress } from '#lib/core/document/address.ts';
import { findHidden, isPlain } from '#lib/core/document/hidden.ts';

describe('findHidden', () => {
	it.each([
		['\u202e', 'U+202E', 'bidi'],
		['\u061c', 'U+061C', 'bidi'],
		['\u200f', 'U+200F', 'bidi'],
		['\u2066', 'U+2066', 'bidi'],
		['\u2069', 'U+2069', 'bidi'],
		['\u200b', 'U+200B', 'zero-width'],
		['\u2060', 'U+2060', 'zero-width'],
		['\ufeff', 'U+FEFF', 'zero-width'],
		['\u0000', 'U+0000', 'control'],
		['\n', 'U+000A', 'control'],
		['\u009f', 'U+009F', 'control'],
		['\u00ad', 'U+00AD', 'zero-width'],
		['\u2028', 'U+2028', 'control'],
		['\u2063', 'U+2063', 'zero-width'],
		['\u3164', 'U+3164', 'zero-width'],
		['\u{e0041}', 'U+E0041', 'zero-width'],
		['\ud800', 'U+D800', 'surrogate'],
		['\udc00', 'U+DC00', 'surrogate']
	])('finds %j', (char, codePoint, kind) => {
		expect(findHidden(`𠀀a${char}b`)).toEqual({ offset: 2, codePoint, kind });
	});

	it('finds what is not in normal form C', () => {
		expect(findHidden('xe\u0301')).toEqual({ offset: 1, codePoint: 'not NFC', kind: 'not-nfc' });
	});

	it.each(['联邦 <b>&amp; “双方”', 'é ü ё', '𠀀', 'a\u00a0b'])('passes %j', (text) => {
		expect(isPlain(text)).toBe(true);
	});
});

describe('isPlain', () => {
	it('agrees with findHidden on any text', () => {
		const char = fc.oneof(
			fc.nat(0xffff).map((code) => String.fromCharCode(code)),
			fc.constantFrom(
				'a',
				'e',
				'\u0301',
				'\u030a',
				'Å',
				'\u1100',
				'\u1161',
				'한',
				'中',
				'😀',
				'\u0344'
			)
		);
		const text = fc.array(char, { maxLength: 6 }).map((chars) => chars.join(''));
		fc.assert(
			fc.property(text, (one) => {
				expect(isPlain(one)).toBe(findHidden(one) === undefined);
			}),
			{ numRuns: 2000 }
		);
	});
});

describe('isSafeAddress', () => {
	it.each([
		'https://example.org',
		'https://example.org:8443/a?b=c#d',
		'https://xn--e1afmkfd.xn--p1ai/%D1%8F',
		'/',
		'/data/a.json',
		'/a//b'
	])('passes %s', (address) => {
		expect(isSafeAddress(address)).toBe(true);
	});

	it.each([
		'http://example.org',
		'HTTPS://example.org',
		'https:/example.org',
		'https://user@example.org',
		'https://example.org\\@evil.org',
		'https://.org',
		'//evil.org',
		'/\\evil.org',
		'/a\\b',
		'\\\\evil.org',
		' https://example.org',
		'https://example.org/\n',
		'/\t/evil.org',
		'java\nscript:alert(1)',
		['javascript', 'alert(1)'].join(':'),
		['JaVaScRiPt', 'alert(1)'].join(':'),
		'data:text/html,x',
		'https://example.org/"onx=',
		'https://example.org/<b>',
		'https://пример.рф/',
		'relative/path',
		'#p1',
		'',
		`https://example.org/${'a'.repeat(500)}`
	])('refuses %j', (address) => {
		expect(isSafeAddress(address)).toBe(false);
	});
});
