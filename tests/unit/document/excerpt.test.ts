import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { excerptAround, lengthInEms } from '#lib/core/document/excerpt.ts';

const shown = (text: string, quote: string, limit: number) => {
	const start = text.indexOf(quote);
	const {
		start: from,
		end,
		isCutStart,
		isCutEnd
	} = excerptAround(text, [start, start + quote.length], limit);
	return `${isCutStart ? '…' : ''}${text.slice(from, end)}${isCutEnd ? '…' : ''}`;
};

describe('excerptAround', () => {
	const english = 'They met. The two sides signed a treaty, and celebrated it. They left.';
	const chinese = '双方会晤。双方签署条约,并举行庆祝活动。双方离开。';

	it('takes the whole sentence where there is room', () => {
		expect(shown(english, 'a treaty', 60)).toBe(
			'The two sides signed a treaty, and celebrated it.'
		);
		expect(shown(chinese, '条约', 60)).toBe('双方签署条约,并举行庆祝活动。');
	});

	it('takes whole words or clauses where there is less', () => {
		expect(shown(english, 'a treaty', 10)).toBe('…a treaty, and…');
		expect(shown(chinese, '条约', 10)).toBe('双方签署条约…');
	});

	it('never cuts the quote, and stays inside the text', () => {
		expect.hasAssertions();
		const text = fc.string({
			unit: fc.constantFrom('a', 'b', ' ', '. ', ', ', '双', '。', '，', '😀')
		});
		fc.assert(
			fc.property(text, fc.nat(), fc.nat(), fc.nat(40), (text, a, b, limit) => {
				const [start, end] = [a % (text.length + 1), b % (text.length + 1)].sort((x, y) => x - y);
				const range = [start ?? 0, end ?? 0] as const;
				const found = excerptAround(text, range, limit);
				expect(found.start).toBeGreaterThanOrEqual(0);
				expect(found.end).toBeLessThanOrEqual(text.length);
				expect(found.start).toBeLessThanOrEqual(range[0]);
				expect(found.end).toBeGreaterThanOrEqual(range[1]);
				const around = text.slice(found.start, range[0]) + text.slice(range[1], found.end);
				const isWhole = !found.isCutStart && !found.isCutEnd;
				if (!isWhole) {
					const quote = lengthInEms(text.slice(...range));
					expect(lengthInEms(around)).toBeLessThanOrEqual(Math.max(0, limit - quote));
				}
			})
		);
	});
});
