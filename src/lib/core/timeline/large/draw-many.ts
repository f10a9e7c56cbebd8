import type { View } from '../../time/view.ts';
import { LEADER_GAP } from '../label-rows.ts';
import { barLane, LANES_EACH, LEAST_BAR, type Bars } from './bars.ts';
import { binSpan, countBins, takeOut, type Bins } from './bins.ts';
import { firstWhere, lowerBound } from './bisect.ts';
import { eventsMeeting } from './counts.ts';
import { levelAt } from './levels.ts';
import { barY, labelBottom, markY, type ManyFrame } from './many-frame.ts';
import type { Placed, PlacedEvents, PlacedLabels } from './place-events.ts';
import { forEachUpTo } from './range-tree.ts';
import { anchorAt, type SortedEvents } from './sorted-events.ts';

/** A label in CSS pixels. */
export interface ManyLabel {
	/** Position of its event. */
	position: number;
	/** Its leader line. */
	x: number;
	/** Whether the text ends at the leader line instead of beginning there. */
	isBefore: boolean;
	/** CSS pixels that the text may take. */
	width: number;
	bottom: number;
}

/** Lists of the same length, one entry a mark; y is the middle of its row. */
export interface ManyMarks {
	positions: number[];
	xs: number[];
	ys: number[];
}

/** Lists of the same length, one entry a bar, cut off a little outside the plot. */
export interface ManyBars {
	positions: number[];
	starts: number[];
	ends: number[];
	ys: number[];
}

/** What a view shows of many events. */
export interface ManyDrawing {
	view: View;
	frame: ManyFrame;
	labels: ManyLabel[];
	marks: ManyMarks;
	bars: ManyBars;
	/** What is not drawn one by one, by the instant that it hangs from. */
	bins: Bins;
	/** Events that meet the view. */
	inView: number;
	/** Events that meet the view, hang from an instant outside of it, and are not drawn. */
	through: number;
	/** Events that meet the view and are drawn one by one. */
	shown: number;
}

export interface ManyOptions {
	frame: ManyFrame;
	/** 1 for each category that is not shown. */
	hidden: Uint8Array;
	/** Positions of events that are drawn apart whatever stands in their way. */
	always: readonly number[];
	/** What a search found, if there is one: a byte a position, and the instants in order. */
	found: { isFound: Uint8Array; anchors: Float64Array } | null;
}

/** Bars are cut off this far outside the plot. */
const OVERDRAW = 24;
export const MARK_RADIUS = 8;

/**
 * What a view shows. Its cost grows with what is on screen, not with how many events there are.
 * @param placed null while labels and marks are still being placed: then all is density
 */
export function drawMany(
	events: SortedEvents,
	placed: PlacedEvents | null,
	view: View,
	options: ManyOptions
): ManyDrawing {
	const { frame, hidden, always, found } = options;
	const { starts, ends, categories, counts } = events;
	const scale = frame.width / view.spanMs;
	const toX = view.scale(frame.width);
	const bins = countBins(counts, view, scale, hidden, found?.anchors ?? null);
	const { startMs: binStart, endMs: binEnd } = binSpan(view, scale);
	const apart = new Set<number>();
	const seen = new Set<number>();
	let shown = 0;

	/** Counts an event as drawn by itself, once. */
	const show = (position: number, isSeen: boolean): void => {
		const anchor = anchorAt(events, position);
		if (!apart.has(position)) {
			apart.add(position);
			const isFound = found?.isFound[position] === 1;
			takeOut(bins, view, anchor, categories[position] as number, isFound);
		}
		if (!isSeen || seen.has(position)) return;
		seen.add(position);
		const meets =
			(starts[position] as number) < view.endMs && (ends[position] as number) > view.startMs;
		if (meets) shown += 1;
	};
	const isShown = (position: number) => hidden[categories[position] as number] !== 1;

	for (const position of always) {
		if (!isShown(position)) continue;
		const x = toX(anchorAt(events, position));
		show(position, x >= 0 && x < frame.width);
	}
	const labels: ManyLabel[] = [];
	const marks: ManyMarks = { positions: [], xs: [], ys: [] };
	const bars: ManyBars = { positions: [], starts: [], ends: [], ys: [] };
	const level = placed ? levelAt(placed.levels, scale) : 0;

	const drawLabels = (all: PlacedLabels): void => {
		const { anchors, positions, rows, levels, widths, isBefore } = all;
		const widest = (all.widest + LEADER_GAP) / scale;
		const from = lowerBound(anchors, Math.min(binStart, view.startMs - widest));
		const to = lowerBound(anchors, Math.max(binEnd, view.endMs + widest));
		forEachUpTo(levels, from, to, level, (index) => {
			const position = positions[index] as number;
			if (!isShown(position)) return;
			const x = toX(anchors[index] as number);
			const width = widths[index] as number;
			const reach = width + LEADER_GAP;
			const before = isBefore[index] === 1;
			const isSeen = before ? x >= 0 && x - reach < frame.width : x + reach >= 0 && x < frame.width;
			show(position, isSeen);
			if (!isSeen) return;
			const bottom = labelBottom(frame, rows[index] as number);
			labels.push({ position, x, isBefore: before, width, bottom });
		});
	};

	const drawMarks = ({ anchors, positions, rows, levels }: Placed): void => {
		const edge = MARK_RADIUS / scale;
		const from = lowerBound(anchors, Math.min(binStart, view.startMs - edge));
		const to = lowerBound(anchors, Math.max(binEnd, view.endMs + edge));
		forEachUpTo(levels, from, to, level, (index) => {
			const position = positions[index] as number;
			if (apart.has(position) || !isShown(position)) return;
			const anchor = anchors[index] as number;
			show(position, anchor >= view.startMs && anchor < view.endMs);
			marks.positions.push(position);
			marks.xs.push(toX(anchor));
			marks.ys.push(markY(frame, rows[index] as number));
		});
	};

	const drawBars = ({ offsets, positions, levels, classStarts, classEnds }: Bars): void => {
		for (let list = 0; list < offsets.length - 1; list++) {
			const own = Math.floor(list / LANES_EACH);
			if (level < (classStarts[own] as number) || level >= (classEnds[own] as number)) continue;
			const y = barY(frame, barLane(list));
			const [first, last] = [offsets[list] as number, offsets[list + 1] as number];
			// The bars of a lane never meet: their ends are in order as their starts are.
			const begin = firstWhere(
				first,
				last,
				(index) => (ends[positions[index] as number] as number) > binStart
			);
			for (let index = begin; index < last; index++) {
				const position = positions[index] as number;
				const start = starts[position] as number;
				if (start >= binEnd) break;
				if ((levels[index] as number) > level || !isShown(position)) continue;
				const [from, to] = [toX(start), toX(ends[position] as number)];
				const isSeen = to > 0 && from < frame.width;
				show(position, isSeen);
				if (!isSeen) continue;
				bars.positions.push(position);
				bars.starts.push(Math.max(from, -OVERDRAW));
				bars.ends.push(Math.min(to, frame.width + OVERDRAW));
				bars.ys.push(y);
			}
		}
	};

	if (placed) {
		drawLabels(placed.labels);
		drawMarks(placed.marks);
		drawBars(placed.bars);
	}

	let inView = 0;
	for (let category = 0; category < counts.categoryCount; category++) {
		if (hidden[category] !== 1) inView += eventsMeeting(counts, category, view);
	}
	let hanging = 0;
	for (const count of bins.inView) hanging += count;
	return {
		...{ view, frame, labels, marks, bars, bins, inView, shown },
		through: inView - hanging - shown
	};
}

/** What stands at a point of a drawing: the nearest of its marks, a bar, or a bin. */
export type Hit = { kind: 'event'; position: number } | { kind: 'bin'; bin: number };

/** CSS pixels around a mark, or beside a bin, that count as it. */
const REACH = 12;

export function hitAt(drawing: ManyDrawing, x: number, y: number): Hit | null {
	const { marks, bars, bins, frame, view } = drawing;
	let nearest = -1;
	let least = Infinity;
	for (let i = 0; i < marks.xs.length; i++) {
		const dx = Math.abs((marks.xs[i] as number) - x);
		const dy = Math.abs((marks.ys[i] as number) - y);
		if (dx > REACH || dy > REACH || dx + dy * 2 >= least) continue;
		[nearest, least] = [marks.positions[i] as number, dx + dy * 2];
	}
	if (nearest >= 0) return { kind: 'event', position: nearest };
	for (let i = 0; i < bars.ys.length; i++) {
		if (Math.abs((bars.ys[i] as number) - y) > LEAST_BAR / 2) continue;
		if ((bars.starts[i] as number) > x || (bars.ends[i] as number) < x) continue;
		return { kind: 'event', position: bars.positions[i] as number };
	}
	if (y < frame.densityTop || y > frame.axisY) return null;
	// Its columns may stand at its very edge: a pixel beside them is still it.
	for (const dx of [0, -REACH, REACH]) {
		const ms = view.startMs + ((x + dx) / frame.width) * view.spanMs;
		const bin = Math.floor((ms - bins.startMs) / bins.binMs);
		if ((bins.totals[bin] ?? 0) > 0) return { kind: 'bin', bin };
	}
	return null;
}
