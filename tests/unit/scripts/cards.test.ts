import { describe, expect, it } from 'vitest';
import { compareCards } from '../../../scripts/support/cards.ts';

const drawings = { 'a/en': '1', 'a/zh': '2', 'a/visit.en': '3' };

describe('compareCards', () => {
	it('finds nothing to do where every picture was made from the present drawing', () => {
		const changes = compareCards(drawings, drawings, Object.keys(drawings));
		expect(changes).toEqual({ outdated: [], orphaned: [] });
	});

	it('tells the pictures whose drawing changed, and those that are missing', () => {
		const made = { 'a/en': '1', 'a/zh': 'old', 'a/visit.en': '3' };
		expect(compareCards(drawings, made, ['a/en', 'a/zh'])).toEqual({
			outdated: ['a/zh', 'a/visit.en'],
			orphaned: []
		});
	});

	it('tells the pictures of what is no longer there', () => {
		const made = { ...drawings, 'b/en': '4' };
		expect(compareCards(drawings, made, [...Object.keys(drawings), 'c/en']).orphaned).toEqual([
			'c/en',
			'b/en'
		]);
	});
});
