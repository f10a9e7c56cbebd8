import fc from 'fast-check';
import { daysInMonth } from '#lib/core/time/civil.ts';

const pad = (value: number, length: number) => String(value).padStart(length, '0');

const yearText = fc
	.oneof(fc.integer({ min: 1900, max: 2100 }), fc.integer({ min: -9999, max: 9999 }))
	.map((year) => (year < 0 ? '-' : '') + pad(Math.abs(year), 4));

const monthText = fc
	.tuple(yearText, fc.integer({ min: 1, max: 12 }))
	.map(([year, month]) => `${year}-${pad(month, 2)}`);

const dayText = fc.tuple(monthText, fc.nat(30)).map(([month, index]) => {
	const [, year = '', number = ''] = /^(-?\d+)-(\d+)$/.exec(month) ?? [];
	return `${month}-${pad(1 + (index % daysInMonth(Number(year), Number(number))), 2)}`;
});

const seasonText = fc
	.tuple(yearText, fc.constantFrom(21, 22, 23, 24))
	.map(([year, season]) => `${year}-${season}`);

const secondText = fc
	.tuple(
		dayText,
		fc.nat(23),
		fc.nat(59),
		fc.nat(59),
		fc.constantFrom('Z', '+08:00', '-05', '+0530')
	)
	.map(([day, ...[hour, minute, second, zone]]) => {
		return `${day}T${pad(hour, 2)}:${pad(minute, 2)}:${pad(second, 2)}${zone}`;
	});

const unspecifiedText = fc
	.tuple(yearText, fc.integer({ min: 1, max: 3 }))
	.map(([year, count]) => year.slice(0, -count) + 'X'.repeat(count));

const farText = fc
	.integer({ min: -200_000, max: 200_000 })
	.filter((year) => Math.abs(year) > 9999)
	.map((year) => `Y${year}`);

/** A date of EDTF level 0 or 1 that is no interval, of any precision. */
export const singleDate = fc
	.tuple(
		fc.oneof(
			yearText,
			monthText,
			dayText,
			seasonText,
			secondText,
			unspecifiedText,
			farText,
			monthText.map((month) => `${month}-XX`),
			yearText.map((year) => `${year}-XX`)
		),
		fc.constantFrom('', '', '?', '~', '%')
	)
	.map(([date, qualifier]) => date + qualifier);
