import { civil } from './civil.ts';
import type { DatePoint, Endpoint, ParsedDate } from './edtf.ts';
import type { Language } from './language.ts';
import { dayAndTime, joined, unitName, unitRange, UNITS, yearName, yearRange } from './wording.ts';

/**
 * EDTF dates in words, with the doubt and the open ends that `Intl` has no words for. Apart from
 * the wording of instants, since pages are given their dates in words.
 */

interface DateWords {
	decade: (year: string) => string;
	century: (year: string) => string;
	millennium: (year: string) => string;
	season: readonly [spring: string, summer: string, autumn: string, winter: string];
	approximate: (date: string) => string;
	uncertain: (date: string) => string;
	/** A range whose ends are in doubt each in its own way. */
	fromTo: (from: string, to: string) => string;
	since: (date: string) => string;
	until: (date: string) => string;
	sinceUnknown: (date: string) => string;
	untilUnknown: (date: string) => string;
}

const WORDS: Record<Language, DateWords> = {
	en: {
		decade: (year) => `${year}s`,
		century: (year) => `${year}s (century)`,
		millennium: (year) => `${year}s (millennium)`,
		season: ['spring', 'summer', 'autumn', 'winter'],
		approximate: (date) => `about ${date}`,
		uncertain: (date) => `${date} (uncertain)`,
		fromTo: (from, to) => `from ${from} to ${to}`,
		since: (date) => `since ${date}`,
		until: (date) => `until ${date}`,
		sinceUnknown: (date) => `from ${date}, end unknown`,
		untilUnknown: (date) => `until ${date}, start unknown`
	},
	zh: {
		decade: (year) => `${year}年代`,
		century: (year) => `${year}年起的一百年`,
		millennium: (year) => `${year}年起的一千年`,
		season: ['春', '夏', '秋', '冬'],
		approximate: (date) => `约${date}`,
		uncertain: (date) => `${date}（存疑）`,
		fromTo: (from, to) => `自${from}至${to}`,
		since: (date) => `${date}起`,
		until: (date) => `至${date}`,
		sinceUnknown: (date) => `${date}起，终止时间不详`,
		untilUnknown: (date) => `至${date}，起始时间不详`
	},
	ru: {
		decade: (year) => `${year}-е годы`,
		century: (year) => `${year}-е годы (столетие)`,
		millennium: (year) => `${year}-е годы (тысячелетие)`,
		season: ['весна', 'лето', 'осень', 'зима'],
		// Not “около”, which would put whatever follows into the genitive.
		approximate: (date) => `примерно ${date}`,
		uncertain: (date) => `${date} (под вопросом)`,
		fromTo: (from, to) => `с ${genitive(from)} до ${genitive(to)}`,
		since: (date) => `с ${genitive(date)}`,
		until: (date) => `до ${genitive(date)} включительно`,
		sinceUnknown: (date) => `с ${genitive(date)}, конец неизвестен`,
		untilUnknown: (date) => `до ${genitive(date)} включительно, начало неизвестно`
	}
};

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
		case 'season': {
			const season = words.season[(point.month ?? 21) - 21] ?? '';
			const year = yearName(point.year, language);
			return language === 'zh' ? year + season : `${season} ${year}`;
		}
		case 'year':
		case 'month':
		case 'day':
			return unitName(point.startMs, point.precision, language);
		case 'second':
			return `${dayAndTime(point.startMs, language)} UTC`;
	}
}

function plainRange(from: DatePoint, to: DatePoint, language: Language): string {
	if (from.precision === to.precision) {
		const unit = UNITS.find((unit) => unit === from.precision);
		if (unit) return unitRange(from.startMs, to.startMs, unit, language);
		if (from.startMs === to.startMs && from.endMs === to.endMs) return plainPoint(from, language);
	}
	return joined(plainPoint(from, language), plainPoint(to, language), language);
}
