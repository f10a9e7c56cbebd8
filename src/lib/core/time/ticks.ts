import { utcDay, utcHour, utcMinute, utcMonday, utcMonth, utcYear, type TimeInterval } from 'd3';
import { civil, DAY, HOUR, YEAR } from './civil.ts';
import type { Language } from './language.ts';
import type { View } from './view.ts';
import { dayMonthYear, monthName, monthYear, timeOfDay, yearName } from './wording.ts';

/** A line on the axis and the name of the stretch that begins there. */
export interface Tick {
	ms: number;
	label: string;
}

export interface Ticks {
	/** Length in milliseconds between two minor ticks, nominally. */
	stepMs: number;
	minor: Tick[];
	/** The larger unit, each stretch once; the first may begin before the view. */
	major: Tick[];
}

type Name = (ms: number, language: Language) => string;

const year: Name = (ms, language) => yearName(civil(ms).year, language);
const day: Name = (ms, language) => `${civil(ms).day}${language === 'zh' ? '日' : ''}`;

interface Level {
	stepMs: number;
	/** The ticks in `[start, end)`. */
	ticks: (startMs: number, endMs: number) => number[];
	name: Name;
	major?: { unit: TimeInterval; name: Name };
}

const every = (interval: TimeInterval | null) => (startMs: number, endMs: number) =>
	(interval ?? utcYear).range(new Date(startMs), new Date(endMs)).map(Number);

const years = (count: number): Level => ({
	stepMs: count * YEAR,
	ticks: every(utcYear.every(count)),
	name: year
});
/** Counted from 1970, since d3's own `utcDay.every(2)` begins anew with each month: 29, 31, 1, 3. */
const everyOtherDay = utcDay.filter((date) => (Number(date) / DAY) % 2 === 0);
const byYear = { unit: utcYear, name: year };
const byMonth = { unit: utcMonth, name: monthYear };
const byDay = { unit: utcDay, name: dayMonthYear };

/**
 * From fine to coarse. d3-time's own tick table (d3-time/src/ticks.js) mixes units on one line;
 * ours names the larger unit on a second line, so each row says both.
 */
const LEVELS: readonly Level[] = [
	...[1, 5, 15, 30].map((count) => ({
		stepMs: count * 60_000,
		ticks: every(utcMinute.every(count)),
		name: timeOfDay,
		major: byDay
	})),
	...[1, 3, 6, 12].map((count) => ({
		stepMs: count * HOUR,
		ticks: every(utcHour.every(count)),
		name: timeOfDay,
		major: byDay
	})),
	{ stepMs: DAY, ticks: every(utcDay), name: day, major: byMonth },
	// Or a narrow view of six days, without a Monday, would have no tick.
	{ stepMs: 2 * DAY, ticks: every(everyOtherDay), name: day, major: byMonth },
	{ stepMs: 7 * DAY, ticks: every(utcMonday), name: day, major: byMonth },
	...[1, 3].map((count) => ({
		stepMs: (count * YEAR) / 12,
		ticks: every(utcMonth.every(count)),
		name: monthName,
		major: byYear
	})),
	...[1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000, 50_000].map(years)
];

/** No view gets more ticks than this, whatever its width. */
export const MAX_TICKS = 60;

/**
 * The ticks of a view: the finest level whose labels keep `minPx` CSS pixels apart.
 *
 *     | 16      | 17      | 18        minor: every day
 *     | May 2024                      major: every month, named once
 */
export function chooseTicks(view: View, width: number, language: Language, minPx = 64): Ticks {
	const minStep = view.spanMs * Math.max(minPx / width, 1 / MAX_TICKS);
	const level = LEVELS.find(({ stepMs }) => stepMs >= minStep) ?? LEVELS.at(-1);
	if (!level) throw new RangeError('no tick levels');
	const name = (ms: number, by: Name): Tick => ({ ms, label: by(ms, language) });
	const minor = level.ticks(view.startMs, view.endMs).map((ms) => name(ms, level.name));
	const { major } = level;
	if (!major) return { stepMs: level.stepMs, minor, major: [] };
	const first = major.unit.floor(new Date(view.startMs));
	const starts = major.unit.range(first, new Date(view.endMs)).map(Number);
	return { stepMs: level.stepMs, minor, major: starts.map((ms) => name(ms, major.name)) };
}

/**
 * Makes what names the months and days of closer views: an `Intl` format takes longer to make than a
 * frame of a gesture has.
 */
export function prepareTicks(language: Language): void {
	byMonth.name(0, language);
	byDay.name(0, language);
}

/** CSS pixels between a name and the line after it. */
const CLEARANCE = 2;

/**
 * Whether the name of a minor tick stands clear of the drawing's edge and of the lines of the larger
 * unit, which reach down beside it: a month may begin right after a Monday.
 * @param from left end of the name in CSS pixels; `to` its right end
 * @param lines where the lines of the larger unit stand
 */
export function isNameClear(
	from: number,
	to: number,
	width: number,
	lines: readonly number[]
): boolean {
	return to <= width && lines.every((x) => x <= from || x >= to + CLEARANCE);
}
