import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { utc } from '#lib/core/time/civil.ts';
import { parseDate, tryParseDate } from '#lib/core/time/edtf.ts';
import { LANGUAGES, type Language } from '#lib/core/time/language.ts';
import {
	dayMonthYear,
	formatSpan,
	instantInWords,
	monthYear,
	viewInWords
} from '#lib/core/time/wording.ts';
import { formatDate } from '#lib/core/time/date-wording.ts';
import { singleDate } from './dates.ts';

const inWords = (edtf: string) =>
	LANGUAGES.map((language) => formatDate(parseDate(edtf), language));
const languages = fc.constantFrom<Language>(...LANGUAGES);

describe('a date in words', () => {
	test.each([
		// precision
		['1949', '1949', '1949年', '1949'],
		['1991-12', 'December 1991', '1991年12月', 'декабрь 1991'],
		['2001-07-16', '16 July 2001', '2001年7月16日', '16 июля 2001'],
		['194X', '1940s', '1940年代', '1940-е годы'],
		['19XX', '1900s (century)', '1900年起的一百年', '1900-е годы (столетие)'],
		['1XXX', '1000s (millennium)', '1000年起的一千年', '1000-е годы (тысячелетие)'],
		['2024-21', 'spring 2024', '2024年春', 'весна 2024'],
		['2024-24', 'winter 2024', '2024年冬', 'зима 2024'],
		['2024-XX', '2024', '2024年', '2024'],
		['2024-05-XX', 'May 2024', '2024年5月', 'май 2024'],
		[
			'2024-05-17T04:15:40+08:00',
			'16 May 2024, 20:15 UTC',
			'2024年5月16日 20:15 UTC',
			'16 мая 2024, 20:15 UTC'
		],
		['Y12345', '12345', '12345年', '12345'],
		// before our era: astronomical year 0 is 1 BCE
		['-0043', '44 BCE', '公元前44年', '44 до н. э.'],
		['-0043-03', 'March 44 BCE', '公元前44年3月', 'март 44 до н. э.'],
		['-0043-03-15', '15 March 44 BCE', '公元前44年3月15日', '15 марта 44 до н. э.'],
		['-004X', '50 BCE – 41 BCE', '公元前50年至公元前41年', '50 до н. э. – 41 до н. э.'],
		['000X', '1 BCE – 9', '公元前1年至9年', '1 до н. э. – 9'],
		['-0099/-0043', '100 BCE – 44 BCE', '公元前100年至公元前44年', '100 до н. э. – 44 до н. э.'],
		// approximate and uncertain
		['1947~', 'about 1947', '约1947年', 'примерно 1947'],
		['2001-07~', 'about July 2001', '约2001年7月', 'примерно июль 2001'],
		['1947?', '1947 (uncertain)', '1947年（存疑）', '1947 (под вопросом)'],
		['1947%', 'about 1947 (uncertain)', '约1947年（存疑）', 'примерно 1947 (под вопросом)'],
		// intervals: what both ends share is said once
		['2024/2025', '2024–2025', '2024—2025年', '2024–2025'],
		['194X/195X', '1940s–1950s', '1940年代至1950年代', '1940-е годы – 1950-е годы'],
		['2024-03/2024-05', 'March–May 2024', '2024年3月至5月', 'март–май 2024'],
		['2001-07/2005-03', 'July 2001 – March 2005', '2001年7月至2005年3月', 'июль 2001 – март 2005'],
		['2024-05-16/2024-05-17', '16–17 May 2024', '2024年5月16日至17日', '16–17 мая 2024'],
		[
			'2024-03-30/2024-04-02',
			'30 March – 2 April 2024',
			'2024年3月30日至4月2日',
			'30 марта – 2 апреля 2024'
		],
		[
			'2023-12-30/2024-01-02',
			'30 December 2023 – 2 January 2024',
			'2023年12月30日至2024年1月2日',
			'30 декабря 2023 – 2 января 2024'
		],
		['2001/2005-03', '2001 – March 2005', '2001年至2005年3月', '2001 – март 2005'],
		['-0043/0014', '44 BCE – 14', '公元前44年至14年', '44 до н. э. – 14'],
		// an interval of one unit is that unit
		['2024/2024', '2024', '2024年', '2024'],
		['2024-05/2024-05', 'May 2024', '2024年5月', 'май 2024'],
		['2024-05-16/2024-05-16', '16 May 2024', '2024年5月16日', '16 мая 2024'],
		// intervals in doubt, at both ends or at one
		['1947~/1991~', 'about 1947–1991', '约1947—1991年', 'примерно 1947–1991'],
		['1947~/1991', 'from about 1947 to 1991', '自约1947年至1991年', 'с примерно 1947 до 1991'],
		['1947/1991~', 'from 1947 to about 1991', '自1947年至约1991年', 'с 1947 до примерно 1991'],
		['1947?/1991?', '1947–1991 (uncertain)', '1947—1991年（存疑）', '1947–1991 (под вопросом)'],
		[
			'1947/1991?',
			'from 1947 to 1991 (uncertain)',
			'自1947年至1991年（存疑）',
			'с 1947 до 1991 (под вопросом)'
		],
		// open and unknown ends
		['1991/..', 'since 1991', '1991年起', 'с 1991'],
		['2001-07/..', 'since July 2001', '2001年7月起', 'с июля 2001'],
		['2001-07-16/..', 'since 16 July 2001', '2001年7月16日起', 'с 16 июля 2001'],
		['2024-21~/..', 'since about spring 2024', '约2024年春起', 'с примерно весны 2024'],
		['194X/..', 'since 1940s', '1940年代起', 'с 1940-х годов'],
		['../1991', 'until 1991', '至1991年', 'до 1991 включительно'],
		['../2001-07', 'until July 2001', '至2001年7月', 'до июля 2001 включительно'],
		['1991/', 'from 1991, end unknown', '1991年起，终止时间不详', 'с 1991, конец неизвестен'],
		[
			'/1991-12',
			'until December 1991, start unknown',
			'至1991年12月，起始时间不详',
			'до декабря 1991 включительно, начало неизвестно'
		]
	])('%s', (edtf, ...words) => {
		expect(inWords(edtf)).toEqual(words);
	});
});

test('days before 1582 are proleptic Gregorian, as EDTF has them', () => {
	expect(inWords('1500-03-01')).toEqual(['1 March 1500', '1500年3月1日', '1 марта 1500']);
});

/** What a date claims, without how it is written. */
function claim(edtf: string): string {
	const { from, to, isInterval } = parseDate(edtf);
	const ends = (isInterval ? [from, to] : [from]).map((end) =>
		end.kind === 'date'
			? [end.precision, end.startMs, end.endMs, end.isApproximate, end.isUncertain]
			: end.kind
	);
	return JSON.stringify(ends);
}

/** Few dates in many forms, so that the same words would turn up. Seconds are not worded. */
const near = fc
	.tuple(
		fc.constantFrom(
			'1947',
			'1991',
			'194X',
			'19XX',
			'1XXX',
			'-004X',
			'2024-05',
			'2024-03',
			'2024-21'
		),
		fc.constantFrom('', '~', '?', '%')
	)
	.map((parts) => parts.join(''));
const nearDate = fc
	.oneof(
		near,
		fc.tuple(near, near).map((ends) => ends.join('/')),
		near.chain((date) => fc.constantFrom(`${date}/..`, `${date}/`, `../${date}`, `/${date}`))
	)
	.filter((text) => tryParseDate(text) !== null)
	// One unit is the same stretch whether written once or as both ends.
	.filter((text) => new Set(text.split('/')).size === text.split('/').length);

test('dates that claim different things never read the same', () => {
	expect.hasAssertions();
	fc.assert(
		fc.property(nearDate, nearDate, languages, (one, other, language) => {
			const [first, second] = [one, other].map((edtf) => formatDate(parseDate(edtf), language));
			expect(first === second).toBe(claim(one) === claim(other));
		}),
		{ numRuns: 1000 }
	);
});

const MONTHS = {
	en: /January|February|March|April|May|June|July|August|September|October|November|December/,
	zh: /月/,
	ru: /январ|феврал|март|апрел|ма[йя]|июн|июл|август|сентябр|октябр|ноябр|декабр/
};

describe('no date is worded more precisely than it is', () => {
	const without = (precisions: string[]) =>
		singleDate.filter((text) => precisions.includes(parseDate(text).precision));

	test('years and coarser name no month', () => {
		expect.hasAssertions();
		const coarse = without(['millennium', 'century', 'decade', 'year', 'season']);
		fc.assert(
			fc.property(coarse, languages, (text, language) => {
				expect(formatDate(parseDate(text), language)).not.toMatch(MONTHS[language]);
			})
		);
	});

	test('months name no day: no number but the month and the year', () => {
		expect.hasAssertions();
		fc.assert(
			fc.property(without(['month']), languages, (text, language) => {
				const numbers = formatDate(parseDate(text), language).match(/\d+/g);
				expect(numbers).toHaveLength(language === 'zh' ? 2 : 1);
			})
		);
	});

	test('days name no hour; hours say by which clock', () => {
		expect.hasAssertions();
		fc.assert(
			fc.property(without(['day', 'second']), languages, (text, language) => {
				const date = parseDate(text);
				const isTimed = date.precision === 'second';
				expect(/\d\d:\d\d UTC/.test(formatDate(date, language))).toBe(isTimed);
			})
		);
	});

	test('doubt is always said, and never added', () => {
		expect.hasAssertions();
		fc.assert(
			fc.property(singleDate, languages, (text, language) => {
				const date = parseDate(text);
				const words = formatDate(date, language);
				expect(/about|约|примерно/.test(words)).toBe(date.isApproximate);
				expect(/uncertain|存疑|под вопросом/.test(words)).toBe(date.isUncertain);
			})
		);
	});
});

test('no wording leaks a hole in the code', () => {
	expect.hasAssertions();
	fc.assert(
		fc.property(singleDate, singleDate, languages, (one, other, language) => {
			for (const text of [one, `${one}/..`, `/${one}`, `${one}/${other}`]) {
				const date = tryParseDate(text);
				if (!date) continue;
				expect(formatDate(date, language)).not.toMatch(/undefined|NaN|null|Infinity|Invalid|-\d/);
			}
		})
	);
});

describe('the name of a stretch of time', () => {
	test.each([
		['1949-01-01', '2025-01-01', '1949–2024', '1949—2024年', '1949–2024'],
		['2024-01-01', '2025-01-01', '2024', '2024年', '2024'],
		['2024-03-01', '2024-05-18', 'March–May 2024', '2024年3月至5月', 'март–май 2024'],
		['2024-05-16', '2024-05-18', 'May 2024', '2024年5月', 'май 2024'],
		['2024-05-01', '2024-06-01', 'May 2024', '2024年5月', 'май 2024'],
		['2024-05-16', '2024-05-17', '16 May 2024', '2024年5月16日', '16 мая 2024'],
		['2024-05-16', '2024-05-16', '16 May 2024', '2024年5月16日', '16 мая 2024']
	])('%s to %s', (start, end, ...words) => {
		const names = LANGUAGES.map((language) => {
			return formatSpan(Date.parse(start), Date.parse(end), language);
		});
		expect(names).toEqual(words);
	});

	test('before our era', () => {
		const names = LANGUAGES.map((language) => formatSpan(utc(-99), utc(-43), language));
		expect(names).toEqual([
			'100 BCE – 45 BCE',
			'公元前100年至公元前45年',
			'100 до н. э. – 45 до н. э.'
		]);
	});
});

describe('what a view is called', () => {
	test.each([
		['1943-03-01', '2028-02-01', '1943–2028', '1943—2028年', '1943–2028'],
		[
			'2023-11-20',
			'2024-12-03',
			'November 2023 – December 2024',
			'2023年11月至2024年12月',
			'ноябрь 2023 – декабрь 2024'
		],
		['2024-02-10', '2024-06-20', 'February–June 2024', '2024年2月至6月', 'февраль–июнь 2024'],
		['2024-05-03', '2024-05-20', '3–19 May 2024', '2024年5月3日至19日', '3–19 мая 2024'],
		['2024-05-15', '2024-05-16', '15 May 2024', '2024年5月15日', '15 мая 2024'],
		[
			'2024-05-16T08:00Z',
			'2024-05-16T14:30Z',
			'16 May 2024, 08:00 – 14:30 UTC',
			'2024年5月16日 08:00至14:30 UTC',
			'16 мая 2024, 08:00 – 14:30 UTC'
		],
		[
			'2024-05-16T22:00Z',
			'2024-05-17T01:00Z',
			'16 May 2024, 22:00 – 17 May 2024, 01:00 UTC',
			'2024年5月16日 22:00至2024年5月17日 01:00 UTC',
			'16 мая 2024, 22:00 – 17 мая 2024, 01:00 UTC'
		]
	])('%s to %s', (start, end, ...words) => {
		const view = { startMs: Date.parse(start), endMs: Date.parse(end) };
		expect(LANGUAGES.map((language) => viewInWords(view, language))).toEqual(words);
	});

	test('its ends have a time only where days fill the screen', () => {
		const at = Date.parse('2024-05-16T08:00Z');
		const name = (days: number) =>
			instantInWords(at, { startMs: at, endMs: at + days * 86_400_000 }, 'en');
		expect(name(30)).toBe('16 May 2024');
		expect(name(1)).toBe('16 May 2024, 08:00 UTC');
	});
});

test('the parts of a date stand in the order of the language', () => {
	const ms = Date.parse('2001-07-16T23:59:59Z');
	expect(LANGUAGES.map((language) => monthYear(ms, language))).toEqual([
		'July 2001',
		'2001年7月',
		'июль 2001'
	]);
	expect(LANGUAGES.map((language) => dayMonthYear(ms, language))).toEqual([
		'16 July 2001',
		'2001年7月16日',
		'16 июля 2001'
	]);
});
