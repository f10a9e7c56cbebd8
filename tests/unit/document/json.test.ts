import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readJson } from '#lib/core/document/json.ts';

describe('readJson', () => {
	it.each([
		['{"a": 1,}', 1, 9, 'a key in double quotes'],
		['{\n  "é𠀀": tru\n}', 2, 9, 'a value'],
		['[1, 2', 1, 6, '“,” or “]”'],
		['{"a" 1}', 1, 6, '“:”'],
		['["a\tb"]', 1, 2, 'a valid string'],
		['{} x', 1, 4, 'the end of the file'],
		['[01]', 1, 2, 'a value'],
		['', 1, 1, 'a value']
	])('says where %j fails', (text, line, column, expected) => {
		const { value, faults } = readJson(text);
		expect(value).toBeUndefined();
		expect(faults).toMatchObject([{ code: 'json-syntax', line, column, expected }]);
	});

	it('says which key stands twice, and where', () => {
		const { value, faults } = readJson('{"list": [{"a": 1,\n "a": 2}]}');
		expect(value).toEqual({ list: [{ a: 2 }] });
		expect(faults).toMatchObject([
			{ code: 'json-repeated-key', keys: ['list', 0, 'a'], line: 2, column: 2, found: '"a"' }
		]);
	});

	it('refuses nesting that would exhaust the stack', () => {
		expect(readJson('['.repeat(100_000)).faults).toMatchObject([{ expected: 'less nesting' }]);
	});

	it('accepts what JSON.parse accepts', () => {
		fc.assert(
			fc.property(fc.json({ maxDepth: 5 }), (text) => {
				expect(readJson(text)).toMatchObject({ value: JSON.parse(text) });
			})
		);
	});

	it('refuses what JSON.parse refuses', () => {
		const soup = fc.array(
			fc.constantFrom(
				'{',
				'}',
				'[',
				']',
				',',
				':',
				'"',
				'"a"',
				'1',
				'-',
				'.5',
				'e1',
				'null',
				'\\',
				' '
			),
			{ maxLength: 8 }
		);
		fc.assert(
			fc.property(soup, (parts) => {
				const text = parts.join('');
				const isSyntax = readJson(text).faults.some(({ code }) => code === 'json-syntax');
				let fails = false;
				try {
					JSON.parse(text);
				} catch {
					fails = true;
				}
				expect(isSyntax).toBe(fails);
			}),
			{ numRuns: 2000 }
		);
	});
});
