import { expect, test } from 'vitest';
import { View } from '#lib/core/time/view.ts';
import { utc } from '#lib/core/time/civil.ts';
import { drawMany } from '#lib/core/timeline/large/draw-many.ts';
import { CATEGORIES, makeMany, seededRows, type Many } from './many.ts';

// What a frame costs is counted, not timed: every number that it reads of what was computed before.

const plain = { hidden: new Uint8Array(CATEGORIES.length), always: [], found: null };

/** The same structure, whose typed arrays count what is read of them. */
function counting<T>(value: T, tally: { reads: number }): T {
	if (ArrayBuffer.isView(value)) {
		const list = value as unknown as Record<string, number>;
		return new Proxy(list, {
			get(target, key) {
				if (key === 'length') return target['length'];
				tally.reads += 1;
				return target[key as string];
			}
		}) as T;
	}
	if (typeof value !== 'object' || value === null) return value;
	const entries = Object.entries(value).map(([key, one]) => [key, counting<unknown>(one, tally)]);
	return (Array.isArray(value) ? entries.map(([, one]) => one) : Object.fromEntries(entries)) as T;
}

const middle = utc(2024, 5, 16) + 43_200_000;
const VIEWS = [0, 0.25, 0.5, 0.75, 0.9, 1].map((depth) => (many: Many) => {
	const whole = View.of(many.limits);
	return whole.zoom((whole.spanMs / 3_600_000) ** depth, middle).clamp(many.limits);
});

test('a frame reads what it shows and little more, however many events there are', () => {
	const small = makeMany(seededRows(1000));
	const large = makeMany(seededRows(100_000));
	for (const viewOf of VIEWS) {
		const work = [small, large].map((many) => {
			const tally = { reads: 0 };
			const { events, placed } = counting({ events: many.events, placed: many.placed }, tally);
			const drawing = drawMany(events, placed, viewOf(many), { ...plain, frame: many.frame });
			const output =
				drawing.labels.length +
				drawing.marks.positions.length +
				drawing.bars.positions.length +
				drawing.bins.columns.length;
			return { reads: tally.reads, output };
		});
		// Sixteen numbers for each thing on screen, and twenty steps for each of some searches.
		for (const { reads, output } of work) expect(reads).toBeLessThan(16 * output + 12_000);
	}
});

test('a hundred thousand at one instant cost a frame no more than a few', () => {
	const rows = Array.from({ length: 100_000 }, (_, index) => ({
		...{ startMs: middle, endMs: middle + 1000, category: index % 3, importance: 0.5 },
		...{ isDuration: true, titleWidth: 100 }
	}));
	const many = makeMany(rows);
	const tally = { reads: 0 };
	const { events, placed } = counting({ events: many.events, placed: many.placed }, tally);
	const drawing = drawMany(events, placed, View.of(many.limits), { ...plain, frame: many.frame });
	expect(drawing.shown).toBeGreaterThan(0);
	expect(drawing.shown + drawing.bins.totals.reduce((a, b) => a + b, 0)).toBe(100_000);
	expect(tally.reads).toBeLessThan(20_000);
});
