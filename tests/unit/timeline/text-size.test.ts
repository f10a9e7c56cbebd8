import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
	DATE_STYLE,
	estimateText,
	TITLE_STYLE,
	wrapTitle,
	type MeasureText
} from '#lib/core/timeline/text-size.ts';

/** Every character ten pixels wide, so that widths can be counted. */
const ten: MeasureText = (text) => [...text].length * 10;
const wrap = (title: string, width: number, lines = 2) => wrapTitle(title, width, lines, ten);

describe('the estimate', () => {
	test('grows with the text, its size and its weight', () => {
		const [small, large] = [DATE_STYLE, { ...DATE_STYLE, size: 24 }];
		expect(estimateText('', small)).toBe(0);
		expect(estimateText('Treaty 2001', large)).toBeCloseTo(2 * estimateText('Treaty 2001', small));
		expect(estimateText('Treaty', { size: 12, weight: 600 })).toBeGreaterThan(
			estimateText('Treaty', { size: 12, weight: 400 })
		);
		expect(estimateText('iiii', small)).toBeLessThan(estimateText('WWWW', small));
	});

	test('takes a Chinese character, a dash and an ellipsis for one em', () => {
		for (const text of ['中', '—', '…', '“', '\uff0c', '\u{20000}']) {
			expect(estimateText(text, { size: 100, weight: 400 })).toBe(100);
		}
	});

	test('of a whole is that of its parts', () => {
		expect.hasAssertions();
		const text = fc.string({ unit: fc.constantFrom(...'aWi 中…—Жщ2') });
		fc.assert(
			fc.property(text, text, (one, other) => {
				const parts = estimateText(one, TITLE_STYLE) + estimateText(other, TITLE_STYLE);
				expect(estimateText(one + other, TITLE_STYLE)).toBeCloseTo(parts, 6);
			})
		);
	});
});

describe('a title', () => {
	test('that fits stays on one line', () => {
		expect(wrap('Treaty', 100)).toEqual({ lines: ['Treaty'], width: 60 });
	});

	test('breaks at spaces, into lines of like length', () => {
		expect(wrap('State visit to China', 150)).toEqual({
			lines: ['State visit', 'to China'],
			width: 110
		});
	});

	test('in Chinese breaks between characters, but within no number', () => {
		expect(wrap('庆祝建交75周年', 50).lines).toEqual(['庆祝建交', '75周年']);
		expect(wrap('双方庆祝2024年', 60).lines).toEqual(['双方庆祝', '2024年']);
	});

	test('that does not fit ends in an ellipsis', () => {
		expect(wrap('one two three four five six', 80).lines).toEqual(['one two', 'three f…']);
		expect(wrap('民事和刑事司法协助条约', 40).lines).toEqual(['民事和刑', '事司法…']);
	});

	test('of one word that is too long for a line is cut', () => {
		expect(wrap('Сотрудничество', 100)).toEqual({ lines: ['Сотруднич…'], width: 100 });
	});

	test.each([
		'\uff0c',
		'\u3001',
		'\u3002',
		'\uff1a',
		'\uff1b',
		'\uff01',
		'\uff1f',
		'\uff09',
		'\u300b',
		'”',
		',',
		':'
	])('begins no line with %s', (mark) => {
		for (let before = 1; before < 8; before++) {
			const { lines } = wrap(`${'中'.repeat(before)}${mark}${'俄'.repeat(8)}`, 60, 9);
			for (const line of lines) expect(line.startsWith(mark)).toBe(false);
		}
	});

	test.each(['\u300a', '\u3008', '\u300c', '\uff08', '“', '(', '['])(
		'ends no line with %s',
		(mark) => {
			for (let before = 1; before < 8; before++) {
				const { lines } = wrap(`${'中'.repeat(before)}${mark}${'俄'.repeat(8)}`, 60, 9);
				for (const line of lines) expect(line.endsWith(mark)).toBe(false);
			}
		}
	);

	const titles = fc
		.array(
			fc.constantFrom(
				'中',
				'俄',
				'\uff0c',
				'《',
				'》',
				'Treaty',
				'of',
				'о',
				'добрососедстве',
				'75',
				' ',
				' '
			),
			{
				minLength: 1,
				maxLength: 30
			}
		)
		.map((parts) => parts.join('').replaceAll(/ +/g, ' ').trim())
		.filter((title) => title !== '');

	test('never gets more lines than asked for, nor wider ones, and is measured as it is', () => {
		expect.hasAssertions();
		fc.assert(
			fc.property(
				titles,
				fc.integer({ min: 60, max: 300 }),
				fc.integer({ min: 1, max: 3 }),
				(title, maxWidth, maxLines) => {
					const { lines, width } = wrapTitle(title, maxWidth, maxLines, estimateText);
					expect(lines.length).toBeGreaterThanOrEqual(1);
					expect(lines.length).toBeLessThanOrEqual(maxLines);
					expect(width).toBeLessThanOrEqual(maxWidth);
					expect(width).toBe(Math.max(...lines.map((line) => estimateText(line, TITLE_STYLE))));
				}
			),
			{ numRuns: 500 }
		);
	});

	test('loses nothing that it has room for, and says where it is cut', () => {
		expect.hasAssertions();
		const bare = (text: string) => text.replaceAll(' ', '');
		fc.assert(
			fc.property(titles, fc.integer({ min: 60, max: 300 }), (title, maxWidth) => {
				const lines = wrap(title, maxWidth).lines.map(bare);
				if (!lines.some((line) => line.endsWith('…'))) expect(lines.join('')).toBe(bare(title));
				// What is shown stands in the title in this order.
				let at = 0;
				for (const line of lines) {
					const found = bare(title).indexOf(line.replace(/…$/, ''), at);
					expect(found).toBeGreaterThanOrEqual(at);
					at = found;
				}
			}),
			{ numRuns: 500 }
		);
	});
});
