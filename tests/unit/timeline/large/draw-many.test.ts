import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { View } from '#lib/core/time/view.ts';
import { LEADER_GAP } from '#lib/core/timeline/label-rows.ts';
import { LEAST_BIN, spanOfBin } from '#lib/core/timeline/large/bins.ts';
import {
	drawMany,
	hitAt,
	type ManyDrawing,
	type ManyOptions
} from '#lib/core/timeline/large/draw-many.ts';
import { MOST_LABELS } from '#lib/core/timeline/large/many-frame.ts';
import { anchorAt } from '#lib/core/timeline/large/sorted-events.ts';
import { places, share, sizes, viewAt } from '../timelines.ts';
import { CATEGORIES, fewer, makeMany, rows, type Many } from './many.ts';

const plain = { hidden: new Uint8Array(CATEGORIES.length), always: [], found: null };

function drawAt(many: Many, view: View, more: Partial<ManyOptions> = {}): ManyDrawing {
	return drawMany(many.events, many.placed, view, { ...plain, frame: many.frame, ...more });
}

/** The positions of events that meet a view, by looking at each. */
function meeting({ events }: Many, view: View, hidden = plain.hidden): number[] {
	return Array.from({ length: events.length }, (_, position) => position).filter(
		(position) =>
			hidden[events.categories[position] ?? 0] !== 1 &&
			(events.starts[position] ?? 0) < view.endMs &&
			(events.ends[position] ?? 0) > view.startMs
	);
}

const sum = (list: Iterable<number>) => [...list].reduce((total, one) => total + one, 0);

test('at every view what is shown, what is in bins and what reaches through is all there is', () => {
	expect.hasAssertions();
	const hidden = fc.array(fc.constantFrom(0, 0, 1), { minLength: 3, maxLength: 3 });
	fc.assert(
		fc.property(rows, sizes, places, hidden, fc.nat(), (rows, size, spot, mask, chosen) => {
			const many = makeMany(rows, size);
			const view = viewAt(many.limits, spot);
			const options = { hidden: Uint8Array.from(mask), always: [chosen % rows.length] };
			const drawing = drawAt(many, view, options);
			const all = meeting(many, view, options.hidden);
			expect(drawing.inView).toBe(all.length);
			expect(drawing.shown + sum(drawing.bins.inView) + drawing.through).toBe(all.length);
			for (const count of [...drawing.bins.columns, ...drawing.bins.inView]) {
				expect(count).toBeGreaterThanOrEqual(0);
			}
			const hangsInView = (position: number) => {
				const anchor = anchorAt(many.events, position);
				return anchor >= view.startMs && anchor < view.endMs;
			};
			const seen = new Set([
				...drawing.labels.map(({ position }) => position),
				...drawing.bars.positions,
				...[...drawing.marks.positions, ...options.always].filter(hangsInView)
			]);
			expect(drawing.shown).toBe(all.filter((one) => seen.has(one)).length);
			const through = all.filter((one) => !seen.has(one) && !hangsInView(one));
			expect(drawing.through).toBe(through.length);
		}),
		fewer
	);
});

test('before labels are placed every event is counted in a bin or reaches through', () => {
	expect.hasAssertions();
	fc.assert(
		fc.property(rows, places, (rows, spot) => {
			const many = makeMany(rows);
			const view = viewAt(many.limits, spot);
			const drawing = drawMany(many.events, null, view, { ...plain, frame: many.frame });
			expect(drawing.shown).toBe(0);
			expect(sum(drawing.bins.inView) + drawing.through).toBe(meeting(many, view).length);
		}),
		fewer
	);
});

test('a bin counts the events that hang from its stretch, whatever the view', () => {
	expect.hasAssertions();
	fc.assert(
		fc.property(rows, places, (rows, spot) => {
			const many = makeMany(rows);
			const view = viewAt(many.limits, spot);
			const { bins } = drawMany(many.events, null, view, { ...plain, frame: many.frame });
			bins.totals.forEach((total, bin) => {
				const { startMs, endMs } = spanOfBin(bins, bin);
				const inside = [...many.events.anchors].filter((ms) => ms >= startMs && ms < endMs);
				expect(total).toBe(inside.length);
			});
			expect((bins.binMs / view.spanMs) * many.frame.width).toBeGreaterThan(LEAST_BIN - 0.01);
		}),
		fewer
	);
});

test('while panning no label, mark, bar or count changes but for its place', () => {
	expect.hasAssertions();
	fc.assert(
		fc.property(rows, places, share, (rows, spot, by) => {
			const many = makeMany(rows);
			const view = viewAt(many.limits, spot);
			const near = view.pan(view.spanMs * (by - 0.5)).clamp(many.limits);
			const [before, after] = [drawAt(many, view), drawAt(many, near)];
			const shift = ((view.startMs - near.startMs) / near.spanMs) * many.frame.width;
			for (const label of before.labels) {
				const there = after.labels.find(({ position }) => position === label.position);
				const [from, to] = boxOf(label).map((x) => x + shift) as [number, number];
				const margin = 1e-3;
				const isIn = to > margin && from < many.frame.width - margin;
				if (isIn) expect(there?.bottom).toBe(label.bottom);
				if (isIn) expect(there?.x).toBeCloseTo(label.x + shift, 0);
			}
			for (let bin = 0; bin < before.bins.count; bin++) {
				const { startMs } = spanOfBin(before.bins, bin);
				const same = Math.round((startMs - after.bins.startMs) / after.bins.binMs);
				if (before.bins.binMs !== after.bins.binMs || after.bins.totals[same] === undefined)
					continue;
				expect(after.bins.totals[same]).toBe(before.bins.totals[bin]);
			}
		}),
		fewer
	);
});

test('while zooming in nothing that is shown vanishes, however one comes there', () => {
	expect.hasAssertions();
	fc.assert(
		fc.property(rows, places, share, share, (rows, spot, where, how) => {
			const many = makeMany(rows);
			const far = viewAt(many.limits, spot);
			const near = far.zoom(1 + how * 30, far.startMs + where * far.spanMs).clamp(many.limits);
			const [before, after] = [drawAt(many, far), drawAt(many, near)];
			const inView = (position: number) => {
				const anchor = anchorAt(many.events, position);
				return anchor >= near.startMs && anchor < near.endMs;
			};
			const labelled = new Set(after.labels.map(({ position }) => position));
			for (const { position } of before.labels) {
				if (inView(position)) expect(labelled.has(position)).toBe(true);
			}
			const marked = new Set([...labelled, ...after.marks.positions]);
			for (const position of before.marks.positions) {
				if (inView(position)) expect(marked.has(position)).toBe(true);
			}
			expect(drawAt(many, near)).toEqual(after);
		}),
		fewer
	);
});

const boxOf = ({ x, width, isBefore }: ManyDrawing['labels'][number]): [number, number] =>
	isBefore ? [x - width - LEADER_GAP, x] : [x, x + width + LEADER_GAP];

test('no label covers another, no mark another, no bar another', () => {
	expect.hasAssertions();
	fc.assert(
		fc.property(rows, sizes, places, (rows, size, spot) => {
			const many = makeMany(rows, size);
			const { labels, marks, bars } = drawAt(many, viewAt(many.limits, spot));
			labels.forEach((a, index) => {
				for (const b of labels.slice(index + 1)) {
					if (a.bottom !== b.bottom) continue;
					const [[aFrom, aTo], [bFrom, bTo]] = [boxOf(a), boxOf(b)];
					expect(aTo <= bFrom + 0.01 || bTo <= aFrom + 0.01).toBe(true);
				}
			});
			marks.xs.forEach((x, a) => {
				for (let b = a + 1; b < marks.xs.length; b++) {
					if (marks.ys[a] !== marks.ys[b]) continue;
					expect(Math.abs((marks.xs[b] ?? 0) - x)).toBeGreaterThan(11.99);
				}
			});
			bars.starts.forEach((_, a) => {
				for (let b = a + 1; b < bars.starts.length; b++) {
					if (bars.ys[a] !== bars.ys[b]) continue;
					const apart =
						(bars.ends[a] ?? 0) <= (bars.starts[b] ?? 0) + 0.01 ||
						(bars.ends[b] ?? 0) <= (bars.starts[a] ?? 0) + 0.01;
					expect(apart).toBe(true);
				}
			});
			expect(labels.length).toBeLessThanOrEqual(MOST_LABELS);
		}),
		fewer
	);
});

test('every label that is active at a scale is drawn where it stands in the view', () => {
	expect.hasAssertions();
	fc.assert(
		fc.property(rows, places, (rows, spot) => {
			const many = makeMany(rows);
			const view = viewAt(many.limits, spot);
			const drawn = new Set(drawAt(many, view).labels.map(({ position }) => position));
			const { anchors, positions, levels } = many.placed.labels;
			const { homeScale, perDoubling } = many.placed.levels;
			const scale = many.frame.width / view.spanMs;
			anchors.forEach((anchor, index) => {
				const from = homeScale * 2 ** ((levels.layers[0]?.[index] ?? 0) / perDoubling);
				if (scale < from * (1 + 1e-6) || anchor < view.startMs || anchor >= view.endMs) return;
				expect(drawn.has(positions[index] ?? -1)).toBe(true);
			});
			expect(drawn.size).toBeGreaterThanOrEqual(0);
		}),
		fewer
	);
});

test('whatever is drawn can be pointed at, and a bin where it is higher than nothing', () => {
	expect.hasAssertions();
	fc.assert(
		fc.property(rows, places, (rows, spot) => {
			const many = makeMany(rows);
			const drawing = drawAt(many, viewAt(many.limits, spot));
			const { marks, bins, view, frame } = drawing;
			marks.positions.forEach((position, index) => {
				const hit = hitAt(drawing, marks.xs[index] ?? 0, marks.ys[index] ?? 0);
				expect(hit).toEqual({ kind: 'event', position });
			});
			bins.totals.forEach((total, bin) => {
				const { startMs, endMs } = spanOfBin(bins, bin);
				const x = view.scale(frame.width)((startMs + endMs) / 2);
				const hit = hitAt(drawing, x, frame.axisY - 1);
				expect(hit).toEqual(total > 0 ? { kind: 'bin', bin } : null);
				if (total === 0 || bins.totals[bin - 1] !== 0) return;
				const beside = view.scale(frame.width)(startMs) - 1;
				expect(hitAt(drawing, beside, frame.axisY - 1)).toEqual({ kind: 'bin', bin });
			});
		}),
		fewer
	);
});
