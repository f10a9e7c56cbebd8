import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DAY, HOUR, utc } from '#lib/core/time/civil.ts';
import { tryParseDate } from '#lib/core/time/edtf.ts';
import { View } from '#lib/core/time/view.ts';
import { parseView } from '#lib/core/time/parse-view.ts';
import { formatView } from '#lib/core/time/view-param.ts';

/** From an hour to some three millennia, in any year from about -8000 to 20,000. */
const views = fc
	.tuple(fc.integer({ min: utc(-8000), max: utc(20_000) }), fc.nat(1_000_000))
	.map(([startMs, power]) => {
		return new View(startMs, startMs + HOUR * ((1e6 * DAY) / HOUR) ** (power / 1_000_000));
	});

test.each([
	['1991/2001', utc(1991), utc(2002)],
	['2024-03/2024-05', utc(2024, 3), utc(2024, 6)],
	['2024-05-16/2024-05-17', utc(2024, 5, 16), utc(2024, 5, 18)],
	['2024/2024', utc(2024), utc(2025)],
	[
		'2024-05-16T10:00:00Z/2024-05-16T10:59:59Z',
		utc(2024, 5, 16) + 10 * HOUR,
		utc(2024, 5, 16) + 11 * HOUR
	],
	['-0044/0014', utc(-44), utc(15)],
	['Y-12345/Y12345', utc(-12_345), utc(12_346)]
])('%s reads as what it shows', (text, startMs, endMs) => {
	expect(formatView(new View(startMs, endMs))).toBe(text);
	expect(parseView(text)).toEqual(new View(startMs, endMs));
});

test('a reader may write any date that has two ends', () => {
	expect(parseView('2024')).toEqual(new View(utc(2024), utc(2025)));
	expect(parseView('194X/1991-12')).toEqual(new View(utc(1940), utc(1992)));
	expect(parseView('1947~/1991?')).toEqual(new View(utc(1947), utc(1992)));
});

test.each([null, '', '1991/..', '../2001', '1991/', '2001/1991', '2023-02-29', 'now', '1991–2001'])(
	'%j asks for no view',
	(text) => {
		expect(parseView(text)).toBeNull();
	}
);

test('no parameter makes it throw', () => {
	expect.hasAssertions();
	fc.assert(
		fc.property(fc.string(), (text) => {
			const view = parseView(text);
			expect(view === null || view.startMs < view.endMs).toBe(true);
		})
	);
});

test('a view comes back from the address to about one part in two hundred', () => {
	expect.hasAssertions();
	fc.assert(
		fc.property(views, (view) => {
			const back = parseView(formatView(view));
			const off = Math.max(
				Math.abs((back?.startMs ?? Infinity) - view.startMs),
				Math.abs((back?.endMs ?? Infinity) - view.endMs)
			);
			expect(off / view.spanMs).toBeLessThan(1 / 200);
		})
	);
});

test('an address stays as it is: its view gives it again', () => {
	expect.hasAssertions();
	fc.assert(
		fc.property(views, (view) => {
			const text = formatView(view);
			const back = parseView(text);
			expect(back && formatView(back)).toBe(text);
		})
	);
});

test('an address is an EDTF interval without doubt, safe in a URL as it stands', () => {
	expect.hasAssertions();
	fc.assert(
		fc.property(views, (view) => {
			const text = formatView(view);
			expect(tryParseDate(text)).toMatchObject({
				isInterval: true,
				isApproximate: false,
				isUncertain: false
			});
			expect(text).toMatch(/^[-\dYTZ:/]+$/);
		})
	);
});
