import type { Span } from '../time/view.ts';
import { frameOf, type Frame } from './frame.ts';
import { dateEvents, domainOf, limitsOf, type DatedEvent, type TimelineEvent } from './events.ts';
import { groupEvents, type EventGroup } from './groups.ts';
import { assignLanes } from './lanes.ts';
import { placeLabel, type LabelBox, type PlacedLabel } from './label-rows.ts';
import { DATE_STYLE, NAME_STYLE, TITLE_STYLE, wrapTitle, type MeasureText } from './text-size.ts';

/** An event whose label has been broken into lines and measured. */
export interface SizedEvent extends DatedEvent {
	lines: string[];
	/** Width of the label's text in CSS pixels. */
	labelWidth: number;
	/** Width of its title on one line. */
	nameWidth: number;
}

/** An event with a lane for its bar and a row for its label, at every zoom. */
export interface PlacedEvent extends SizedEvent {
	lane: number;
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
/** Events that last longer than this share of the domain show as bars at any zoom. */
const LONG_SHARE = 1 / 110;

/** Lays out a timeline for all zooms. Empty when there are no events. */
export function layOut(timeline: readonly TimelineEvent[], options: LayoutOptions): TimelineLayout {
	const { width, measure } = options;
	const domain = options.domain ?? domainOf(timeline) ?? { startMs: 0, endMs: 1 };
	const limits = limitsOf(domain);
	const homeScale = width / (limits.endMs - limits.startMs);
	const dated = dateEvents(timeline, domain);
	const lanes = assignLanes(dated);
	const frame = frameOf(width, options.height, Math.max(0, ...lanes) + 1);
	const { rowCount } = frame;
	const maxLabel = Math.min(160, Math.max(96, width * 0.24));

	const sized: SizedEvent[] = dated.map((event) => {
		const { lines, width: title } = wrapTitle(event.title, maxLabel, 2, measure);
		const labelWidth = Math.max(title, measure(event.dateLine, DATE_STYLE));
		return { ...event, lines, labelWidth, nameWidth: measure(event.title, NAME_STYLE) };
	});

	const long = (domain.endMs - domain.startMs) * LONG_SHARE;
	const moments = dated.filter((event) => event.endMs - event.startMs < long);
	// A group never mixes what has happened with what is planned.
	const groups = [
		...groupEvents(
			moments.filter(({ modality }) => modality !== 'planned'),
			MARK_GAP
		),
		...groupEvents(
			moments.filter(({ modality }) => modality === 'planned'),
			MARK_GAP
		)
	].filter(({ maxScale }) => maxScale > homeScale);

	const boxes: LabelBox[] = [];
	const laneOf = new Map(dated.map(({ id }, index) => [id, lanes[index] ?? 0]));
	const place = (item: Omit<LabelBox, 'minScale' | 'row' | 'side'>, fromScale: number) => {
		const placed = placeLabel(item, fromScale, boxes, {
			rowCount,
			homeScale,
			limits,
			width
		});
		boxes.push({ ...item, ...placed });
		return placed;
	};

	const placedGroups = groups
		.sort((a, b) => b.members.length - a.members.length || a.anchorMs - b.anchorMs)
		.map((group): PlacedGroup => {
			const lines = [...options.nameGroup(group)];
			const labelWidth =
				Math.max(...lines.map((line) => measure(line, TITLE_STYLE))) + PILL_PADDING;
			const { anchorMs, minScale, maxScale } = group;
			const label = place({ anchorMs, width: labelWidth, maxScale }, minScale);
			const topLane = Math.max(...group.members.map(({ id }) => laneOf.get(id) ?? 0));
			return { ...group, lines, labelWidth, topLane, label };
		});

	const groupedUntil = new Map<string, number>();
	for (const { members, maxScale } of groups) {
		for (const { id } of members) {
			groupedUntil.set(id, Math.max(groupedUntil.get(id) ?? 0, maxScale));
		}
	}

	const placed = new Map<string, PlacedEvent>();
	const byImportance = [...sized].sort((a, b) => b.importance - a.importance);
	for (const event of byImportance) {
		const { anchorMs, labelWidth, startMs, endMs } = event;
		const fits = (endMs - startMs) * homeScale >= event.nameWidth + NAME_PADDING;
		const barScale = fits ? 0 : width / Math.max(1, endMs - startMs);
		const from = groupedUntil.get(event.id) ?? 0;
		const label: PlacedLabel = fits
			? { row: 0, side: 'start', minScale: 0 }
			: place({ anchorMs, width: labelWidth, maxScale: barScale }, from);
		placed.set(event.id, { ...event, lane: laneOf.get(event.id) ?? 0, label, barScale });
	}

	return {
		domain,
		limits,
		events: dated.flatMap(({ id }) => placed.get(id) ?? []),
		groups: placedGroups,
		frame
	};
}
