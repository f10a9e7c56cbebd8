import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { segments } from '#lib/core/document/segments.ts';

describe('segments', () => {
	it('cuts where citations begin and end', () => {
		const ranges = [
			{ start: 1, end: 4, event: 'a' },
			{ start: 3, end: 5, event: 'b' }
		];
		expect(segments('abcdef', ranges)).toEqual([
			{ text: 'a', events: [] },
			{ text: 'bc', events: ['a'] },
			{ text: 'd', events: ['a', 'b'] },
			{ text: 'e', events: ['b'] },
			{ text: 'f', events: [] }
		]);
	});

	it('names an event once where its citations overlap', () => {
		const twice = { start: 0, end: 1, event: 'a' };
		expect(segments('x', [twice, twice])).toEqual([{ text: 'x', events: ['a'] }]);
	});

	it('gives nothing for an empty text', () => {
		expect(segments('', [{ start: 0, end: 1, event: 'a' }])).toEqual([]);
	});

	it('always adds up to the text, and every character has its events', () => {
		const range = fc.record({
			start: fc.integer({ min: -3, max: 30 }),
			end: fc.integer({ min: -3, max: 30 }),
			event: fc.constantFrom('a', 'b', 'c')
		});
		fc.assert(
			fc.property(
				fc.string({ maxLength: 25 }),
				fc.array(range, { maxLength: 6 }),
				(text, ranges) => {
					const pieces = segments(text, ranges);
					expect(pieces.map((piece) => piece.text).join('')).toBe(text);
					expect(pieces.every((piece) => piece.text !== '')).toBe(true);
					const perIndex = pieces.flatMap(({ text: part, events }) =>
						Array.from({ length: part.length }, () => events)
					);
					for (const [index, events] of perIndex.entries()) {
						const expected = ranges.filter(({ start, end }) => start <= index && index < end);
						expect(new Set(events)).toEqual(new Set(expected.map(({ event }) => event)));
					}
				}
			)
		);
	});
});
