import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { HOUR } from '#lib/core/time/civil.ts';
import { View } from '#lib/core/time/view.ts';
import { draw, type DrawnLabel, type Drawing } from '#lib/core/timeline/draw.ts';
import type { TimelineLayout } from '#lib/core/timeline/layout.ts';
import { event, layOutAt, places, share, sizes, timelines, viewAt } from './timelines.ts';

/** CSS pixels by which rounding may move what is drawn. */
const ROUNDING = 0.01;

interface Label extends DrawnLabel {
	id: string;
	/** The ends of its text. */
	from: number;
	to: number;
}

const ends = ({ textX, anchor }: DrawnLabel, width: number): [number, number] =>
	anchor === 'start' ? [textX, textX + width] : [textX - width, textX];

/** The labels in rows, those of groups with them. */
function labelsOf({ events, groups }: Drawing): Label[] {
	const all = [
		...events.map(({ event: { id, labelWidth }, label }) => ({ id, labelWidth, label })),
		...groups.map(({ group: { id, labelWidth }, label }) => ({ id, labelWidth, label }))
	];
	return all.flatMap(({ id, labelWidth, label }) => {
		if (!label) return [];
		const [from, to] = ends(label, labelWidth);
		return [{ ...label, id, from, to }];
	});
}

/** The ids of the events whose names are on screen, in a row or in their bars. */
const namedIn = ({ events }: Drawing) =>
	events.filter(({ label, nameX }) => label || nameX !== null).map(({ event: { id } }) => id);

/** Views right before and after something comes or gives way: some of those that a layout has. */
function turningPoints({ events, groups, limits, frame }: TimelineLayout, from: number): View[] {
	const all = [
		...events.flatMap(({ anchorMs, label, barScale }) =>
			[label.minScale, barScale].map((scale) => ({ anchorMs, scale }))
		),
		...groups.flatMap(({ anchorMs, label, minScale, maxScale }) =>
			[label.minScale, minScale, maxScale].map((scale) => ({ anchorMs, scale }))
		)
	].flatMap(({ anchorMs, scale }) => [
		{ anchorMs, scale: scale * 0.99999 },
		{ anchorMs, scale: scale * 1.00001 }
	]);
	const reachable = all.filter(({ scale }) => {
		return scale > frame.width / (limits.endMs - limits.startMs) && scale < frame.width / HOUR;
	});
	const some = Array.from({ length: 6 }, (_, index) => {
		return reachable[(Math.floor(from * reachable.length) + 11 * index) % reachable.length] ?? [];
	});
	return some.flat().map(({ anchorMs, scale }) => {
		const half = frame.width / scale / 2;
		return new View(anchorMs - half, anchorMs + half).clamp(limits);
	});
}

/** Many timelines, screens and views: each property below is tried on all of them. */
function forAll(check: (layout: TimelineLayout, view: View, by: number) => void): void {
	const spots = fc.array(places, { minLength: 1, maxLength: 4 });
	fc.assert(
		fc.property(timelines, sizes, spots, share, (timeline, size, spots, by) => {
			const layout = layOutAt(timeline, size);
			for (const spot of spots) check(layout, viewAt(layout.limits, spot), by);
			for (const view of turningPoints(layout, by)) check(layout, view, by);
		})
	);
}

describe('consistent dynamic labelling', () => {
	test('zooming in, a name that is shown stays shown', () => {
		expect.hasAssertions();
		forAll((layout, view, by) => {
			const drawing = draw(layout, view);
			const k = (view.spanMs / HOUR) ** by;
			for (const { event, label, nameX } of drawing.events) {
				// About an instant of its own that is in view, so that it stays in view.
				const atMs = label
					? event.anchorMs
					: Math.min(Math.max(view.startMs, event.startMs), event.endMs);
				const isSeen = atMs >= view.startMs && atMs <= view.endMs;
				if ((!label && nameX === null) || !isSeen) continue;
				expect(namedIn(draw(layout, view.zoom(k, atMs)))).toContain(event.id);
			}
			for (const { group, label } of drawing.groups) {
				const isSeen = group.anchorMs >= view.startMs && group.anchorMs <= view.endMs;
				const closer = view.zoom(k, group.anchorMs);
				const isWhole = layout.frame.width / closer.spanMs < group.maxScale * 0.999;
				if (!label || !isSeen || !isWhole) continue;
				expect(draw(layout, closer).groups).toContainEqual(
					expect.objectContaining({
						group,
						label: expect.objectContaining({ bottom: label.bottom })
					})
				);
			}
		});
	});

	test('zooming in, a label keeps its row and its side', () => {
		expect.hasAssertions();
		forAll((layout, view, by) => {
			for (const { id, bottom, anchor } of labelsOf(draw(layout, view))) {
				const placed = [...layout.events, ...layout.groups].find((one) => one.id === id);
				const closer = view.zoom((view.spanMs / HOUR) ** by, placed?.anchorMs);
				const label = labelsOf(draw(layout, closer)).find((one) => one.id === id);
				if (label) expect(label).toMatchObject({ bottom, anchor });
			}
		});
	});

	test('panning, no label pops or jumps: all move alike, and come and go at the edges only', () => {
		expect.hasAssertions();
		forAll((layout, view, by) => {
			const { width } = layout.frame;
			const moved = view.pan((by - 0.5) * 2 * view.spanMs);
			const shift = view.scale(width)(view.startMs) - view.scale(width)(moved.startMs);
			const after = new Map(labelsOf(draw(layout, moved)).map((label) => [label.id, label]));
			for (const { id, x, from, to, bottom, anchor } of labelsOf(draw(layout, view))) {
				const isOutside = Math.max(to, x) + shift < ROUNDING;
				if (isOutside || Math.min(from, x) + shift > width - ROUNDING) continue;
				const label = after.get(id);
				expect(label).toMatchObject({ bottom, anchor });
				expect(label?.from).toBeCloseTo(from + shift, 1);
				expect(label?.x).toBeCloseTo(x + shift, 1);
			}
		});
	});

	test('panning, a name in a bar slides no faster than the bar', () => {
		expect.hasAssertions();
		forAll((layout, view, by) => {
			const { width } = layout.frame;
			const moved = view.pan((by - 0.5) * view.spanMs);
			const shift = Math.abs(view.scale(width)(moved.startMs));
			const after = new Map(draw(layout, moved).events.map((drawn) => [drawn.event.id, drawn]));
			expect(after.size).toBeGreaterThanOrEqual(0);
			for (const { event, nameX } of draw(layout, view).events) {
				const then = after.get(event.id);
				if (nameX === null || !then) continue;
				expect(then.nameX).not.toBeNull();
				expect(Math.abs((then.nameX ?? Infinity) - nameX)).toBeLessThan(shift + 1);
			}
		});
	});

	test('what is shown depends on the view alone, not on the way there', () => {
		expect.hasAssertions();
		forAll((layout, view, by) => {
			const first = draw(layout, view);
			draw(layout, view.zoom(1 + by));
			draw(layout, View.of(layout.limits));
			expect(draw(layout, new View(view.startMs, view.endMs))).toEqual(first);
		});
	});

	test('what is shown does not depend on the order that events are given in', () => {
		expect.hasAssertions();
		fc.assert(
			fc.property(
				timelines.chain((timeline) =>
					fc.tuple(
						fc.constant(timeline),
						fc.shuffledSubarray(timeline, { minLength: timeline.length })
					)
				),
				sizes,
				places,
				([timeline, shuffled], size, spot) => {
					const [layout, other] = [layOutAt(timeline, size), layOutAt(shuffled, size)];
					const view = viewAt(layout.limits, spot);
					expect(draw(other, view)).toEqual(draw(layout, view));
				}
			)
		);
	});

	test('no two labels overlap, and no leader line runs through a label', () => {
		expect.hasAssertions();
		forAll((layout, view) => {
			const labels = labelsOf(draw(layout, view));
			expect(new Set(labels.map(({ id }) => id)).size).toBe(labels.length);
			for (const a of labels) {
				for (const b of labels) {
					if (a === b) continue;
					if (a.bottom === b.bottom) {
						expect(a.to <= b.from + ROUNDING || b.to <= a.from + ROUNDING).toBe(true);
					} else if (a.bottom < b.bottom) {
						expect(a.x <= b.from + ROUNDING || a.x >= b.to - ROUNDING).toBe(true);
					}
				}
			}
		});
	});

	test('no name is left out that is active', () => {
		expect.hasAssertions();
		forAll((layout, view) => {
			const { width } = layout.frame;
			const scale = width / view.spanMs;
			const toX = view.scale(width);
			const drawing = draw(layout, view);
			const labelled = new Set(labelsOf(drawing).map(({ id }) => id));
			const inBars = new Set(
				drawing.events.filter(({ nameX }) => nameX !== null).map(({ event: { id } }) => id)
			);
			const isInRow = (x: number, side: string, text: number) =>
				side === 'start' ? x <= width && x + text >= 0 : x >= 0 && x - text <= width;
			for (const { id, anchorMs, startMs, endMs, label, barScale, labelWidth } of layout.events) {
				if (scale >= barScale) {
					if (toX(endMs) >= 0 && toX(startMs) <= width) expect(inBars).toContain(id);
				} else if (scale >= label.minScale && isInRow(toX(anchorMs), label.side, labelWidth)) {
					expect(labelled).toContain(id);
				}
			}
			for (const { id, anchorMs, minScale, maxScale, label, labelWidth } of layout.groups) {
				const isActive = scale >= Math.max(minScale, label.minScale) && scale < maxScale * 0.999;
				if (isActive && isInRow(toX(anchorMs), label.side, labelWidth)) {
					expect(labelled).toContain(id);
				}
			}
			for (const id of inBars) expect(labelled).not.toContain(id);
			expect(inBars.size).toBeLessThanOrEqual(layout.events.length);
		});
	});
});

test('every event that meets the view is drawn, named or not', () => {
	expect.hasAssertions();
	forAll((layout, view) => {
		const drawn = new Set(draw(layout, view).events.map(({ event: { id } }) => id));
		for (const { id, startMs, endMs } of layout.events) {
			if (endMs > view.startMs && startMs < view.endMs) expect(drawn).toContain(id);
		}
		expect(drawn.size).toBeLessThanOrEqual(layout.events.length);
	});
});

test('coordinates stay where SVG draws them safely, however close the view', () => {
	expect.hasAssertions();
	forAll((layout, view) => {
		const { width, height } = layout.frame;
		for (const { barX, barWidth, y, isCutStart, isCutEnd, nameX } of draw(layout, view).events) {
			expect(barX).toBeGreaterThanOrEqual(-100);
			expect(barX + barWidth).toBeLessThanOrEqual(width + 100);
			expect(barWidth).toBeGreaterThanOrEqual(0);
			expect(y).toBeLessThan(height);
			if (isCutStart) expect(barX).toBeLessThan(0);
			if (isCutEnd) expect(barX + barWidth).toBeGreaterThan(width);
			if (nameX !== null) expect(Math.abs(nameX)).toBeLessThan(1e5);
		}
	});
});

test('a bar is as wide as its date: at home a year is a tenth of a decade', () => {
	const layout = layOutAt(
		[event('decade', '201X'), event('year', '2015'), event('day', '2019-12-31')],
		{ width: 1000, height: 400 }
	);
	const { events } = draw(layout, View.of(layout.limits));
	const widths = new Map(events.map(({ event: { id }, barWidth }) => [id, barWidth]));
	const [decade = 0, year = 0] = [widths.get('decade'), widths.get('year')];
	expect(decade / year).toBeCloseTo(10, 1);
});

test('a timeline of no events draws nothing', () => {
	const layout = layOutAt([], { width: 800, height: 400 });
	expect(draw(layout, View.of(layout.limits))).toEqual({ events: [], groups: [] });
});
