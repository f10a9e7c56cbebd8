import type { PlotHost } from '../plot-context.ts';
import { ManyTimeline } from './many-timeline.svelte.ts';

/** The timeline of a plot that draws many events. */
export function asMany(timeline: PlotHost['timeline']): ManyTimeline {
	if (timeline instanceof ManyTimeline) return timeline as ManyTimeline;
	throw new TypeError('this timeline has too few events for this drawing');
}
