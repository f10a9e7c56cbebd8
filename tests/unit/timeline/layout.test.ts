import fc from 'fast-check';
import { expect, test } from 'vitest';
import { YEAR } from '#lib/core/time/civil.ts';
import { View } from '#lib/core/time/view.ts';
import { draw } from '#lib/core/timeline/draw.ts';
import { event, layOutAt, places, sizes, timelines, viewAt } from './timelines.ts';

const size = { width: 800, height: 400 };

test('every event is laid out once, in time order', () => {
	expect.hasAssertions();
	fc.assert(
		fc.property(timelines, sizes, (timeline, size) => {
			const { events } = layOutAt(timeline, size);
			expect(events.map(({ id }) => id).sort()).toEqual(timeline.map(({ id }) => id).sort());
			events.slice(1).forEach(({ startMs }, index) => {
				expect(startMs).toBeGreaterThanOrEqual(events[index]?.startMs ?? -Infinity);
			});
		})
	);
});

test('bars of one lane never overlap', () => {
	expect.hasAssertions();
	fc.assert(
		fc.property(timelines, sizes, (timeline, size) => {
			const { events } = layOutAt(timeline, size);
			for (const a of events) {
				for (const b of events) {
					if (a === b || a.endMs <= b.startMs || b.endMs <= a.startMs) continue;
					expect(a.lane).not.toBe(b.lane);
				}
			}
			expect(events.length).toBeGreaterThan(0);
		})
	);
});

test('a group never mixes what has happened with what is planned', () => {
	expect.hasAssertions();
	fc.assert(
		fc.property(timelines, sizes, (timeline, size) => {
			for (const { members } of layOutAt(timeline, size).groups) {
				expect(new Set(members.map(({ modality }) => modality === 'planned')).size).toBe(1);
			}
			expect(timeline.length).toBeGreaterThan(0);
		})
	);
});

test('while a group is there its members have no label of their own', () => {
	expect.hasAssertions();
	fc.assert(
		fc.property(timelines, sizes, places, (timeline, size, spot) => {
			const layout = layOutAt(timeline, size);
			const { events, groups } = draw(layout, viewAt(layout.limits, spot));
			const grouped = new Set(groups.flatMap(({ group }) => group.members.map(({ id }) => id)));
			const labelled = events.filter(({ label }) => label).map(({ event: { id } }) => id);
			expect(labelled.filter((id) => grouped.has(id))).toEqual([]);
		})
	);
});

test('no label is cut off at the first view', () => {
	expect.hasAssertions();
	fc.assert(
		fc.property(timelines, sizes, (timeline, size) => {
			const layout = layOutAt(timeline, size);
			const drawing = draw(layout, View.of(layout.limits));
			const labels = [
				...drawing.events.map(({ event: { labelWidth }, label }) => ({ labelWidth, label })),
				...drawing.groups.map(({ group: { labelWidth }, label }) => ({ labelWidth, label }))
			];
			for (const { labelWidth, label } of labels) {
				if (!label) continue;
				const from = label.anchor === 'start' ? label.textX : label.textX - labelWidth;
				expect(from).toBeGreaterThan(-0.01);
				expect(from + labelWidth).toBeLessThan(size.width + 0.01);
			}
			expect(drawing.events).toHaveLength(timeline.length);
		})
	);
});

test('where there is no room for all, the more important keeps its label', () => {
	const far = { title: 'Far' };
	const crowd = ['2001-07-16', '2001-07-17', '2001-07-18'].map((date, index) => ({ date, index }));
	for (const chosen of crowd) {
		const events = crowd.map(({ date, index }) =>
			// Planned and past by turns, or they would be a group.
			event(`e${index}`, date, {
				title: 'Treaty of friendship',
				importance: index === chosen.index ? 0.9 : 0.4,
				modality: index === 1 ? 'planned' : 'past'
			})
		);
		const layout = layOutAt([event('far', '1949', far), ...events], { width: 400, height: 130 });
		const drawn = draw(layout, View.of(layout.limits)).events;
		const labelled = drawn.flatMap(({ event: { id }, label }) => (label ? [id] : []));
		expect(labelled.filter((id) => id !== 'far')).toEqual([`e${chosen.index}`]);
	}
});

test('the first view is the domain and its margin', () => {
	const { domain, limits } = layOutAt([event('a', '1949'), event('b', '2024')], size);
	expect(domain).toEqual({ startMs: Date.UTC(1949), endMs: Date.UTC(2025) });
	expect(limits.startMs).toBeLessThan(domain.startMs);
	expect(domain.startMs - limits.startMs).toBeLessThan(10 * YEAR);
	expect(limits.endMs - domain.endMs).toBe(domain.startMs - limits.startMs);
});

test('with some events switched off the first view stays what it was', () => {
	const all = layOutAt([event('a', '1949'), event('b', '2024')], size);
	const some = layOutAt([event('b', '2024')], { ...size, domain: all.domain });
	expect(some.limits).toEqual(all.limits);
	expect(some.events.map(({ id }) => id)).toEqual(['b']);
});

test.each(['2024-05-16', '2024-05-16T12:00:00Z'])(
	'thirty events at %s all stand inside a low drawing, under a group that says how many',
	(edtf) => {
		const same = Array.from({ length: 30 }, (_, index) => event(`e${index}`, edtf));
		const layout = layOutAt([event('far', '1949'), ...same], { width: 500, height: 240 });
		for (const depth of [0, 0.4, 0.8, 1]) {
			const view = View.of(layout.limits).zoom(
				((layout.limits.endMs - layout.limits.startMs) / 3_600_000) ** depth,
				layout.events.at(-1)?.anchorMs ?? 0
			);
			const { events, groups } = draw(layout, view);
			const ys = events.map(({ y }) => y);
			expect(new Set(ys).size).toBeGreaterThanOrEqual(30);
			expect(Math.min(...ys)).toBeGreaterThan(46);
			expect(groups.map(({ label }) => label && label.bottom > 40)).toEqual([true]);
		}
	}
);
