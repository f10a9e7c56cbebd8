import fc from 'fast-check';
import { expect, test } from 'vitest';
import { civil, DAY, daysInMonth, MAX_TIME, utc } from '#lib/core/time/civil.ts';

const years = fc.integer({ min: -200_000, max: 200_000 });
const months = fc.integer({ min: 1, max: 12 });

test('a date is the same day on every machine', () => {
	expect(utc(2024, 5, 16)).toBe(Date.parse('2024-05-16T00:00:00Z'));
	expect(utc(1949)).toBe(Date.parse('1949-01-01T00:00:00Z'));
	expect(civil(Date.parse('2001-07-16T23:59:58Z'))).toEqual({
		year: 2001,
		month: 7,
		day: 16,
		hour: 23,
		minute: 59,
		second: 58
	});
});

test('the first century is the first century, and year 0 comes before it', () => {
	expect(utc(99)).toBe(Date.parse('0099-01-01T00:00:00Z'));
	expect(civil(utc(1) - DAY)).toMatchObject({ year: 0, month: 12, day: 31 });
	expect(civil(utc(-43, 3, 15))).toMatchObject({ year: -43, month: 3, day: 15 });
});

test('month 13 is the next January, day 0 the last of the month before', () => {
	expect(utc(2023, 13)).toBe(utc(2024));
	expect(utc(2024, 3, 0)).toBe(utc(2024, 2, 29));
});

test('what no time value can hold is NaN', () => {
	expect(utc(275_760, 9, 13)).toBe(MAX_TIME);
	expect(utc(275_760, 9, 14)).toBeNaN();
});

test('a civil date comes back from its instant', () => {
	expect.hasAssertions();
	fc.assert(
		fc.property(years, months, fc.nat(30), (year, month, index) => {
			const day = 1 + (index % daysInMonth(year, month));
			expect(civil(utc(year, month, day))).toEqual({
				...{ year, month, day },
				...{ hour: 0, minute: 0, second: 0 }
			});
		})
	);
});

test('a month has as many days as lie before the next one', () => {
	expect.hasAssertions();
	fc.assert(
		fc.property(years, months, (year, month) => {
			expect(utc(year, month, 1 + daysInMonth(year, month))).toBe(utc(year, month + 1));
		})
	);
});
