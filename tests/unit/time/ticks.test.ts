import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DAY, HOUR, utc, YEAR } from '#lib/core/time/civil.ts';
import { LANGUAGES, type Language } from '#lib/core/time/language.ts';
import { chooseTicks, isNameClear, MAX_TICKS, type Ticks } from '#lib/core/time/ticks.ts';
import { View } from '#lib/core/time/view.ts';

const at = (text: string) => Date.parse(`${text}Z`);
const view = (start: string, end: string) => new View(at(start), at(end));
const names = ({ minor, major }: Ticks) => ({
	minor: minor.map(({ label }) => label),
	major: major.map(({ label }) => label)
});

/** One hour to eighty thousand years, in any part of recorded time. */
const views = fc
	.tuple(fc.integer({ min: utc(-3000), max: utc(3000) }), fc.nat(1_000_000))
	.map(([startMs, power]) => {
		return new View(startMs, startMs + HOUR * ((80_000 * YEAR) / HOUR) ** (power / 1_000_000));
	});
const widths = fc.integer({ min: 240, max: 4000 });
const languages = fc.constantFrom<Language>(...LANGUAGES);

describe('the names of ticks, and of the larger unit once', () => {
	test.each<[scale: string, start: string, end: string, minor: string[], major: string[]]>([
		[
			'eighty years',
			'1945-01-01',
			'2026-01-01',
			[
				'1950 1960 1970 1980 1990 2000 2010 2020',
				'1950年 1960年 1970年 1980年 1990年 2000年 2010年 2020年',
				'1950 1960 1970 1980 1990 2000 2010 2020'
			],
			['', '', '']
		],
		[
			'eight years',
			'2001-02-01',
			'2009-02-01',
			[
				'2002 2003 2004 2005 2006 2007 2008 2009',
				'2002年 2003年 2004年 2005年 2006年 2007年 2008年 2009年',
				'2002 2003 2004 2005 2006 2007 2008 2009'
			],
			['', '', '']
		],
		[
			'half a year',
			'2001-07-01',
			'2002-01-02',
			[
				'July August September October November December January',
				'7月 8月 9月 10月 11月 12月 1月',
				'июль август сентябрь октябрь ноябрь декабрь январь'
			],
			['2001 | 2002', '2001年 | 2002年', '2001 | 2002']
		],
		[
			'a week',
			'2001-07-28',
			'2001-08-04',
			['28 29 30 31 1 2 3', '28日 29日 30日 31日 1日 2日 3日', '28 29 30 31 1 2 3'],
			['July 2001 | August 2001', '2001年7月 | 2001年8月', 'июль 2001 | август 2001']
		],
		[
			'two days',
			'2001-07-16T06:00',
			'2001-07-18T00:00',
			[
				'06:00 12:00 18:00 00:00 06:00 12:00 18:00',
				'06:00 12:00 18:00 00:00 06:00 12:00 18:00',
				'06:00 12:00 18:00 00:00 06:00 12:00 18:00'
			],
			[
				'16 July 2001 | 17 July 2001',
				'2001年7月16日 | 2001年7月17日',
				'16 июля 2001 | 17 июля 2001'
			]
		],
		[
			'an hour',
			'2001-07-16T13:10',
			'2001-07-16T14:10',
			['13:15 13:30 13:45 14:00', '13:15 13:30 13:45 14:00', '13:15 13:30 13:45 14:00'],
			['16 July 2001', '2001年7月16日', '16 июля 2001']
		]
	])('%s', (_, start, end, minor, major) => {
		const ticks = LANGUAGES.map((language) => names(chooseTicks(view(start, end), 600, language)));
		expect(ticks.map(({ minor }) => minor.join(' '))).toEqual(minor);
		expect(ticks.map(({ major }) => major.join(' | '))).toEqual(major);
	});
});

test('a narrow view of less than a week names days, though it holds no Monday', () => {
	const { minor, major } = names(chooseTicks(view('2024-05-14', '2024-05-20'), 320, 'en'));
	expect(minor).toEqual(['15', '17', '19']);
	expect(major).toEqual(['May 2024']);
});

test('weeks begin on Mondays; years before our era are named as such', () => {
	const weeks = chooseTicks(view('2024-05-01', '2024-06-01'), 400, 'en');
	expect(names(weeks)).toEqual({ minor: ['6', '13', '20', '27'], major: ['May 2024'] });
	const antiquity = chooseTicks(new View(utc(-99), utc(101)), 300, 'en');
	expect(names(antiquity).minor).toEqual(['51 BCE', '1 BCE', '50', '100']);
});

test('a name stands clear of the edge and of the line of a larger unit', () => {
	const weeks = view('2024-04-12', '2024-06-10');
	const width = 620;
	const clear = (language: Language, characterPx: number) => {
		const { minor, major } = chooseTicks(weeks, width, language);
		const toX = weeks.scale(width);
		const lines = major.map(({ ms }) => toX(ms));
		return minor
			.filter(({ ms, label }) => {
				const from = toX(ms) + 5;
				return isNameClear(from, from + label.length * characterPx, width, lines);
			})
			.map(({ label }) => label);
	};
	// May begins two days after the 29th.
	expect(clear('en', 7)).toEqual(['15', '22', '29', '6', '13', '20', '27', '3']);
	expect(clear('zh', 10)).toEqual(['15日', '22日', '6日', '13日', '20日', '27日', '3日']);
	expect(isNameClear(600, 621, width, [])).toBe(false);
});

test('the larger unit that the view begins in is named, though it began before', () => {
	const { major } = chooseTicks(view('2001-07-10', '2001-07-24'), 820, 'en');
	expect(major).toEqual([{ ms: at('2001-07-01'), label: 'July 2001' }]);
});

test('a tick stands at the start of what it names, in UTC on any machine', () => {
	const days = chooseTicks(view('2024-03-08', '2024-03-12'), 400, 'en');
	expect(days.minor.map(({ ms }) => ms)).toEqual(
		['08', '09', '10', '11'].map((day) => at(`2024-03-${day}`))
	);
});

describe('at any view, width and language', () => {
	const all = fc.tuple(views, widths, languages);

	test('ticks follow each other inside the view', () => {
		expect.hasAssertions();
		fc.assert(
			fc.property(all, ([view, width, language]) => {
				const { minor, major } = chooseTicks(view, width, language);
				for (const { ms } of minor) {
					expect(ms).toBeGreaterThanOrEqual(view.startMs);
					expect(ms).toBeLessThan(view.endMs);
				}
				for (const row of [minor, major]) {
					row
						.slice(1)
						.forEach(({ ms }, index) => expect(ms).toBeGreaterThan(row[index]?.ms ?? NaN));
				}
				if (major.length > 0) expect(major[0]?.ms).toBeLessThanOrEqual(view.startMs);
				major.slice(1).forEach(({ ms }) => expect(ms).toBeGreaterThanOrEqual(view.startMs));
			})
		);
	});

	test('there are no more than the width has room for, and never more than the most', () => {
		expect.hasAssertions();
		fc.assert(
			fc.property(all, ([view, width, language]) => {
				const { minor } = chooseTicks(view, width, language, 64);
				// February is a tenth shorter than a month is on average.
				expect(minor.length).toBeLessThanOrEqual(Math.min(width / 64, MAX_TICKS) * 1.1 + 1);
			})
		);
	});

	test('there is a tick wherever the reader has zoomed, but where only millennia would fit', () => {
		expect.hasAssertions();
		const narrower = views.filter(({ spanMs }) => spanMs < 1000 * YEAR);
		fc.assert(
			fc.property(
				narrower,
				fc.integer({ min: 320, max: 4000 }),
				languages,
				(view, width, language) => {
					const { minor } = chooseTicks(view, width, language);
					expect(minor.length).toBeGreaterThanOrEqual(1);
				}
			)
		);
	});

	test('the larger unit says each of its stretches once', () => {
		expect.hasAssertions();
		fc.assert(
			fc.property(all, ([view, width, language]) => {
				const labels = chooseTicks(view, width, language).major.map(({ label }) => label);
				expect(new Set(labels).size).toBe(labels.length);
			})
		);
	});

	test('two ticks under one name of the larger unit never read the same', () => {
		expect.hasAssertions();
		fc.assert(
			fc.property(all, ([view, width, language]) => {
				const { minor, major } = chooseTicks(view, width, language);
				const whole = minor.map(({ ms, label }) => {
					const under = major.findLast((tick) => tick.ms <= ms)?.label ?? '';
					return `${under} ${label}`;
				});
				expect(new Set(whole).size).toBe(whole.length);
			})
		);
	});

	test('while panning, a tick keeps its place and its name', () => {
		expect.hasAssertions();
		fc.assert(
			fc.property(all, fc.integer({ min: -DAY, max: DAY }), ([view, width, language], by) => {
				const moved = view.pan(by);
				// The length of the moved view may differ by rounding, which must not choose other ticks here.
				fc.pre(moved.spanMs === view.spanMs);
				const labels = new Map(
					chooseTicks(view, width, language).minor.map(({ ms, label }) => [ms, label])
				);
				for (const { ms, label } of chooseTicks(moved, width, language).minor) {
					if (ms < view.startMs || ms >= view.endMs) continue;
					expect(labels.get(ms)).toBe(label);
				}
			})
		);
	});
});
