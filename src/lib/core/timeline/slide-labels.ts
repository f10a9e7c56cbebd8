import type { DatedEvent } from './events.ts';
import { groupEvents, type EventGroup } from './groups.ts';
import { boxEnds, placeLabels, type LabelBox, type PlacedLabel } from './label-rows.ts';
import type { SlideScene } from './slide-axis.ts';
import { MARK, type Lanes } from './slide-lanes.ts';
import { TITLE_STYLE, wrapTitle } from './text-size.ts';

/** Distances in sizes of the type. */
export const LINE = 1.18;
const LABEL_GAP = 0.3;
const LEAST_WIDTH = 7;
/** Shares of the drawing's width: of a label that has to break its title, and of the widest. */
const USUAL_SHARE = 0.3;
const MOST_SHARE = 0.6;
/** CSS pixels that placing keeps free beside a label. */
const BESIDE = 26;

export interface SlideLabel extends PlacedLabel {
	lines: readonly string[];
	/** Width of the text in CSS pixels. */
	width: number;
	/** Baseline of its lowest line. */
	baseline: number;
}

/** A label before it has a place. */
interface WantedLabel {
	of: DatedEvent | EventGroup;
	anchorMs: number;
	lines: readonly string[];
	/** CSS pixels */
	width: number;
}

/** The crowds that are named as one. */
export function groupsOf(scene: SlideScene, low: readonly DatedEvent[]): EventGroup[] {
	const { scale, size, focus, isFocus, isInView } = scene;
	const moments = low.filter(({ startMs, endMs }) => (endMs - startMs) * scale < 3 * MARK * size);
	// A group never mixes what has happened with what is planned.
	return [true, false]
		.flatMap((isPlanned) =>
			groupEvents(
				moments.filter(({ modality }) => (modality === 'planned') === isPlanned),
				MARK * size
			)
		)
		.filter(({ minScale, maxScale }) => scale >= minScale && scale < maxScale)
		.filter(
			// A slide about one event of a crowd names that one and no crowd.
			(group) => isInView(group) && (focus.length > 1 || !group.members.some(isFocus))
		);
}

/** What wants a label: the groups first, then single events by rank. */
export function labelsOf(
	scene: SlideScene,
	groups: readonly EventGroup[],
	low: readonly DatedEvent[],
	{
		titleLines,
		nameGroup
	}: { titleLines: number; nameGroup: (group: EventGroup) => readonly string[] }
): WantedLabel[] {
	const grouped = new Set(groups.flatMap(({ members }) => members));
	const single = scene.byRank.filter(
		(event) => low.includes(event) && scene.isInView(event) && !grouped.has(event)
	);
	return [
		...groups.map((group) => ({ of: group, lines: nameGroup(group) })),
		...single.map((event) => ({
			of: event,
			lines: [event.dateLine, ...titleLinesOf(scene, event, titleLines)].filter(Boolean)
		}))
	].map(({ of, lines }) => ({
		...{ of, lines, anchorMs: of.anchorMs },
		width: Math.max(...lines.map((line) => scene.measure(line, TITLE_STYLE)))
	}));
}

/**
 * A title in the narrowest lines that hold all of it, cut off where none do. What the slide is about
 * may take one more; of others it would make the rows higher, and leave that one without any.
 */
function titleLinesOf(
	{ width, size, view, scale, measure, isFocus }: SlideScene,
	event: DatedEvent,
	most: number
): string[] {
	const { title, anchorMs } = event;
	const x = (anchorMs - view.startMs) * scale;
	const widest = Math.min(width * MOST_SHARE, Math.max(x, width - x) - BESIDE);
	const usual = Math.min(widest, Math.max(width * USUAL_SHARE, LEAST_WIDTH * size));
	const isWhole = (lines: readonly string[]) =>
		lines.map((line) => line.replace(/\s/g, '')).join('') === title.replace(/\s/g, '');
	let lines: string[] = [];
	for (const count of isFocus(event) ? [most, most + 1] : [most]) {
		for (let limit = usual; ; limit = Math.min(widest, limit * 1.1)) {
			({ lines } = wrapTitle(title, limit, count, measure));
			if (isWhole(lines)) return lines;
			if (limit >= widest) break;
		}
	}
	return lines;
}

/**
 * Places labels in rows above the marks; those without room are left out. Rows that begin at
 * `bottom`, below the tops of some marks, take only labels that keep clear of those.
 */
export function placeSlideLabels(
	{ scale, size, view }: SlideScene,
	wanted: readonly WantedLabel[],
	{ isClear }: Lanes,
	bottom: number
): Map<DatedEvent | EventGroup, SlideLabel> {
	const lineCount = Math.max(1, ...wanted.map(({ lines }) => lines.length));
	const rowHeight = (lineCount * LINE + LABEL_GAP) * size;
	const rowCount = Math.max(0, Math.floor(bottom / rowHeight));
	if (rowCount === 0) return new Map();
	const items = wanted.map(({ anchorMs, width }) => ({
		...{ anchorMs, width },
		...{ fromScale: 0, maxScale: Infinity }
	}));
	const isFree = ({
		anchorMs,
		row,
		...box
	}: Pick<LabelBox, 'anchorMs' | 'row' | 'side' | 'width'>) => {
		const x = (anchorMs - view.startMs) * scale;
		const [from, to] = boxEnds(box);
		return isClear(x + from, x + to, bottom - row * rowHeight);
	};
	const placed = placeLabels(items, { rowCount, homeScale: scale, limits: view, isFree });
	return new Map(
		wanted.flatMap(({ of, lines, width }, index) => {
			const place = placed[index];
			if (!place || place.minScale > scale * (1 + 1e-9)) return [];
			const baseline = bottom - place.row * rowHeight - LABEL_GAP * size;
			return [[of, { ...place, lines, width, baseline }] as const];
		})
	);
}
