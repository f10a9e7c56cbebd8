/**
 * Civil (proleptic Gregorian) dates as UTC milliseconds. Diplomatic dates are calendar dates at the
 * place of the act; they are kept in UTC so that every reader sees the same day.
 */

export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;
export const YEAR = 365.2425 * DAY;

/** The furthest instant from 1970 that ECMAScript's time value can hold, in milliseconds. */
export const MAX_TIME = 8.64e15;

/**
 * Milliseconds UTC of the start of a civil date. Month and day are 1-based and may run over
 * (month 13 is January of the next year). `Date.UTC` can't be used: it reads the years 0–99 as
 * 1900–1999. NaN when out of range.
 */
export function utc(year: number, month = 1, day = 1): number {
	return new Date(0).setUTCFullYear(year, month - 1, day);
}

/** Number of days of a month (1-based) in an astronomical year. */
export function daysInMonth(year: number, month: number): number {
	const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
	return month === 2 ? (isLeap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
}

export interface CivilDate {
	year: number;
	/** 1–12 */
	month: number;
	day: number;
	hour: number;
	minute: number;
	second: number;
}

/** The civil date and time of an instant, in UTC. */
export function civil(ms: number): CivilDate {
	const date = new Date(ms);
	return {
		year: date.getUTCFullYear(),
		month: date.getUTCMonth() + 1,
		day: date.getUTCDate(),
		hour: date.getUTCHours(),
		minute: date.getUTCMinutes(),
		second: date.getUTCSeconds()
	};
}
