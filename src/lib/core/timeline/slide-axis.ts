import type { View } from '../time/view.ts';
import type { DatedEvent } from './events.ts';
import type { EventGroup } from './groups.ts';
import { groupsOf, labelsOf, placeSlideLabels, type SlideLabel } from './slide-labels.ts';
import { HIGH_LANE, HIGH_SHARE, LOW_LANE, MARK, stackLanes, type Lanes } from './slide-lanes.ts';
import type { MeasureText } from './text-size.ts';

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

/** What is drawn, and in which measures: what all ways of laying it out share. */
export interface SlideScene extends Omit<SlideAxisOptions, 'nameGroup' | 'tickLines' | 'height'> {
	/** CSS pixels per millisecond. */
	scale: number;
	axisY: number;
	/** In time order. */
	inView: readonly DatedEvent[];
	/** Those that the slide is about first, then by importance. */
	byRank: readonly DatedEvent[];
	isFocus: (event: DatedEvent) => boolean;
	/** Whether an instant lies in the view. */
	isInView: (at: { anchorMs: number }) => boolean;
}

/** Distances in sizes of the type. */
const TICK_LINE = 1.2;
/** Lines that a title may take in a label: two leave more room beside it, one more above. */
const TITLE_LINES = [2, 1];

/**
 * Lays out the events of a view. `timeline` is in time order. Of the ways to do so, which trade bars
 * with names for labels and tall labels for wide ones, the first that leaves the fewest unnamed.
 */
export function layOutSlideAxis(
	timeline: readonly DatedEvent[],
	options: SlideAxisOptions
): SlideAxis {
	const scene = sceneOf(timeline, options);
	const mostLanes = Math.floor((scene.axisY * HIGH_SHARE) / (HIGH_LANE * scene.size));
	let best: SlideAxis | null = null;
	let fewest = Infinity;
	for (let most = Math.max(0, mostLanes); most >= 0 && fewest > 0; most--) {
		const lanes = stackLanes(scene, most);
		// Rows that begin above all marks stand in line; lower ones leave no room unused beside a pile.
		for (const bottom of new Set([lanes.marksTop, lanes.lowestTop])) {
			for (const titleLines of TITLE_LINES) {
				if (fewest === 0) break;
				const axis = layOut(scene, lanes, { titleLines, bottom }, options.nameGroup);
				const lacking = lackOf(axis, scene);
				if (best && lacking >= fewest) continue;
				best = axis;
				fewest = lacking;
			}
		}
		// Fewer lanes than the bars take change nothing until one of them has to go.
		most = Math.min(most, lanes.highCount);
	}
	return best ?? { events: [], groups: [], axisY: scene.axisY, unnamedCount: 0 };
}

function sceneOf(
	timeline: readonly DatedEvent[],
	{ width, height, size, view, focus, tickLines, measure }: SlideAxisOptions
): SlideScene {
	const isFocus = ({ id }: DatedEvent) => focus.includes(id);
	const isInView = ({ anchorMs }: { anchorMs: number }) =>
		anchorMs >= view.startMs && anchorMs <= view.endMs;
	const inView = timeline.filter(
		(event) => isInView(event) || (event.endMs > view.startMs && event.startMs < view.endMs)
	);
	return {
		...{ width, size, view, focus, isFocus, isInView, inView },
		measure: (text, { weight }) => measure(text, { size, weight }),
		scale: width / view.spanMs,
		axisY: height - (tickLines * TICK_LINE + 0.25) * size,
		byRank: inView.toSorted(
			(a, b) => Number(isFocus(b)) - Number(isFocus(a)) || b.importance - a.importance
		)
	};
}

/** How much a layout lacks: of a slide about one event its name alone, else names of any. */
function lackOf({ events, unnamedCount }: SlideAxis, { focus }: SlideScene): number {
	if (focus.length !== 1) return unnamedCount;
	return events.filter(({ isFocus, label, name }) => isFocus && !label && name === null).length;
}

function layOut(
	scene: SlideScene,
	lanes: Lanes,
	{ titleLines, bottom }: { titleLines: number; bottom: number },
	nameGroup: SlideAxisOptions['nameGroup']
): SlideAxis {
	const { size, axisY, isFocus } = scene;
	const groups = groupsOf(scene, lanes.low);
	const wanted = labelsOf(scene, groups, lanes.low, { titleLines, nameGroup });
	const labels = placeSlideLabels(scene, wanted, lanes, bottom);
	const events = scene.inView.map((event): SlideEvent => {
		const isNamed = lanes.named.includes(event);
		return {
			...{ event, isFocus: isFocus(event), y: lanes.yOf(event), label: labels.get(event) ?? null },
			half: (isNamed ? HIGH_LANE * 0.43 : LOW_LANE * 0.36) * size,
			name: isNamed ? event.title : null
		};
	});
	const namedGroups = groups.map((group): SlideGroup => {
		const top = Math.min(...group.members.map(lanes.yOf)) - (MARK * size) / 2;
		return { group, top, label: labels.get(group) ?? null };
	});
	const inNamedGroup = new Set(
		namedGroups.filter(({ label }) => label).flatMap(({ group }) => group.members)
	);
	const unnamedCount = events.filter(
		({ event, label, name }) => !label && name === null && !inNamedGroup.has(event)
	).length;
	return { events, groups: namedGroups, axisY, unnamedCount };
}
