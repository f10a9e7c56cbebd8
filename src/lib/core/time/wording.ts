import { civil } from './civil.ts';
import type { DatePoint, Endpoint, ParsedDate } from './edtf.ts';
import { INTL_LOCALE, type Language } from './language.ts';

/**
 * Dates in words. The names of months are `Intl`'s; the rest is ours, since `Intl` has no words for
 * decades, doubt or open ends, and writes Chinese ranges with slashes.
 */

interface Words {
	year: (year: string) => string;
	time: (day: string, time: string) => string;
	month: (month: string, year: string) => string;
	decade: (year: string) => string;
	century: (year: string) => string;
	millennium: (year: string) => string;
	season: readonly [spring: string, summer: string, autumn: string, winter: string];
	approximate: (date: string) => string;
	uncertain: (date: string) => string;
	before: string;
	range: (from: string, to: string) => string;
	/** A range whose ends are in doubt each in its own way. */
	fromTo: (from: string, to: string) => string;
	since: (date: string) => string;
	until: (date: string) => string;
	sinceUnknown: (date: string) => string;
	untilUnknown: (date: string) => string;
}

const WORDS: Record<Language, Words> = {
	en: {
		year: (year) => year,
		time: (day, time) => `${day}, ${time}`,
		month: (month, year) => `${month} ${year}`,
		decade: (year) => `${year}s`,
		century: (year) => `${year}s (century)`,
		millennium: (year) => `${year}s (millennium)`,
		season: ['spring', 'summer', 'autumn', 'winter'],
		approximate: (date) => `about ${date}`,
		uncertain: (date) => `${date} (uncertain)`,
		before: 'BCE',
		range: dashed,
		fromTo: (from, to) => `from ${from} to ${to}`,
		since: (date) => `since ${date}`,
		until: (date) => `until ${date}`,
		sinceUnknown: (date) => `from ${date}, end unknown`,
		untilUnknown: (date) => `until ${date}, start unknown`
	},
	zh: {
		year: (year) => `${year}年`,
		time: (day, time) => `${day} ${time}`,
		month: (month, year) => `${year}年${month}`,
		decade: (year) => `${year}年代`,
		century: (year) => `${year}年起的一百年`,
		millennium: (year) => `${year}年起的一千年`,
		season: ['春', '夏', '秋', '冬'],
		approximate: (date) => `约${date}`,
		uncertain: (date) => `${date}(存疑)`,
		before: '公元前',
		range: (from, to) => `${from}至${to}`,
		fromTo: (from, to) => `自${from}至${to}`,
		since: (date) => `${date}起`,
		until: (date) => `至${date}`,
		sinceUnknown: (date) => `${date}起,终止时间不详`,
		untilUnknown: (date) => `至${date},起始时间不详`
	},
	ru: {
		year: (year) => year,
		time: (day, time) => `${day}, ${time}`,
		month: (month, year) => `${month} ${year}`,
		decade: (year) => `${year}-е годы`,
		century: (year) => `${year}-е годы (столетие)`,
		millennium: (year) => `${year}-е годы (тысячелетие)`,
		season: ['весна', 'лето', 'осень', 'зима'],
		// Not “около”, which would put whatever follows into the genitive.
		approximate: (date) => `примерно ${date}`,
		uncertain: (date) => `${date} (под вопросом)`,
		before: 'до н. э.',
		range: dashed,
		fromTo: (from, to) => `с ${genitive(from)} до ${genitive(to)}`,
		since: (date) => `с ${genitive(date)}`,
		until: (date) => `до ${genitive(date)} включительно`,
		sinceUnknown: (date) => `с ${genitive(date)}, конец неизвестен`,
		untilUnknown: (date) => `до ${genitive(date)} включительно, начало неизвестно`
	}
};

/** A dash stands free where what it joins has spaces itself: 2024–2025; July 2001 – March 2005. */
function dashed(from: string, to: string): string {
	return /\s/.test(from + to) ? `${from} – ${to}` : `${from}–${to}`;
}

/** `Intl` gives a Russian month in the genitive only beside a day. */
const GENITIVES: Record<string, string> = {
	январь: 'января',
	февраль: 'февраля',
	март: 'марта',
	апрель: 'апреля',
	май: 'мая',
	июнь: 'июня',
	июль: 'июля',
	август: 'августа',
	сентябрь: 'сентября',
	октябрь: 'октября',
	ноябрь: 'ноября',
	декабрь: 'декабря',
	весна: 'весны',
	лето: 'лета',
	осень: 'осени',
	зима: 'зимы',
	годы: 'годов'
};

/** A Russian date after «с» or «до»: июля 2001, весны 2024, 1940-х годов. Days are so already. */
function genitive(date: string): string {
	const words = date.split(' ').map((word) => GENITIVES[word] ?? word);
	return words.join(' ').replace('-е годов', '-х годов');
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** `Intl` formats are dear to make: one is kept for each language and set of options. */
function intl(language: Language, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
	const key = language + JSON.stringify(options);
	let format = formats.get(key);
	if (!format) {
		format = new Intl.DateTimeFormat(INTL_LOCALE[language], { timeZone: 'UTC', ...options });
		formats.set(key, format);
	}
	return format;
}

/** A month's name standing alone: July, 7月, июль. */
export function monthName(ms: number, language: Language): string {
	// The long Chinese names (七月) are not how dates are written beside numerals (7月).
	return intl(language, { month: language === 'zh' ? 'numeric' : 'long' }).format(ms);
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
	return intl(language, { month: 'long', day: 'numeric' }).format(ms);
}

/** A day in full: 16 July 2001, 2001年7月16日, 16 июля 2001. */
export function dayMonthYear(ms: number, language: Language): string {
	const year = yearName(civil(ms).year, language);
	const day = dayMonth(ms, language);
	return language === 'zh' ? year + day : `${day} ${year}`;
}

/** Hours and minutes, 24 h: 14:05. */
export function timeOfDay(ms: number, language: Language): string {
	return intl(language, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(ms);
}

/** A date in words, with what EDTF says of its certainty: about 1947–1991; 16–17 May 2024. */
export function formatDate(date: ParsedDate, language: Language): string {
	const words = WORDS[language];
	const { from, to } = date;
	if (!date.isInterval) return qualified(from, language);
	if (from.kind === 'date' && to.kind === 'date') {
		const isSame = from.isApproximate === to.isApproximate && from.isUncertain === to.isUncertain;
		if (!isSame) return words.fromTo(qualified(from, language), qualified(to, language));
		return qualify(plainRange(from, to, language), from, language);
	}
	if (from.kind === 'date') {
		const start = qualified(from, language);
		return to.kind === 'open' ? words.since(start) : words.sinceUnknown(start);
	}
	const end = qualified(to, language);
	return from.kind === 'open' ? words.until(end) : words.untilUnknown(end);
}

function qualified(point: Endpoint, language: Language): string {
	return point.kind === 'date' ? qualify(plainPoint(point, language), point, language) : '…';
}

function qualify(text: string, point: DatePoint, language: Language): string {
	const words = WORDS[language];
	const approximate = point.isApproximate ? words.approximate(text) : text;
	return point.isUncertain ? words.uncertain(approximate) : approximate;
}

function plainPoint(point: DatePoint, language: Language): string {
	const words = WORDS[language];
	switch (point.precision) {
		case 'millennium':
		case 'century':
		case 'decade':
			// “The 40s BCE” would be read as 49–40, while -004X is 50–41.
			if (point.year > 0) return words[point.precision](String(point.year));
			return yearRange(point.year, civil(point.endMs - 1).year, language);
		case 'year':
			return yearName(point.year, language);
		case 'season': {
			const season = words.season[(point.month ?? 21) - 21] ?? '';
			const year = yearName(point.year, language);
			return language === 'zh' ? year + season : `${season} ${year}`;
		}
		case 'month':
			return monthYear(point.startMs, language);
		case 'day':
			return dayMonthYear(point.startMs, language);
		case 'second':
			return words.time(
				dayMonthYear(point.startMs, language),
				`${timeOfDay(point.startMs, language)} UTC`
			);
	}
}

/** Years of the same kind: 1949–2024, 1949—2024年; 公元前44年至14年. */
function yearRange(first: number, last: number, language: Language): string {
	if (language === 'zh' && first > 0) return `${first}—${yearName(last, language)}`;
	return WORDS[language].range(yearName(first, language), yearName(last, language));
}

/** Says what two dates share once: 16–17 May 2024, 2024年5月16日至17日, март–май 2024. */
function plainRange(from: DatePoint, to: DatePoint, language: Language): string {
	const words = WORDS[language];
	if (from.precision === to.precision) {
		if (from.startMs === to.startMs && from.endMs === to.endMs) return plainPoint(from, language);
		if (from.precision === 'year') return yearRange(from.year, to.year, language);
	}
	const isFine = from.precision === 'day' || from.precision === 'month';
	if (from.year !== to.year || from.precision !== to.precision || !isFine) {
		return words.range(plainPoint(from, language), plainPoint(to, language));
	}
	const year = yearName(from.year, language);
	if (from.precision === 'month') {
		const [first, last] = [from, to].map((point) => monthName(point.startMs, language));
		const months = words.range(first ?? '', last ?? '');
		return language === 'zh' ? year + months : `${months} ${year}`;
	}
	if (from.month === to.month) {
		if (language === 'zh') return words.range(plainPoint(from, language), `${to.day}日`);
		return `${from.day}–${plainPoint(to, language)}`;
	}
	const [first, last] = [from, to].map((point) => dayMonth(point.startMs, language));
	return language === 'zh'
		? year + words.range(first ?? '', last ?? '')
		: `${first} – ${last} ${year}`;
}

/**
 * A stretch of time in the coarsest calendar units that hold it: the name of a group of events.
 * 2024-03-01…2024-05-18 is March–May 2024.
 */
export function formatSpan(startMs: number, endMs: number, language: Language): string {
	const first = civil(startMs);
	const last = civil(Math.max(startMs, endMs - 1));
	if (first.year !== last.year) return yearRange(first.year, last.year, language);
	if (first.month !== last.month) {
		if (first.month === 1 && last.month === 12) return yearName(first.year, language);
		const year = yearName(first.year, language);
		const months = WORDS[language].range(
			monthName(startMs, language),
			monthName(endMs - 1, language)
		);
		return language === 'zh' ? year + months : `${months} ${year}`;
	}
	if (first.day !== last.day) return monthYear(startMs, language);
	return dayMonthYear(startMs, language);
}
