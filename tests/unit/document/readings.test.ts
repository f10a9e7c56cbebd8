import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { putReadings, takeReadings } from '#lib/core/document/readings.ts';
import { knowsReading } from '../../fixtures/small-package.ts';

describe('takeReadings', () => {
	it('takes out a reading and leaves the bracket around it', () => {
		const source = '和联(lian)邦(友好(hao)下称“双方”)';
		expect(takeReadings(source, knowsReading)).toEqual({
			text: '和联邦(友好下称“双方”)',
			readings: [
				[1, 'lian'],
				[5, 'hao']
			],
			kept: [{ offset: 9, text: '(友好下称“双方”)', isDoubtful: false }]
		});
	});

	it('keeps and doubts a syllable that is no reading of the character', () => {
		const { text, readings, kept } = takeReadings('联(hao)邦', knowsReading);
		expect(text).toBe('联(hao)邦');
		expect(readings).toEqual([]);
		expect(kept).toEqual([{ offset: 1, text: '(hao)', isDoubtful: true }]);
	});

	it.each([
		['full-width brackets', '联\uff08lian\uff09邦', true],
		['an abbreviation after Latin letters', 'abc(lian)', false],
		['two words', '联(lian he)', false],
		['a bracket that never closes', '联(lian', false]
	])('keeps %s', (_, source, isDoubtful) => {
		const { text, kept } = takeReadings(source, knowsReading);
		expect(text).toBe(source);
		expect(kept.map((bracket) => bracket.isDoubtful)).toEqual([isDoubtful]);
	});

	it('counts offsets in code points', () => {
		expect(takeReadings('𠀀联(lian)', knowsReading).readings).toEqual([[1, 'lian']]);
	});

	it('is undone by putReadings, whatever the text', () => {
		const piece = fc.oneof(
			fc.constantFrom('联', '好', '(lian)', '(hao)', '(', ')', '𠀀', '((', 'lian', '(lian)('),
			fc.string({ unit: 'binary', maxLength: 3 })
		);
		fc.assert(
			fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
				const source = pieces.join('');
				const { text, readings } = takeReadings(source, knowsReading);
				expect(putReadings(text, readings)).toBe(source);
			}),
			{ numRuns: 1000 }
		);
	});

	it('reads long nests of brackets in linear time', () => {
		const source = '联('.repeat(20_000);
		const started = performance.now();
		expect(takeReadings(source, knowsReading).text).toBe(source);
		expect(performance.now() - started).toBeLessThan(2000);
	});
});
