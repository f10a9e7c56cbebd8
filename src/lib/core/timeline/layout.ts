import type { Span } from '../time/view.ts';
import { frameOf, LANE_HEIGHT, type Frame } from './frame.ts';
import { dateEvents, domainOf, limitsOf, type DatedEvent, type TimelineEvent } from './events.ts';
import { groupEvents, type EventGroup } from './groups.ts';
import { assignLanes } from './lanes.ts';
import { placeLabels, type PlacedLabel } from './label-rows.ts';
import { DATE_STYLE, NAME_STYLE, TITLE_STYLE, wrapTitle, type MeasureText } from './text-size.ts';

/** An event whose label has been broken into lines and measured. */
export interface SizedEvent extends DatedEvent {
	lane: number;
	lines: string[];
	/** Width of the label's text in CSS pixels. */
	labelWidth: number;
	/** Its title on one line, and how wide that is. */
	name: string;
	nameWidth: number;
}

/** An event with a lane for its bar and a row for its label, at every zoom. */
export interface PlacedEvent extends SizedEvent {
	label: PlacedLabel;
	/** From this scale (CSS pixels per millisecond) its name stands in its bar instead of in a row. */
	barScale: number;
}

export interface PlacedGroup extends EventGroup {
	lines: string[];
	labelWidth: number;
	/** The highest lane that a member stands in. */
	topLane: number;
	label: PlacedLabel;
}

/** Everything about the drawing that does not depend on the view: computed once. */
export interface TimelineLayout {
	domain: Span;
	/** The first view, and the furthest that the reader can zoom out. */
	limits: Span;
	events: PlacedEvent[];
	groups: PlacedGroup[];
	frame: Frame;
}

export interface LayoutOptions {
	/** Width and height of the drawing in CSS pixels. */
	width: number;
	height: number;
	measure: MeasureText;
	/** Names a group: its stretch of time, and how many events it holds. */
	nameGroup: (group: EventGroup) => readonly [span: string, count: string];
	/** The domain to hold to when only some of a timeline's events are shown. */
	domain?: Span;
}

/** CSS pixels between marks below which they can't be told apart. */
export const MARK_GAP = 12;
/** CSS pixels that a name in a bar leaves free: its mark before it, and some room after. */
export const NAME_PADDING = 30;
/** CSS pixels that a group's frame adds to the width of its name. */
export const PILL_PADDING = 20;
/** The label of an event whose name only ever stands in its bar. */
const NO_LABEL: PlacedLabel = { row: 0, side: 'start', minScale: Infinity };
/** Events that last longer than this share of the domain show as bars at any zoom. */
const LONG_SHARE = 1 / 110;

/** The scale from which an event's bar has room for its name. */
function namingScale({ startMs, endMs, nameWidth }: SizedEvent): number {
	return (nameWidth + NAME_PADDING) / (endMs - startMs);
}

/** Lays out a timeline for all zooms. Empty when there are no events. */
export function layOut(timeline: readonly TimelineEvent[], options: LayoutOptions): TimelineLayout {
	const { width, measure } = options;
	const domain = options.domain ?? domainOf(timeline) ?? { startMs: 0, endMs: 1 };
	const limits = limitsOf(domain);
	const homeScale = width / (limits.endMs - limits.startMs);
	const dated = dateEvents(timeline, domain);
	const halfMark = MARK_GAP / 2 / homeScale;
	const lanes = assignLanes(
		dated.map(({ startMs, endMs, anchorMs }) => ({
			startMs: Math.min(startMs, anchorMs - halfMark),
			endMs: Math.max(endMs, anchorMs + halfMark)
		}))
	);
	const frame = frameOf(width, options.height, Math.max(0, ...lanes) + 1);
	/** Bars that stand this close have no room for names. */
	const isTight = frame.laneHeight < LANE_HEIGHT;
	const maxLabel = Math.min(210, Math.max(146, width * 0.33));

	const sized = dated.map((event, index): SizedEvent => {
		const { lines, width: title } = wrapTitle(event.title, maxLabel, 2, measure);
		const labelWidth = Math.max(title, measure(event.dateLine, DATE_STYLE));
		const name = wrapTitle(event.title, width - NAME_PADDING, 1, measure).lines[0] ?? '';
		const nameWidth = measure(name, NAME_STYLE);
		return { ...event, lane: lanes[index] ?? 0, lines, labelWidth, name, nameWidth };
	});

	const long = (domain.endMs - domain.startMs) * LONG_SHARE;
	const moments = sized.filter((event) => event.endMs - event.startMs < long);
	// A group never mixes what has happened with what is planned.
	const [planned, others] = [true, false].map((isPlanned) =>
		moments.filter(({ modality }) => (modality === 'planned') === isPlanned)
	);
	const groupedUntil = new Map<string, number>();
	/** Scales at which the bars of events at one instant have room for the names of all. */
	const namedFrom = new Map<string, number>();
	const groups = [...groupEvents(planned ?? [], MARK_GAP), ...groupEvents(others ?? [], MARK_GAP)]
		.map((group) => {
			if (group.maxScale < Infinity || isTight) return group;
			const maxScale = Math.max(...group.members.map(namingScale));
			for (const { id } of group.members) namedFrom.set(id, maxScale);
			return { ...group, maxScale };
		})
		.filter(({ minScale, maxScale }) => maxScale > Math.max(minScale, homeScale));
	for (const { members, maxScale } of groups) {
		for (const { id } of members) {
			groupedUntil.set(id, Math.max(groupedUntil.get(id) ?? 0, maxScale));
		}
	}

	groups.sort((a, b) => b.members.length - a.members.length || a.anchorMs - b.anchorMs);
	const sizedGroups = groups.map((group) => {
		const lines = [...options.nameGroup(group)];
		const labelWidth = Math.max(...lines.map((line) => measure(line, TITLE_STYLE))) + PILL_PADDING;
		return { ...group, lines, labelWidth };
	});

	/** The scale from which its name stands in its bar: at once, or when the bar fills the view. */
	const barScaleOf = (event: SizedEvent): number => {
		if (isTight) return Infinity;
		if (namingScale(event) <= homeScale) return 0;
		const filling = width / (event.endMs - event.startMs);
		return namedFrom.get(event.id) ?? Math.max(namingScale(event), filling);
	};
	const isNamedByGroup = ({ id }: SizedEvent): boolean =>
		namedFrom.has(id) || groupedUntil.get(id) === Infinity;
	const inRows = sized
		.filter((event) => barScaleOf(event) > 0 && !isNamedByGroup(event))
		.sort((a, b) => b.importance - a.importance);

	const places = placeLabels(
		[
			...sizedGroups.map(({ anchorMs, labelWidth, minScale, maxScale }) => {
				return { anchorMs, width: labelWidth, fromScale: minScale, maxScale, isGroup: true };
			}),
			...inRows.map((event) => ({
				anchorMs: event.anchorMs,
				width: event.labelWidth,
				fromScale: groupedUntil.get(event.id) ?? 0,
				maxScale: barScaleOf(event)
			}))
		],
		{ rowCount: frame.rowCount, homeScale, limits }
	);
	const labels = new Map(inRows.map(({ id }, i) => [id, places[groups.length + i]]));

	return {
		domain,
		limits,
		events: sized.map((event) => ({
			...event,
			label: labels.get(event.id) ?? NO_LABEL,
			barScale: barScaleOf(event)
		})),
		groups: sizedGroups.map((group, i) => ({
			...group,
			topLane: Math.max(...group.members.map(({ lane }) => lane)),
			label: places[i] ?? NO_LABEL
		})),
		frame
	};
}
