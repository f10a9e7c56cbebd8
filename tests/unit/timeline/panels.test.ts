import fc from 'fast-check';
import { expect, test } from 'vitest';
import { draw } from '#lib/core/timeline/draw.ts';
import { panelViews } from '#lib/core/timeline/panels.ts';
import { event, layOutAt, timelines } from './timelines.ts';

const size = { width: 780, height: 500 };

test('each drawing opens a group of the one before, within the limits', () => {
	fc.assert(
		fc.property(timelines, (timeline) => {
			const layout = layOutAt(timeline, size);
			const views = panelViews(layout, 4);
			expect(views[0]).toMatchObject(layout.limits);
			for (const [index, view] of views.slice(1).entries()) {
				const before = views[index];
				if (!before) throw new Error('no view before');
				expect(view.spanMs).toBeLessThan(before.spanMs);
				expect(view.startMs).toBeGreaterThanOrEqual(layout.limits.startMs);
				expect(view.endMs).toBeLessThanOrEqual(layout.limits.endMs);
				const shown = draw(layout, before).groups.filter(({ group }) =>
					group.members.every(({ anchorMs }) => anchorMs >= view.startMs && anchorMs <= view.endMs)
				);
				expect(shown.length).toBeGreaterThan(0);
			}
		})
	);
});

test('a crowded spring is opened down to its days; what is not crowded is drawn once', () => {
	const sparse = [event('a', '1949'), event('b', '1991'), event('c', '2001')];
	expect(panelViews(layOutAt(sparse, size), 3)).toHaveLength(1);
	const spring = ['2024-03-22', '2024-05-15', '2024-05-16', '2024-05-17'].map((date) =>
		event(date, date)
	);
	const views = panelViews(layOutAt([...sparse, ...spring], size), 3);
	expect(views.length).toBeGreaterThan(1);
	const last = views.at(-1);
	const drawn = last ? draw(layOutAt([...sparse, ...spring], size), last).groups : [];
	expect(drawn).toEqual([]);
});
