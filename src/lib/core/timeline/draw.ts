import type { View } from '../time/view.ts';
import { laneY, rowBottom } from './frame.ts';
import { LEADER_GAP, type PlacedLabel } from './label-rows.ts';
import { NAME_PADDING, type PlacedEvent, type PlacedGroup, type TimelineLayout } from './layout.ts';

/** A label in a row: its leader line's x, the x and side of its text, and its lowest text line's bottom. */
export interface DrawnLabel {
	x: number;
	textX: number;
	anchor: 'start' | 'end';
	bottom: number;
}

/** An event in CSS pixels at one view. */
export interface DrawnEvent {
	event: PlacedEvent;
	/** Its mark. */
	x: number;
	y: number;
	/** Its bar, cut off a little outside the plot. */
	barX: number;
	barWidth: number;
	/** Whether an end of the bar is cut off. */
	isCutStart: boolean;
	isCutEnd: boolean;
	label: DrawnLabel | null;
	/** Where its name begins in its bar; null when it stands in a row or nowhere. */
	nameX: number | null;
}

export interface DrawnGroup {
	group: PlacedGroup;
	/** The stretch that its members take. */
	startX: number;
	endX: number;
	x: number;
	/** Top of its members' marks. */
	top: number;
	label: DrawnLabel | null;
}

export interface Drawing {
	events: DrawnEvent[];
	groups: DrawnGroup[];
}

/** Bars are cut off this far outside the plot: SVG coordinates beyond some millions are unsafe. */
const OVERDRAW = 24;
const MARK_RADIUS = 8;

/** What a view shows of a layout, in time order. */
export function draw(layout: TimelineLayout, view: View): Drawing {
	const { frame } = layout;
	const { width } = frame;
	const scale = width / view.spanMs;
	const toX = view.scale(width);

	const drawLabel = (
		x: number,
		{ row, side, minScale }: PlacedLabel,
		textWidth: number
	): DrawnLabel | null => {
		const [from, to] =
			side === 'start' ? [x, x + textWidth + LEADER_GAP] : [x - textWidth - LEADER_GAP, x];
		if (scale < minScale * (1 - ROUNDING) || to < 0 || from > width) return null;
		const textX = side === 'start' ? x + LEADER_GAP : x - LEADER_GAP;
		return { x, textX, anchor: side, bottom: rowBottom(frame, row) };
	};

	const drawEvent = (event: PlacedEvent): DrawnEvent | null => {
		const [x, start, end] = [toX(event.anchorMs), toX(event.startMs), toX(event.endMs)];
		const isNamedInBar = scale >= event.barScale * (1 - ROUNDING);
		const label = isNamedInBar ? null : drawLabel(x, event.label, event.labelWidth);
		const isInView =
			Math.max(end, x + MARK_RADIUS) >= 0 && Math.min(start, x - MARK_RADIUS) <= width;
		if (!isInView && !label) return null;
		const barX = Math.min(Math.max(start, -OVERDRAW), width + OVERDRAW);
		const barEnd = Math.min(Math.max(end, -OVERDRAW), width + OVERDRAW);
		// A name keeps in sight: it slides along its bar as far as the bar goes.
		const nameX = Math.min(Math.max(start, 0) + NAME_PADDING - 8, end - event.nameWidth - 8);
		const isNamed = isNamedInBar && isInView;
		return {
			event,
			// A mark in the middle of its bar would stand on the name.
			x: isNamed && event.extent === 'window' ? nameX - NAME_GAP : x,
			y: laneY(frame, event.lane),
			barX,
			barWidth: barEnd - barX,
			isCutStart: start < -OVERDRAW,
			isCutEnd: end > width + OVERDRAW,
			label,
			nameX: isNamed ? nameX : null
		};
	};

	const drawGroup = (group: PlacedGroup): DrawnGroup | null => {
		const isBefore = scale < group.minScale * (1 - ROUNDING);
		if (isBefore || scale >= group.maxScale * (1 - ROUNDING)) return null;
		const anchors = group.members.map(({ anchorMs }) => anchorMs);
		const [startX, endX] = [toX(Math.min(...anchors)), toX(Math.max(...anchors))];
		const x = toX(group.anchorMs);
		const label = drawLabel(x, group.label, group.labelWidth);
		if (!label && (endX < 0 || startX > width)) return null;
		const top = laneY(frame, group.topLane) - MARK_RADIUS - 3;
		return { group, startX, endX, x, top, label };
	};

	return {
		events: layout.events.flatMap((event) => drawEvent(event) ?? []),
		groups: layout.groups.flatMap((group) => drawGroup(group) ?? [])
	};
}

/** CSS pixels from the middle of a mark to the name after it. */
const NAME_GAP = 14;

/** A share by which scales may differ through rounding alone. */
const ROUNDING = 1e-9;
