import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeQuery, readPlace, START, type Place } from '#lib/present/place.ts';

const places: fc.Arbitrary<Place> = fc.record({
	lesson: fc.constantFrom('', 'sourcing', 'mine'),
	slide: fc.nat(9000),
	step: fc.nat(20),
	isBlack: fc.boolean(),
	mode: fc.constantFrom(null, 'original' as const, 'parallel' as const, 'translation' as const),
	translation: fc.constantFrom(null, 'en' as const, 'zh' as const, 'ru' as const),
	hasPinyin: fc.boolean(),
	orders: fc.constantFrom({}, { 2: [1, 0] }, { 0: [2, 0, 1], 17: [0, 3, 2, 1] })
});

describe('a place in an address', () => {
	it('comes back as it was', () => {
		expect.hasAssertions();
		fc.assert(
			fc.property(places, (place) => {
				expect(readPlace(placeQuery(place))).toEqual(place);
			})
		);
	});

	it('says no more than it has to', () => {
		expect(placeQuery({ ...START, slide: 6 })).toBe('?slide=7');
	});

	it('can name the event to begin with', () => {
		expect(readPlace('?event=treaty-2001')).toMatchObject({ event: 'treaty-2001', slide: 0 });
	});

	it.each(['', '?', '?view=1991/2001', '?slide=x', '?slide=-1'])(
		'is not named by “%s”',
		(query) => {
			expect(readPlace(query)).toBeNull();
		}
	);

	it('leaves out what makes no sense, whatever an address or another window says', () => {
		expect(
			readPlace('?slide=2&step=-1&text=loud&with=fr&order=3-0.0.1&order=2.0.1&order=0-1.0')
		).toEqual({
			...START,
			slide: 1
		});
		expect.hasAssertions();
		fc.assert(
			fc.property(fc.string(), (text) => {
				const place = readPlace(`?slide=1&${text}`);
				expect(place?.slide).toBeGreaterThanOrEqual(0);
			})
		);
	});
});
