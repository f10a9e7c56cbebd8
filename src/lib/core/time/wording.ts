import { civil, DAY, YEAR } from './civil.ts';
import { INTL_LOCALE, type Language } from './language.ts';
import type { Span } from './view.ts';

/**
 * Instants and stretches of time in words. The names of months are `Intl`'s; the rest is ours, since
 * `Intl` writes Chinese ranges with slashes.
 */

interface Words {
	year: (year: string) => string;
	month: (month: string, year: string) => string;
	time: (day: string, time: string) => string;
	before: string;
	range: (from: string, to: string) => string;
}

const WORDS: Record<Language, Words> = {
	en: {
		year: (year) => year,
		month: (month, year) => `${month} ${year}`,
		time: (day, time) => `${day}, ${time}`,
		before: 'BCE',
		range: dashed
	},
	zh: {
		year: (year) => `${year}年`,
		month: (month, year) => `${year}年${month}`,
		time: (day, time) => `${day} ${time}`,
		before: '公元前',
		range: (from, to) => `${from}至${to}`
	},
	ru: {
		year: (year) => year,
		month: (month, year) => `${month} ${year}`,
		time: (day, time) => `${day}, ${time}`,
		before: 'до н. э.',
		range: dashed
	}
};

/** A dash stands free where what it joins has spaces itself: 2024–2025; July 2001 – March 2005. */
function dashed(from: string, to: string): string {
	return /\s/.test(from + to) ? `${from} – ${to}` : `${from}–${to}`;
}

type Options = Intl.DateTimeFormatOptions;

const MONTH: Options = { month: 'long' };
const MONTH_IN_FIGURES: Options = { month: 'numeric' };
const DAY_AND_MONTH: Options = { month: 'long', day: 'numeric' };

const formats = new Map<Options, Partial<Record<Language, Intl.DateTimeFormat>>>();

/** `Intl` formats are dear to make: one is kept for each language and set of options. */
function intl(language: Language, options: Options): Intl.DateTimeFormat {
	let known = formats.get(options);
	if (!known) formats.set(options, (known = {}));
	return (known[language] ??= new Intl.DateTimeFormat(INTL_LOCALE[language], {
		...options,
		timeZone: 'UTC'
	}));
}

/** A month's name standing alone: July, 7月, июль. */
export function monthName(ms: number, language: Language): string {
	// The long Chinese names (七月) are not how dates are written beside numerals (7月).
	return intl(language, language === 'zh' ? MONTH_IN_FIGURES : MONTH).format(ms);
}

/** An astronomical year: 2001, 2001年; 44 BCE for -43. */
export function yearName(year: number, language: Language): string {
	const words = WORDS[language];
	if (year > 0) return words.year(String(year));
	const before = words.year(String(1 - year));
	return language === 'zh' ? words.before + before : `${before} ${words.before}`;
}

/** A month and its year: July 2001, 2001年7月, июль 2001. */
export function monthYear(ms: number, language: Language): string {
	const year = yearName(civil(ms).year, language);
	return WORDS[language].month(
		monthName(ms, language),
		language === 'zh' ? year.slice(0, -1) : year
	);
}

/** A day without its year: 16 July, 7月16日, 16 июля. */
export function dayMonth(ms: number, language: Language): string {
	return intl(language, DAY_AND_MONTH).format(ms);
}

/** A day in full: 16 July 2001, 2001年7月16日, 16 июля 2001. */
export function dayMonthYear(ms: number, language: Language): string {
	const year = yearName(civil(ms).year, language);
	const day = dayMonth(ms, language);
	return language === 'zh' ? year + day : `${day} ${year}`;
}

/** Hours and minutes, 24 h, in every language: 14:05. */
export function timeOfDay(ms: number): string {
	const { hour, minute } = civil(ms);
	return [hour, minute].map((part) => String(part).padStart(2, '0')).join(':');
}

/** Years of the same kind: 1949–2024, 1949—2024年; 公元前44年至14年. */
export function yearRange(first: number, last: number, language: Language): string {
	if (language === 'zh' && first > 0) return `${first}—${yearName(last, language)}`;
	return WORDS[language].range(yearName(first, language), yearName(last, language));
}

/** Calendar units that a date is named by, from coarse to fine. */
export const UNITS = ['year', 'month', 'day'] as const;
export type Unit = (typeof UNITS)[number];

/** The unit that an instant falls in. */
export function unitName(ms: number, unit: Unit, language: Language): string {
	if (unit === 'year') return yearName(civil(ms).year, language);
	return unit === 'month' ? monthYear(ms, language) : dayMonthYear(ms, language);
}

/**
 * From the unit that one instant falls in to that of another, with what they share said once:
 * 16–17 May 2024, 2024年5月16日至17日, март–май 2024.
 */
export function unitRange(fromMs: number, toMs: number, unit: Unit, language: Language): string {
	const names = [fromMs, toMs].map((ms) => unitName(ms, unit, language));
	const [name = '', lastName = ''] = names;
	if (name === lastName) return name;
	const [first, last] = [civil(fromMs), civil(toMs)];
	if (unit === 'year') return yearRange(first.year, last.year, language);
	if (first.year !== last.year) return joined(name, lastName, language);
	const year = yearName(first.year, language);
	if (unit === 'month') {
		const months = joined(monthName(fromMs, language), monthName(toMs, language), language);
		return language === 'zh' ? year + months : `${months} ${year}`;
	}
	if (first.month === last.month) {
		if (language === 'zh') return joined(name, `${last.day}日`, language);
		return `${first.day}–${lastName}`;
	}
	const days = [fromMs, toMs].map((ms) => dayMonth(ms, language));
	const range = joined(days[0] ?? '', days[1] ?? '', language);
	return language === 'zh' ? year + range : `${range} ${year}`;
}

/** Two dates as a range: 2024–2025; July 2001 – March 2005. */
export function joined(from: string, to: string, language: Language): string {
	return WORDS[language].range(from, to);
}

/** A day with its time: 16 May 2024, 14:05. */
export function dayAndTime(ms: number, language: Language): string {
	return WORDS[language].time(dayMonthYear(ms, language), timeOfDay(ms));
}

/**
 * A stretch of time in the coarsest calendar units that hold it: the name of a group of events.
 * 2024-03-01…2024-05-18 is March–May 2024.
 */
export function formatSpan(startMs: number, endMs: number, language: Language): string {
	const lastMs = Math.max(startMs, endMs - 1);
	const [first, last] = [civil(startMs), civil(lastMs)];
	const isWholeYear = first.month === 1 && last.month === 12;
	if (first.year !== last.year || isWholeYear) return unitRange(startMs, lastMs, 'year', language);
	const isDay = first.month === last.month && first.day === last.day;
	return unitRange(startMs, lastMs, isDay ? 'day' : 'month', language);
}

/** From this length on, milliseconds, a view is named by its years; by its months; by its days. */
const NAMED_BY: Record<Unit, number> = { year: 3 * YEAR, month: 92 * DAY, day: DAY };

/**
 * The stretch on screen, as exact as it is close: 1943–2028; 3–19 May 2024; 16 May 2024, 08:00 –
 * 14:30 UTC.
 */
export function viewInWords({ startMs, endMs }: Span, language: Language): string {
	const unit = UNITS.find((unit) => endMs - startMs >= NAMED_BY[unit]);
	if (unit) return unitRange(startMs, endMs - 1, unit, language);
	const [from, to] = [startMs, endMs].map((ms) => dayAndTime(ms, language));
	const isOneDay = dayMonthYear(startMs, language) === dayMonthYear(endMs, language);
	return `${joined(from ?? '', isOneDay ? timeOfDay(endMs) : (to ?? ''), language)} UTC`;
}

/** An end of the stretch on screen, as exact as that: its day, with the time in a view of days. */
export function instantInWords(ms: number, { startMs, endMs }: Span, language: Language): string {
	if (endMs - startMs > 3 * DAY) return dayMonthYear(ms, language);
	return `${dayAndTime(ms, language)} UTC`;
}
