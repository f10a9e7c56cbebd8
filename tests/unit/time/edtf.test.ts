import edtf from 'edtf';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DateError, parseDate, PRECISIONS, tryParseDate } from '#lib/core/time/edtf.ts';
import { singleDate } from './dates.ts';

const utc = (text: string) => Date.parse(`${text}T00:00:00Z`);

describe('a date is the whole of its unit', () => {
	test.each([
		['1949', '1949-01-01', '1950-01-01', 'year'],
		['1949-XX', '1949-01-01', '1950-01-01', 'year'],
		['1949-XX-XX', '1949-01-01', '1950-01-01', 'year'],
		['1991-12', '1991-12-01', '1992-01-01', 'month'],
		['2024-02-XX', '2024-02-01', '2024-03-01', 'month'],
		['2001-07-16', '2001-07-16', '2001-07-17', 'day'],
		['2024-02-29', '2024-02-29', '2024-03-01', 'day'],
		['0000-02-29', '0000-02-29', '0000-03-01', 'day'],
		['194X', '1940-01-01', '1950-01-01', 'decade'],
		['19XX', '1900-01-01', '2000-01-01', 'century'],
		['1XXX', '1000-01-01', '2000-01-01', 'millennium'],
		['2024-21', '2024-03-01', '2024-06-01', 'season'],
		['2024-24', '2024-12-01', '2025-03-01', 'season'],
		['0000', '0000-01-01', '0001-01-01', 'year'],
		['-0044', '-000044-01-01', '-000043-01-01', 'year'],
		['-004X', '-000049-01-01', '-000039-01-01', 'decade'],
		['Y12345', '+012345-01-01', '+012346-01-01', 'year'],
		['2024-05-16/2024-05-17', '2024-05-16', '2024-05-18', 'day'],
		['2024/2025', '2024-01-01', '2026-01-01', 'year']
	])('%s runs from %s to %s', (text, start, end, precision) => {
		expect(parseDate(text)).toMatchObject({ startMs: utc(start), endMs: utc(end), precision });
	});
});

test('a time of day is one second, moved by its offset', () => {
	const start = Date.parse('2024-05-16T20:15:40Z');
	for (const text of ['2024-05-17T04:15:40+08:00', '2024-05-16T20:15:40Z']) {
		expect(parseDate(text)).toMatchObject({
			startMs: start,
			endMs: start + 1000,
			precision: 'second'
		});
	}
	expect(parseDate('2024-05-17T04:15:40+08:00').from).toMatchObject({
		day: 17,
		time: '04:15:40+08:00'
	});
});

test('an interval tells an open end from an unknown one', () => {
	expect(parseDate('2001-07-16/..')).toMatchObject({ endMs: Infinity, to: { kind: 'open' } });
	expect(parseDate('2001-07-16/')).toMatchObject({ endMs: Infinity, to: { kind: 'unknown' } });
	expect(parseDate('../1991')).toMatchObject({ startMs: -Infinity, from: { kind: 'open' } });
	expect(parseDate('/1991')).toMatchObject({ startMs: -Infinity, from: { kind: 'unknown' } });
});

test('an interval is as coarse as its coarser end, and in doubt where an end is', () => {
	expect(parseDate('2001/2005-03-04').precision).toBe('year');
	expect(parseDate('1947~/1991')).toMatchObject({ isApproximate: true, isUncertain: false });
	expect(parseDate('1947/1991?')).toMatchObject({ isApproximate: false, isUncertain: true });
	expect(parseDate('1947%')).toMatchObject({ isApproximate: true, isUncertain: true });
});

describe('is no date', () => {
	test.each([
		['2023-02-29', 'a day that the year has not'],
		['2024-02-30', 'a day that the month has not'],
		['2024-13', 'a month that the year has not'],
		['2024-00', 'month 0'],
		['2024-05-00', 'day 0'],
		['2024-5', 'a month of one digit'],
		['24', 'a year of two digits'],
		['20240516', 'no hyphens'],
		['Y2024', 'a short year with Y'],
		['-0000', 'a year 0 with a sign'],
		['Y300000', 'beyond what a time value holds'],
		['194X-05', 'a month in a decade'],
		['XXXX', 'no digit at all'],
		['2024-XX-16', 'a day without its month'],
		['2024-21-05', 'a day of a season'],
		['2024-05-XXT10:00:00Z', 'a time on an unspecified day'],
		['2024-XX-XXT10:00:00Z', 'a time in an unspecified month'],
		['2024-05-16T24:00:00Z', 'hour 24'],
		['2024-05-16T10:60:00Z', 'minute 60'],
		['2024-05-16T10:00:00+15:00', 'an offset that no place has'],
		['2024-05-16T10:00:00', 'a time that names no instant, for want of a zone'],
		['2024-05-16T10:00Z', 'a time without seconds'],
		['2001/1991', 'an end before the start'],
		['2001/2002/2003', 'three ends'],
		['../..', 'no date at either end'],
		['', 'nothing'],
		['/', 'two unknown ends'],
		[' 2024', 'a space'],
		['2024\n', 'a line end'],
		['\uff12\uff10\uff12\uff14', 'digits of full width'],
		['May 2024', 'words']
	])('%j: %s', (text) => {
		expect(() => parseDate(text)).toThrow(DateError);
		expect(tryParseDate(text)).toBeNull();
	});
});

test('whatever it is given, it gives a date or says why not', () => {
	expect.hasAssertions();
	const almost = fc
		.array(
			fc.constantFrom(
				'-',
				'/',
				'.',
				'..',
				'X',
				'T',
				'Z',
				'?',
				'~',
				'%',
				'+',
				':',
				'Y',
				'2',
				'02',
				'20',
				'2024',
				'31'
			)
		)
		.map((parts) => parts.join(''));
	fc.assert(
		fc.property(fc.oneof(fc.string(), almost, singleDate), (text) => {
			const date = tryParseDate(text);
			if (date) {
				expect(date.startMs).toBeLessThan(date.endMs);
				expect(date.edtf).toBe(text);
			} else {
				expect(() => parseDate(text)).toThrow(DateError);
			}
		})
	);
});

test('an interval takes in both of its ends, whatever their precision', () => {
	expect.hasAssertions();
	fc.assert(
		fc.property(singleDate, singleDate, (one, other) => {
			const [first, last] = [parseDate(one), parseDate(other)].sort(
				(a, b) => a.startMs - b.startMs || a.endMs - b.endMs
			);
			if (!first || !last) throw new Error('two dates');
			const date = parseDate(`${first.edtf}/${last.edtf}`);
			expect(date).toMatchObject({ startMs: first.startMs, endMs: last.endMs, isInterval: true });
			const ranks = [first, last].map(({ precision }) => PRECISIONS.indexOf(precision));
			expect(PRECISIONS.indexOf(date.precision)).toBe(Math.min(...ranks));
		})
	);
});

/**
 * The forms that the edtf package reads as we do. It takes no doubt on years written with X or Y,
 * has seasons as quarters and a time as an instant, ends an unspecified day of a year before 1 ahead
 * of its start, reads -000X as 000X, and loses days of February in year 0.
 */
const shared = singleDate
	.map((text) => text.replace(/[?~%]$/, ''))
	.filter((text) => !/T|-2[1-4]$|^-.*-XX|^-0+X|^0000-02/.test(text));

test('agrees with the edtf package on every form but seasons and times', () => {
	expect.hasAssertions();
	fc.assert(
		fc.property(shared, (text) => {
			const theirs = edtf(text) as { min: number; max: number };
			const ours = parseDate(text);
			expect([ours.startMs, ours.endMs - 1]).toEqual([theirs.min, theirs.max]);
		})
	);
});
