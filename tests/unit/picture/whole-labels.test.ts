import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wholeLabels } from '#lib/core/picture/whole-labels.ts';
import type { Drawing } from '#lib/core/timeline/draw.ts';
import { View } from '#lib/core/time/view.ts';
import { event, places, timelines, viewAt } from '../timeline/timelines.ts';
import { plotOf } from './plots.ts';

/** Labels as boxes, by row. */
const boxesOf = ({ events, groups }: Drawing) =>
	[...events, ...groups].flatMap((drawn) => {
		const width = 'event' in drawn ? drawn.event.labelWidth : drawn.group.labelWidth;
		if (!drawn.label) return [];
		const { anchor, textX, bottom } = drawn.label;
		const from = anchor === 'start' ? textX : textX - width;
		return [{ from, to: from + width, bottom }];
	});

test('a label that the edge would cut goes to the other side of its line', () => {
	const events = [event('a', '1950-07-16'), event('b', '2001-07-16')];
	const whole = plotOf(events);
	const last = whole.drawing.events.at(-1);
	expect(last?.label?.anchor).toBe('end');
	// The view begins right before the line.
	const view = View.of({ startMs: (last?.event.anchorMs ?? 0) - 1e9, endMs: whole.view.endMs });
	const { drawing } = plotOf(events, { view });
	const [drawn] = wholeLabels(drawing, 900).events;
	expect(drawn?.label).toMatchObject({ anchor: 'start', textX: (drawn?.x ?? 0) + 5 });
});

test('at any view no label is cut, and none lies on another', () => {
	expect.hasAssertions();
	fc.assert(
		fc.property(timelines, places, (events, place) => {
			const { layout } = plotOf(events);
			const { drawing } = plotOf(events, { view: viewAt(layout.limits, place) });
			const boxes = boxesOf(wholeLabels(drawing, layout.frame.width));
			boxes.forEach((box, index) => {
				expect(box.from).toBeGreaterThanOrEqual(0);
				expect(box.to).toBeLessThanOrEqual(layout.frame.width);
				for (const { from, to, bottom } of boxes.slice(index + 1)) {
					const isApart = bottom !== box.bottom || from >= box.to || to <= box.from;
					expect(isApart).toBe(true);
				}
			});
		})
	);
});
