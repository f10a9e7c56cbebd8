import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DAY, HOUR, YEAR } from '#lib/core/time/civil.ts';
import { limitsOf } from '#lib/core/timeline/events.ts';
import { MIN_VIEW_MS, View, type Span } from '#lib/core/time/view.ts';

/** A domain of a day to a century, anywhere in two millennia, and its margin. */
const limits = fc
	.tuple(
		fc.integer({ min: -2000 * 365, max: 20_000 }),
		fc.oneof(fc.integer({ min: 1, max: 100 }), fc.integer({ min: 1, max: 36_525 }))
	)
	.map(([start, days]) => limitsOf({ startMs: start * DAY, endMs: (start + days) * DAY }));

/** 0–1, evenly: most doubles of that range are next to nothing. */
const share = fc.nat(1_000_000).map((parts) => parts / 1_000_000);
const factor = share.map((power) => 10 ** (4 * power - 2));

type Step = (view: View, limits: Span) => View;
const at = ({ startMs, endMs }: Span, share: number) => startMs + share * (endMs - startMs);
const steps: fc.Arbitrary<Step> = fc.oneof(
	fc.tuple(factor, share).map(
		([k, where]): Step =>
			(view) =>
				view.zoom(k, at(view, where))
	),
	factor.map(
		(k): Step =>
			(view) =>
				view.zoom(k)
	),
	share.map(
		(by): Step =>
			(view) =>
				view.pan((by - 0.5) * 6 * view.spanMs)
	),
	fc.tuple(share, share).map(([a, b]): Step => (_, limits) => {
		const [start, end] = [at(limits, Math.min(a, b)), at(limits, Math.max(a, b))];
		return View.around({ startMs: start, endMs: end });
	})
);

/** Milliseconds. A pixel is more than a second even at the closest view. */
const ROUNDING = 1;

test('a view without extent is refused', () => {
	expect(() => new View(1, 1)).toThrow(RangeError);
	expect(() => new View(2, 1)).toThrow(RangeError);
	expect(() => new View(NaN, 1)).toThrow(RangeError);
});

test('zooming about an instant leaves it where it is on screen', () => {
	expect.hasAssertions();
	fc.assert(
		fc.property(limits, share, factor, (span, where, k) => {
			const view = View.of(span);
			const instant = at(view, where);
			const closer = view.zoom(k, instant);
			expect(Math.abs(closer.spanMs - view.spanMs / k)).toBeLessThan(ROUNDING);
			expect(closer.scale(1000)(instant)).toBeCloseTo(view.scale(1000)(instant), 3);
		})
	);
});

test('zooming without an instant keeps the middle; zooming back gives the view again', () => {
	expect.hasAssertions();
	fc.assert(
		fc.property(limits, factor, share, (span, k, where) => {
			const view = View.of(span);
			const middle = (view.startMs + view.endMs) / 2;
			expect(view.zoom(k).scale(1000)(middle)).toBeCloseTo(500, 3);
			const back = view.zoom(k, at(view, where)).zoom(1 / k, at(view, where));
			expect(Math.abs(back.startMs - view.startMs)).toBeLessThan(ROUNDING);
			expect(Math.abs(back.endMs - view.endMs)).toBeLessThan(ROUNDING);
		})
	);
});

test('panning moves all alike and keeps the length', () => {
	const view = new View(0, 10 * DAY);
	expect(view.pan(DAY)).toEqual(new View(DAY, 11 * DAY));
	expect(view.pan(-DAY).spanMs).toBe(view.spanMs);
});

test('a view is a value: moving gives another, and the same one when nothing moves', () => {
	const view = Object.freeze(new View(0, 10 * DAY));
	view.zoom(3);
	view.pan(DAY);
	view.clamp({ startMs: DAY, endMs: 2 * DAY });
	expect(view).toEqual(new View(0, 10 * DAY));
	expect(view.zoom(1)).toBe(view);
	expect(view.pan(0)).toBe(view);
	expect(view.clamp({ startMs: -DAY, endMs: 11 * DAY })).toBe(view);
});

describe('clamping', () => {
	test('any sequence of moves stays inside the limits and no closer than an hour', () => {
		expect.hasAssertions();
		fc.assert(
			fc.property(limits, fc.array(steps, { maxLength: 30 }), (span, sequence) => {
				let view = View.of(span);
				for (const step of sequence) {
					view = step(view, span).clamp(span);
					expect(view.startMs).toBeGreaterThanOrEqual(span.startMs);
					expect(view.endMs).toBeLessThanOrEqual(span.endMs);
					expect(view.spanMs).toBeGreaterThanOrEqual(MIN_VIEW_MS - ROUNDING);
				}
			})
		);
	});

	test('a view pushed to the far edge does not pass it by rounding', () => {
		const edge = limitsOf({ startMs: -185 * DAY, endMs: -47 * DAY });
		const pushed = new View(0, 5829346268.1508).clamp(edge);
		expect(pushed.endMs).toBe(edge.endMs);
	});

	test('done twice it changes nothing more', () => {
		expect.hasAssertions();
		fc.assert(
			fc.property(limits, steps, (span, step) => {
				const once = step(View.of(span), span).clamp(span);
				expect(once.clamp(span)).toEqual(once);
			})
		);
	});

	test('what is wider than the limits becomes the limits, to the bit', () => {
		expect.hasAssertions();
		fc.assert(
			fc.property(
				limits,
				share.map((power) => 10 ** (-3 * power)),
				share,
				(span, k, where) => {
					const home = View.of(span);
					expect(home.zoom(k, at(span, where)).clamp(span).equals(home)).toBe(true);
				}
			)
		);
	});

	test('a view moved too far ends at the edge with its length', () => {
		const edge = { startMs: 0, endMs: 100 * DAY };
		expect(new View(95 * DAY, 105 * DAY).clamp(edge)).toEqual(new View(90 * DAY, 100 * DAY));
		expect(new View(-30 * DAY, -20 * DAY).clamp(edge)).toEqual(new View(0, 10 * DAY));
	});

	test('a view that is too close is widened about its middle', () => {
		const edge = { startMs: 0, endMs: 100 * DAY };
		expect(new View(DAY, DAY + 1000).clamp(edge)).toEqual(
			new View(DAY + 500 - HOUR / 2, DAY + 500 + HOUR / 2)
		);
	});

	test('limits of less than an hour are shown whole', () => {
		expect(new View(0, 10 * YEAR).clamp({ startMs: 5, endMs: 1005 })).toEqual(new View(5, 1005));
	});
});

test('a view around a span has it in the middle, with room beside it', () => {
	expect(View.around({ startMs: 10 * DAY, endMs: 20 * DAY })).toEqual(new View(5 * DAY, 25 * DAY));
	expect(View.around({ startMs: DAY, endMs: DAY }, 0.5, DAY)).toEqual(
		new View(0.5 * DAY, 1.5 * DAY)
	);
});

test('the scale runs from the left edge to the right', () => {
	const toX = new View(0, 10 * DAY).scale(500);
	expect([0, DAY, 10 * DAY, -DAY].map(toX)).toEqual([0, 50, 500, -50]);
});
