import edtf from 'edtf';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DateError, parseDate } from '#lib/core/time/edtf.ts';

const utc = (text: string) => Date.parse(`${text}T00:00:00Z`);

test('a date is the whole of its unit', () => {
	expect(parseDate('1949')).toMatchObject({ startMs: utc('1949-01-01'), endMs: utc('1950-01-01') });
	expect(parseDate('1991-12')).toMatchObject({ startMs: utc('1991-12-01'), precision: 'month' });
	expect(parseDate('2024-05-16/2024-05-17')).toMatchObject({
		startMs: utc('2024-05-16'),
		endMs: utc('2024-05-18')
	});
	expect(parseDate('2001-07-16/..').endMs).toBe(Infinity);
	expect(parseDate('1947~/1991')).toMatchObject({ isApproximate: true, isUncertain: false });
});

test.each(['2023-02-29', '2024-13', '2024-02-30', '2024-5', '', '/', '2001/1991', 'May 2024'])(
	'%s is no date',
	(text) => {
		expect(() => parseDate(text)).toThrow(DateError);
	}
);

test('agrees with the edtf package on days of common calendars', () => {
	expect.hasAssertions();
	fc.assert(
		fc.property(
			fc.integer({ min: 1, max: 9998 }),
			fc.integer({ min: 1, max: 12 }),
			(year, month) => {
				const text = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}`;
				const theirs = edtf(text) as { min: number; max: number };
				const ours = parseDate(text);
				expect([ours.startMs, ours.endMs - 1]).toEqual([theirs.min, theirs.max]);
			}
		)
	);
});
