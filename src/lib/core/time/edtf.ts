import { daysInMonth, MAX_TIME, utc } from './civil.ts';

/**
 * Dates in the Extended Date/Time Format (ISO 8601-2:2019, levels 0 and 1).
 *
 * Our own reader, since it must be strict (29 February 2023 is an error, not 1 March), must run in
 * a page at a cost of a kilobyte, and must read a million dates. Tests compare it with the `edtf`
 * package.
 */

export type Precision =
	'millennium' | 'century' | 'decade' | 'year' | 'season' | 'month' | 'day' | 'second';

/** One end of a date: a calendar date as coarse as it was given. */
export interface DatePoint {
	kind: 'date';
	year: number;
	/** 1–12, or 21–24 for a season. Absent when unspecified. */
	month?: number;
	day?: number;
	/** Time of day as written, with its offset. */
	time?: string;
	precision: Precision;
	isApproximate: boolean;
	isUncertain: boolean;
	/** Start and end of `[start, end)` in milliseconds UTC. */
	startMs: number;
	endMs: number;
}

export type Endpoint = DatePoint | { kind: 'open' } | { kind: 'unknown' };

/** An EDTF string and what it stands for. */
export interface ParsedDate {
	edtf: string;
	/** `[start, end)` in milliseconds UTC; an open or unknown end is ±Infinity. */
	startMs: number;
	endMs: number;
	/** The coarser precision of its ends. */
	precision: Precision;
	isApproximate: boolean;
	isUncertain: boolean;
	/** Whether it was written as an interval `a/b`. */
	isInterval: boolean;
	/** The first end; of a single date, the date itself. */
	from: Endpoint;
	/** The last end; of a single date, the same as `from`. */
	to: Endpoint;
}

/** Says why a string is no EDTF date. */
export class DateError extends Error {
	override name = 'DateError';
}

/** From coarse to fine. */
export const PRECISIONS: readonly Precision[] = [
	'millennium',
	'century',
	'decade',
	'year',
	'season',
	'month',
	'day',
	'second'
];

const YEAR_PATTERN = /^(?:(-?\d{4})|(-?\d{3}X|-?\d{2}XX|-?\dXXX)|Y(-?\d{5,}))$/;
const POINT_PATTERN =
	/^(-?[\dX]{4}|Y-?\d+)(?:-(\d\d|XX)(?:-(\d\d|XX)(?:T(\d\d):(\d\d):(\d\d)(Z|[+-]\d\d(?::?\d\d)?))?)?)?([?~%]?)$/;

/** First month and length in months of the seasons 21 (spring) to 24 (winter), northern hemisphere. */
const SEASONS: Record<number, readonly [number, number]> = {
	21: [3, 3],
	22: [6, 3],
	23: [9, 3],
	24: [12, 3]
};

/**
 * Reads an EDTF string of level 0 or 1.
 * @throws {DateError} when the string is not EDTF, or names a day that no calendar has.
 */
export function parseDate(text: string): ParsedDate {
	const parts = text.split('/');
	if (parts.length > 2) throw new DateError(`“${text}” has more than one “/”`);
	const [first = '', last] = parts;
	if (last === undefined) {
		const point = parsePoint(first);
		return summarise(text, point, point, false);
	}
	const from = parseEnd(first);
	const to = parseEnd(last);
	if (from.kind !== 'date' && to.kind !== 'date') {
		throw new DateError(`“${text}” has no date at either end`);
	}
	if (from.kind === 'date' && to.kind === 'date' && from.startMs > to.startMs) {
		throw new DateError(`“${text}” ends before it starts`);
	}
	return summarise(text, from, to, true);
}

/** Like {@link parseDate}, but null in place of an exception. */
export function tryParseDate(text: string): ParsedDate | null {
	try {
		return parseDate(text);
	} catch {
		return null;
	}
}

function parseEnd(text: string): Endpoint {
	if (text === '..') return { kind: 'open' };
	if (text === '') return { kind: 'unknown' };
	return parsePoint(text);
}

function parsePoint(text: string): DatePoint {
	const match = POINT_PATTERN.exec(text);
	const year = match && YEAR_PATTERN.exec(match[1] ?? '');
	if (!match || !year) throw new DateError(`“${text}” is no EDTF date`);
	const [, , monthText, dayText, hh, mm, ss, zone, qualifier] = match;
	const flags = {
		isApproximate: qualifier === '~' || qualifier === '%',
		isUncertain: qualifier === '?' || qualifier === '%'
	};
	const yearText = year[2];
	if (yearText !== undefined) {
		if (monthText !== undefined) {
			throw new DateError(`“${text}”: a year with unspecified digits takes no month`);
		}
		return unspecifiedYear(yearText, flags);
	}
	const number = Number(year[1] ?? year[3]);
	if (year[1] === '-0000') throw new DateError(`“${text}”: the year 0 has no sign`);
	const point = calendarPoint(text, number, monthText, dayText);
	if (hh !== undefined && point.day === undefined) {
		throw new DateError(`“${text}” gives a time but no day`);
	}
	const withTime = hh === undefined ? point : addTime(text, point, [hh, mm, ss], zone ?? 'Z');
	if (!(Math.abs(withTime.startMs) <= MAX_TIME && Math.abs(withTime.endMs) <= MAX_TIME)) {
		throw new DateError(`“${text}” is out of range (about 271,821 BCE to 275,760 CE)`);
	}
	return { kind: 'date', year: number, ...withTime, ...flags };
}

type Flags = Pick<DatePoint, 'isApproximate' | 'isUncertain'>;
type Extent = Pick<DatePoint, 'month' | 'day' | 'time' | 'precision' | 'startMs' | 'endMs'>;

function unspecifiedYear(text: string, flags: Flags): DatePoint {
	const unknown = text.split('X').length - 1;
	const span = 10 ** unknown;
	const digits = text.replaceAll('X', '0');
	const isNegative = digits.startsWith('-');
	const edge = Number(digits);
	// -004X runs from -0049 to -0040: the written digits are the end nearer to zero.
	const first = isNegative ? edge - span + 1 : edge;
	const precision = unknown === 1 ? 'decade' : unknown === 2 ? 'century' : 'millennium';
	return {
		kind: 'date',
		year: first,
		precision,
		startMs: utc(first),
		endMs: utc(first + span),
		...flags
	};
}

function calendarPoint(text: string, year: number, monthText?: string, dayText?: string): Extent {
	if (monthText === undefined || monthText === 'XX') {
		if (dayText !== undefined && dayText !== 'XX') {
			throw new DateError(`“${text}” gives a day but no month`);
		}
		return { precision: 'year', startMs: utc(year), endMs: utc(year + 1) };
	}
	const month = Number(monthText);
	const season = SEASONS[month];
	if (season) {
		if (dayText !== undefined) throw new DateError(`“${text}”: a season takes no day`);
		const [start, length] = season;
		return {
			month,
			precision: 'season',
			startMs: utc(year, start),
			endMs: utc(year, start + length)
		};
	}
	if (month < 1 || month > 12) throw new DateError(`“${text}”: there is no month ${monthText}`);
	if (dayText === undefined || dayText === 'XX') {
		return {
			month,
			precision: 'month',
			startMs: utc(year, month),
			endMs: utc(year, month + 1)
		};
	}
	const day = Number(dayText);
	if (day < 1 || day > daysInMonth(year, month)) {
		throw new DateError(`“${text}”: there is no day ${dayText} in that month`);
	}
	return {
		month,
		day,
		precision: 'day',
		startMs: utc(year, month, day),
		endMs: utc(year, month, day + 1)
	};
}

function addTime(text: string, day: Extent, parts: (string | undefined)[], zone: string): Extent {
	const [hour = 0, minute = 0, second = 0] = parts.map(Number);
	const [, sign, zoneHour = '0', zoneMinute = '0'] =
		/^([+-])(\d\d):?(\d\d)?$/.exec(zone) ?? ([] as string[]);
	const offset = (Number(zoneHour) * 60 + Number(zoneMinute)) * (sign === '-' ? -1 : 1);
	if (hour > 23 || minute > 59 || second > 59 || Number(zoneHour) > 14 || Number(zoneMinute) > 59) {
		throw new DateError(`“${text}”: there is no such time of day`);
	}
	const startMs = day.startMs + ((hour * 60 + minute - offset) * 60 + second) * 1000;
	return {
		...day,
		time: text.slice(text.indexOf('T') + 1).replace(/[?~%]$/, ''),
		precision: 'second',
		startMs,
		endMs: startMs + 1000
	};
}

function summarise(edtf: string, from: Endpoint, to: Endpoint, isInterval: boolean): ParsedDate {
	const ends = [from, to].filter((end) => end.kind === 'date');
	const coarsest = Math.min(...ends.map((end) => PRECISIONS.indexOf(end.precision)));
	return {
		edtf,
		startMs: from.kind === 'date' ? from.startMs : -Infinity,
		endMs: to.kind === 'date' ? to.endMs : Infinity,
		precision: PRECISIONS[coarsest] ?? 'year',
		isApproximate: ends.some((end) => end.isApproximate),
		isUncertain: ends.some((end) => end.isUncertain),
		isInterval,
		from,
		to
	};
}
