import { DAY } from '../time/civil.ts';
import { View } from '../time/view.ts';
import { draw } from './draw.ts';
import type { TimelineLayout } from './layout.ts';

/** The share of its stretch that is shown either side of a group that a panel opens. */
const MARGIN = 0.4;

/**
 * The views that say on paper what a reader on screen would zoom to: the whole first, then each time
 * the fullest group of the view before, opened.
 * @param most at most so many views
 */
export function panelViews(layout: TimelineLayout, most: number): View[] {
	const views = [View.of(layout.limits)];
	while (views.length < most) {
		const last = views.at(-1) ?? View.of(layout.limits);
		const [fullest] = draw(layout, last).groups.sort(
			(a, b) => b.group.members.length - a.group.members.length || a.x - b.x
		);
		if (!fullest) break;
		const view = View.around(fullest.group, MARGIN, 2 * DAY).clamp(layout.limits);
		if (view.spanMs > last.spanMs * 0.9) break;
		views.push(view);
	}
	return views;
}
