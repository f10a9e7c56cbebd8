import { describe, expect, it } from 'vitest';
import { isReadingOf } from '../../../src/cli/pinyin.ts';

describe('isReadingOf', () => {
	it.each([
		['联', 'lian'],
		['行', 'xing'],
		['行', 'hang'],
		['行', 'Háng'],
		['绿', 'lv'],
		['绿', 'lü4'],
		['绿', 'lǜ'],
		['女', 'nu:'],
		['长', 'zhang'],
		['长', 'chang']
	])('%s is read %s', (char, syllable) => {
		expect(isReadingOf(char, syllable)).toBe(true);
	});

	it.each([
		['联', 'he'],
		['女', 'nu'],
		['联', ''],
		['a', 'b']
	])('%s is not read %s', (char, syllable) => {
		expect(isReadingOf(char, syllable)).toBe(false);
	});
});
