import type { View } from '#lib/core/time/view.ts';
import { AXIS_HEIGHT, LANE_HEIGHT, ROW_HEIGHT } from '#lib/core/timeline/frame.ts';
import type { EventData, ExplorerData } from '#lib/core/timeline/explorer-data.ts';
import { panelViews } from '#lib/core/timeline/panels.ts';
import { m } from '#lib/view/messages.ts';
import type { PlotHost } from '#lib/view/plot-context.ts';
import { TimelineState } from '#lib/view/timeline-state.svelte.ts';
import { numbered } from './handout-data.ts';

/** A drawing of one view: its own timeline, and the part of the drawing that is not empty. */
export interface Panel {
	timeline: TimelineState;
	view: View;
	/** CSS pixels */
	top: number;
	height: number;
}

/** CSS pixels that a drawing is wide before the paper scales it: smaller type than on a screen. */
export const PANEL_WIDTH = 880;
/** CSS pixels above the highest label. */
const HEADROOM = 4;
const MOST_PANELS = 3;
const MOST_ROWS = { whole: 4, closeUp: 2 };

/** The drawings for one sheet: the whole timeline, then what is crowded in it opened. */
export function panelsOf(data: ExplorerData): Panel[] {
	const events = numbered(data).map((event) => ({
		...event,
		title: `${event.number}. ${event.title}`
	}));
	return panelViews(timelineOf(data, events).layout, MOST_PANELS).map((view, index) => {
		// Events elsewhere would only take up lanes.
		const here = events.filter(
			({ date }) => date.endMs > view.startMs && date.startMs < view.endMs
		);
		return panelOf(data, here, view, index === 0 ? MOST_ROWS.whole : MOST_ROWS.closeUp);
	});
}

function panelOf(data: ExplorerData, shown: readonly EventData[], view: View, rows: number): Panel {
	// What is derived is derived once on the server: the height must be known before.
	const lanes = timelineOf(data, shown).layout.events.map(({ lane }) => lane);
	const timeline = timelineOf(data, shown);
	timeline.view.set(view);
	timeline.height = AXIS_HEIGHT + (Math.max(0, ...lanes) + 2) * LANE_HEIGHT + rows * ROW_HEIGHT;
	const { events, groups } = timeline.drawing;
	const bottoms = [...events, ...groups].flatMap(({ label }) => label?.bottom ?? []);
	const top = Math.min(timeline.layout.frame.lanesTop, ...bottoms.map((one) => one - ROW_HEIGHT));
	return { timeline, view, top: top - HEADROOM, height: timeline.height - top + HEADROOM };
}

function timelineOf(data: ExplorerData, events: readonly EventData[]): TimelineState {
	const timeline = new TimelineState(events, data.categories, data.language, m);
	timeline.view.width = PANEL_WIDTH;
	return timeline;
}

/** A host in which nothing can be chosen or followed, as on paper. */
export function paperHost({ timeline }: Panel): PlotHost {
	return {
		words: m,
		timeline,
		chosen: null,
		search: { isActive: false, eventIds: new Set() },
		href: () => '',
		choose: () => undefined,
		follow: () => undefined,
		close: () => undefined,
		gestures: () => () => undefined
	};
}
