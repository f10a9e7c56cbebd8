import type { View } from '../time/view.ts';
import type { DatedEvent } from './events.ts';
import { groupEvents, type EventGroup } from './groups.ts';
import { placeLabels, type PlacedLabel } from './label-rows.ts';
import { assignLanes } from './lanes.ts';
import { TITLE_STYLE, wrapTitle, type MeasureText } from './text-size.ts';

/**
 * The axis of a slide: one view at rest, in type that is read from the back row. There is room for
 * few names, so those that the slide is about come first, crowds are named as one, and what stays
 * without a name is counted.
 *
 *     date            date
 *     Title           Title of           rows of labels
 *     │               │ another
 *     ◆       [ ■ 8 events, spring 2024 ]
 *     ▲  ●    ■■■                        low lanes: marks and bars
 *     ├── Name in its bar ──────────┤    high lanes: bars with room for their names
 *     ──┴────────┴────────┴──────────    ticks
 */

export interface SlideAxisOptions {
	/** Size of the drawing in CSS pixels. */
	width: number;
	height: number;
	/** Size of the type in CSS pixels. */
	size: number;
	view: View;
	/** Ids of the events that the slide is about. */
	focus: readonly string[];
	/** Lines of tick labels below the axis. */
	tickLines: number;
	measure: MeasureText;
	nameGroup: (group: EventGroup) => readonly string[];
}

export interface SlideLabel extends PlacedLabel {
	lines: readonly string[];
	/** Width of the text in CSS pixels. */
	width: number;
	/** Baseline of its lowest line. */
	baseline: number;
}

export interface SlideEvent {
	event: DatedEvent;
	isFocus: boolean;
	/** Middle of its lane, in CSS pixels from the top. */
	y: number;
	/** Half the height of its bar. */
	half: number;
	label: SlideLabel | null;
	/** Its name, where it stands in its bar. */
	name: string | null;
}

export interface SlideGroup {
	group: EventGroup;
	/** Top of its members' marks. */
	top: number;
	label: SlideLabel | null;
}

export interface SlideAxis {
	events: SlideEvent[];
	groups: SlideGroup[];
	axisY: number;
	/** How many events in view have no name, alone or in a group. */
	unnamedCount: number;
}

/** Distances in sizes of the type. */
const TICK_LINE = 1.2;
export const LINE = 1.18;
const LOW_LANE = 0.62;
const HIGH_LANE = 1.42;
const MARK = 0.8;
const ROW_GAP = 0.45;
/** From the left end of a named bar to its name, and the room after it. */
export const NAME_INDENT = 1.25;
const NAME_ROOM = 1.7;
const MAX_TITLE_LINES = 2;
/** Shares of the height that bars with names, and all other marks, may take. */
const HIGH_SHARE = 0.72;
const LOW_SHARE = 0.3;
/** Lines of a label, and room for its mark: kept free for the one event that a slide is about. */
const FOCUS_ROOM = 3 * LINE + 2.6;

/** Lays out the events of a view. `timeline` is in time order. */
export function layOutSlideAxis(
	timeline: readonly DatedEvent[],
	options: SlideAxisOptions
): SlideAxis {
	const { width, height, size, view, focus } = options;
	const scale = width / view.spanMs;
	const axisY = height - (options.tickLines * TICK_LINE + 0.25) * size;
	const measure: MeasureText = (text, { weight }) => options.measure(text, { size, weight });
	const isFocus = ({ id }: DatedEvent) => focus.includes(id);
	const isInView = ({ anchorMs }: { anchorMs: number }) =>
		anchorMs >= view.startMs && anchorMs <= view.endMs;
	const inView = timeline.filter(
		(event) => isInView(event) || (event.endMs > view.startMs && event.startMs < view.endMs)
	);
	const byRank = [...inView].sort(
		(a, b) => Number(isFocus(b)) - Number(isFocus(a)) || b.importance - a.importance
	);

	// Bars with room for their names, as many as there are lanes for.
	const clipped = ({ startMs, endMs }: DatedEvent) => ({
		startMs: Math.max(startMs, view.startMs),
		endMs: Math.min(endMs, view.endMs)
	});
	const hasRoom = (event: DatedEvent) => {
		const { startMs, endMs } = clipped(event);
		const room = (endMs - startMs) * scale;
		return room >= measure(event.title, TITLE_STYLE) + NAME_ROOM * size;
	};
	const [focused] = byRank;
	const isAlone = focus.length === 1 && focused !== undefined && isFocus(focused);
	const highRoom =
		isAlone && !hasRoom(focused)
			? Math.min(axisY * HIGH_SHARE, axisY - FOCUS_ROOM * size)
			: axisY * HIGH_SHARE;
	const mostHigh = Math.floor(highRoom / (HIGH_LANE * size));
	let named: DatedEvent[] = [];
	let highLanes: number[] = [];
	for (const event of byRank.filter(hasRoom)) {
		const wanted = inView.filter((one) => one === event || named.includes(one));
		const lanes = assignLanes(wanted);
		if (Math.max(...lanes) + 1 > mostHigh) continue;
		named = wanted;
		highLanes = lanes;
	}
	const highCount = Math.max(-1, ...highLanes) + 1;

	const low = inView.filter((event) => !named.includes(event));
	const halfMark = (MARK * size) / 2 / scale;
	const lowLanes = assignLanes(
		low.map(({ startMs, endMs, anchorMs }) => ({
			startMs: Math.min(startMs, anchorMs - halfMark),
			endMs: Math.max(endMs, anchorMs + halfMark)
		}))
	);
	const lowCount = Math.max(-1, ...lowLanes) + 1;
	const lowRoom = Math.max(axisY - highCount * HIGH_LANE * size, size) * LOW_SHARE;
	const lowLane = Math.min(LOW_LANE * size, lowRoom / Math.max(1, lowCount));
	const lowBottom = axisY - 0.2 * size - highCount * HIGH_LANE * size;
	const lowY = (lane: number) => lowBottom - (lane + 0.6) * lowLane;
	const marksTop = lowBottom - lowCount * lowLane - (lowCount > 0 ? ROW_GAP * size : 0);

	// A group never mixes what has happened with what is planned.
	const moments = low.filter(isMoment(options));
	const groups = [true, false]
		.flatMap((isPlanned) =>
			groupEvents(
				moments.filter(({ modality }) => (modality === 'planned') === isPlanned),
				MARK * size
			)
		)
		.filter(({ minScale, maxScale }) => scale >= minScale && scale < maxScale);
	const grouped = new Set(groups.flatMap(({ members }) => members));
	// A slide about one event of a crowd names that one and no crowd.
	const shownGroups = groups.filter(
		(group) => isInView(group) && (group.members.every((one) => !isFocus(one)) || focus.length > 1)
	);
	const single = byRank.filter(
		(event) =>
			low.includes(event) &&
			isInView(event) &&
			(!grouped.has(event) || (isFocus(event) && focus.length === 1))
	);

	const maxWidth = Math.max(width * 0.3, 7 * size);
	const labels = [
		...shownGroups.map((group) => ({ anchorMs: group.anchorMs, lines: options.nameGroup(group) })),
		...single.map((event) => ({
			anchorMs: event.anchorMs,
			lines: [event.dateLine, ...wrapTitle(event.title, maxWidth, MAX_TITLE_LINES, measure).lines]
		}))
	].map((label) => ({
		...label,
		width: Math.max(...label.lines.map((line) => measure(line, TITLE_STYLE)))
	}));
	const rowHeight = (Math.max(1, ...labels.map(({ lines }) => lines.length)) * LINE + 0.3) * size;
	const rowCount = Math.max(0, Math.floor(marksTop / rowHeight));
	const placed =
		rowCount === 0
			? []
			: placeLabels(
					labels.map(({ anchorMs, width: textWidth }) => ({
						anchorMs,
						width: textWidth,
						fromScale: 0,
						maxScale: Infinity
					})),
					{ rowCount, homeScale: scale, limits: view }
				);
	const drawn = labels.map((label, index): SlideLabel | null => {
		const place = placed[index];
		if (!place || place.minScale > scale * (1 + 1e-9)) return null;
		const { lines, width: textWidth } = label;
		const baseline = marksTop - place.row * rowHeight - 0.3 * size;
		return { ...place, lines, width: textWidth, baseline };
	});

	const labelOf = new Map(single.map((event, at) => [event, drawn[shownGroups.length + at]]));
	const events = inView.map((event): SlideEvent => {
		const highLane = highLanes[named.indexOf(event)];
		const isNamed = highLane !== undefined;
		return {
			event,
			isFocus: isFocus(event),
			y: isNamed
				? axisY - 0.2 * size - (highLane + 0.5) * HIGH_LANE * size
				: lowY(lowLanes[low.indexOf(event)] ?? 0),
			half: (isNamed ? HIGH_LANE * 0.43 : LOW_LANE * 0.36) * size,
			label: labelOf.get(event) ?? null,
			name: isNamed ? event.title : null
		};
	});
	const namedGroups = shownGroups.map((group, at): SlideGroup => {
		const tops = events.filter(({ event }) => group.members.includes(event)).map(({ y }) => y);
		return { group, top: Math.min(...tops) - (MARK * size) / 2, label: drawn[at] ?? null };
	});
	const inNamedGroup = new Set(
		namedGroups.filter(({ label }) => label).flatMap(({ group }) => group.members)
	);
	const unnamedCount = events.filter(
		({ event, label, name }) => !label && name === null && !inNamedGroup.has(event)
	).length;
	return { events, groups: namedGroups, axisY, unnamedCount };
}

/** Whether an event is short enough on screen to stand as a mark among others. */
function isMoment({ width, view, size }: SlideAxisOptions) {
	return ({ startMs, endMs }: DatedEvent) =>
		((endMs - startMs) * width) / view.spanMs < 3 * MARK * size;
}
