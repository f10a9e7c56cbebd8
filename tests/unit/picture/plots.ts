import { symbolPath } from '#lib/core/timeline/symbols.ts';
import { draw } from '#lib/core/timeline/draw.ts';
import type { TimelineEvent } from '#lib/core/timeline/events.ts';
import { estimateText } from '#lib/core/timeline/text-size.ts';
import { chooseTicks } from '#lib/core/time/ticks.ts';
import { View } from '#lib/core/time/view.ts';
import type { Plot } from '#lib/core/picture/plot.ts';
import type { Shape } from '#lib/core/picture/shapes.ts';
import { layOutAt } from '../timeline/timelines.ts';

/** The whole of a timeline, as a picture is given it. */
export function plotOf(events: readonly TimelineEvent[], more: Partial<Plot> = {}): Plot {
	const layout = layOutAt(events, { width: 900, height: 400 });
	const view = more.view ?? View.of(layout.limits);
	return {
		...{ layout, view, measure: estimateText, chosen: null, hasItalics: true },
		categories: [
			{ id: 'treaty', label: 'Treaties', color: 'indigo', symbol: symbolPath('square') },
			{ id: 'visit', label: 'Visits', color: 'teal', symbol: symbolPath('diamond') }
		],
		drawing: draw(layout, view),
		ticks: chooseTicks(view, layout.frame.width, 'en'),
		...more
	};
}

/** A picture's shapes without their groups, each with where its group puts it. */
export function* flatten(
	shapes: readonly Shape[],
	to = { x: 0, y: 0, scale: 1 }
): Generator<{ shape: Exclude<Shape, { kind: 'group' }>; x: number; y: number; scale: number }> {
	for (const shape of shapes) {
		const x = to.x + (shape.x ?? 0) * to.scale;
		const y = to.y + (shape.y ?? 0) * to.scale;
		if (shape.kind === 'group')
			yield* flatten(shape.shapes, { x, y, scale: to.scale * shape.scale });
		else yield { shape, x, y, scale: to.scale };
	}
}

export function textsOf(shapes: readonly Shape[]): string[] {
	return [...flatten(shapes)].flatMap(({ shape }) => (shape.kind === 'text' ? [shape.text] : []));
}
