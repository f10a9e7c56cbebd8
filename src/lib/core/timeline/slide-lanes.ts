import type { Span } from '../time/view.ts';
import type { DatedEvent } from './events.ts';
import { assignLanes } from './lanes.ts';
import type { SlideScene } from './slide-axis.ts';
import { TITLE_STYLE } from './text-size.ts';

/** Distances in sizes of the type. */
export const LOW_LANE = 0.62;
export const HIGH_LANE = 1.42;
export const MARK = 0.8;
const ROW_GAP = 0.45;
/** From the left end of a named bar to its name, and the room after it. */
export const NAME_INDENT = 1.25;
const NAME_ROOM = 1.7;
/** Shares of the height that bars with names, and all other marks, may take. */
export const HIGH_SHARE = 0.72;
const LOW_SHARE = 0.3;

/** Where the marks and bars of a slide's axis stand, above it. */
export interface Lanes {
	/** Bars that hold their names. */
	named: readonly DatedEvent[];
	highCount: number;
	/** All others, in time order. */
	low: readonly DatedEvent[];
	/** Middle of an event's lane, in CSS pixels from the top. */
	yOf: (event: DatedEvent) => number;
	/** Above it there is room for labels, whatever stands below. */
	marksTop: number;
	/** The same where marks stand in no more than one lane. */
	lowestTop: number;
	/** Whether a label between two pixels across, down to a third from the top, keeps clear of marks. */
	isClear: (from: number, to: number, bottom: number) => boolean;
}

/** Stacks bars with room for their names in at most so many high lanes, all else in low ones on top. */
export function stackLanes(scene: SlideScene, mostHigh: number): Lanes {
	const { size, axisY } = scene;
	const { named, lanes: highLanes } = nameBars(scene, mostHigh);
	const highCount = Math.max(-1, ...highLanes) + 1;
	const low = scene.inView.filter((event) => !named.includes(event));
	const lowLanes = assignLanes(spansOf(scene, low));
	const lowCount = Math.max(-1, ...lowLanes) + 1;
	const lowRoom = Math.max(axisY - highCount * HIGH_LANE * size, size) * LOW_SHARE;
	const lowLane = Math.min(LOW_LANE * size, lowRoom / Math.max(1, lowCount));
	const axisTop = axisY - 0.2 * size;
	const lowBottom = axisTop - highCount * HIGH_LANE * size;
	const ys = new Map([
		...named.map((event, at) => {
			const lane = highLanes[at] ?? 0;
			return [event, axisTop - (lane + 0.5) * HIGH_LANE * size] as const;
		}),
		...low.map((event, at) => {
			const lane = lowLanes[at] ?? 0;
			return [event, lowBottom - (lane + 0.6) * lowLane] as const;
		})
	]);
	const topOf = (laneCount: number) =>
		lowBottom - laneCount * lowLane - (laneCount > 0 ? ROW_GAP * size : 0);
	const boxes = spansOf(scene, low).map(({ startMs, endMs }, at) => ({
		from: (startMs - scene.view.startMs) * scene.scale,
		to: (endMs - scene.view.startMs) * scene.scale,
		top: topOf((lowLanes[at] ?? 0) + 1)
	}));
	return {
		...{ named, highCount, low },
		yOf: (event) => ys.get(event) ?? lowBottom,
		marksTop: topOf(lowCount),
		lowestTop: topOf(Math.min(1, lowCount)),
		isClear: (from, to, bottom) =>
			boxes.every((box) => box.to <= from || to <= box.from || bottom <= box.top)
	};
}

/** The bars that are long enough for their names, as many as the lanes hold, by rank. */
function nameBars({ scale, size, view, measure, inView, byRank }: SlideScene, mostHigh: number) {
	const hasRoom = ({ startMs, endMs, title }: DatedEvent) => {
		const shownMs = Math.min(endMs, view.endMs) - Math.max(startMs, view.startMs);
		return shownMs * scale >= measure(title, TITLE_STYLE) + NAME_ROOM * size;
	};
	let named: readonly DatedEvent[] = [];
	let lanes: readonly number[] = [];
	for (const event of byRank.filter(hasRoom)) {
		const wanted = inView.filter((one) => one === event || named.includes(one));
		const taken = assignLanes(wanted);
		if (Math.max(...taken) + 1 > mostHigh) continue;
		named = wanted;
		lanes = taken;
	}
	return { named, lanes };
}

/** The stretches of time that marks and bars take on screen. */
function spansOf({ scale, size }: SlideScene, low: readonly DatedEvent[]): Span[] {
	const halfMark = (MARK * size) / 2 / scale;
	return low.map(({ startMs, endMs, anchorMs }) => ({
		startMs: Math.min(startMs, anchorMs - halfMark),
		endMs: Math.max(endMs, anchorMs + halfMark)
	}));
}
