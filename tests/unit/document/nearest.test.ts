import { describe, expect, it } from 'vitest';
import { editDistance, nearestOf } from '#lib/core/document/nearest.ts';

describe('nearestOf', () => {
	it.each([
		['visti', ['visit', 'treaty'], 'visit'],
		['p22', ['p1', 'p2', 'p21'], 'p2'],
		['wholly-different', ['visit'], undefined],
		['x', [], undefined]
	])('%s among %j', (word, candidates, expected) => {
		expect(nearestOf(word, candidates)).toBe(expected);
	});
});

describe('editDistance', () => {
	it.each([
		['', '', 0],
		['abc', 'abd', 1],
		['abc', '', 3],
		['kitten', 'sitting', 3],
		['𠀀', '𠀁', 1]
	])('%s to %s', (a, b, expected) => {
		expect(editDistance(a, b)).toBe(expected);
		expect(editDistance(b, a)).toBe(expected);
	});

	it('stops at the limit', () => {
		expect(editDistance('kitten', 'sitting', 2)).toBe(Infinity);
		expect(editDistance('a'.repeat(81), 'b')).toBe(Infinity);
	});
});
