import { civil, DAY, daysInMonth, utc } from '#lib/core/time/civil.ts';
import { pick, shuffle } from './random.ts';

/** First and last day that an event is dated. */
export const FIRST_DAY = utc(1945, 1, 1);
export const LAST_DAY = utc(2025, 12, 31);
/** The crowded month: `[CROWD_START, CROWD_END)`. */
export const CROWD_START = utc(2024, 5, 1);
export const CROWD_END = utc(2024, 6, 1);
/** The day on which most events fall. */
export const BUSIEST_DAY = utc(2024, 5, 16);

/** Share of the events inside the crowded month, and share that last from one day to another. */
export const CROWD_SHARE = 0.3;
export const INTERVAL_SHARE = 0.1;
/** Of the crowd, one in so many falls on the busiest day. */
const PEAK_EVERY = 5;

/**
 * The EDTF dates of `n` events, in no order. The shares are exact (rounded), not left to chance;
 * the first and the last day are always taken, so that the domain is the same for every `n`.
 */
export function randomDates(n: number, random: () => number): string[] {
	const inCrowd = Math.round(n * CROWD_SHARE);
	const intervals = Math.round(n * INTERVAL_SHARE);
	const places = shuffle(
		Array.from({ length: n - 2 }, (_, index) => index < inCrowd),
		random
	);
	let crowd = 0;
	return [
		...places.map((isCrowd, index) => {
			if (index < intervals) return isCrowd ? crowdInterval(random) : interval(random);
			return isCrowd ? crowdDate(crowd++ % PEAK_EVERY === 0, random) : date(random);
		}),
		dayText(FIRST_DAY),
		dayText(LAST_DAY)
	];
}

function crowdDate(isPeak: boolean, random: () => number): string {
	const day = isPeak ? BUSIEST_DAY : dayBetween(CROWD_START, CROWD_END, random);
	return random() < 0.25 ? timeText(day, random) : dayText(day);
}

function crowdInterval(random: () => number): string {
	const start = dayBetween(CROWD_START, CROWD_END - 4 * DAY, random);
	return `${dayText(start)}/${dayText(start + (1 + Math.floor(random() * 4)) * DAY)}`;
}

/** A date outside of the crowded month, as precise as dates in documents are. */
function date(random: () => number): string {
	const day = dayOutside(random);
	const { year, month } = civil(day);
	const kind = random();
	if (kind < 0.7) return dayText(day);
	if (kind < 0.82) return `${year}-${pad(month)}`;
	if (kind < 0.9) return `${year}`;
	if (kind < 0.95) return `${year}${pick(['~', '?', '%'], random)}`;
	return timeText(day, random);
}

/** An interval of two days to five years, short ones more often. */
function interval(random: () => number): string {
	const start = dayOutside(random);
	const days = Math.round(Math.exp(Math.log(2) + random() * Math.log(900)));
	const end = Math.min(LAST_DAY, start + days * DAY);
	return `${dayText(start)}/${dayText(Math.max(start, end))}`;
}

/** A day of a month other than the crowded one. */
function dayOutside(random: () => number): number {
	const day = dayBetween(FIRST_DAY, LAST_DAY - daysInMonth(2024, 5) * DAY, random);
	return day < CROWD_START ? day : day + (CROWD_END - CROWD_START);
}

function dayBetween(start: number, end: number, random: () => number): number {
	return start + Math.floor((random() * (end - start)) / DAY) * DAY;
}

function dayText(ms: number): string {
	const { year, month, day } = civil(ms);
	return `${year}-${pad(month)}-${pad(day)}`;
}

function timeText(day: number, random: () => number): string {
	const minutes = Math.floor(random() * 24 * 12) * 5;
	return `${dayText(day)}T${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}:00Z`;
}

function pad(number: number): string {
	return String(number).padStart(2, '0');
}
