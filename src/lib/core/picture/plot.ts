import type { View } from '../time/view.ts';
import { isNameClear, type Ticks } from '../time/ticks.ts';
import type { DrawnEvent, DrawnGroup, Drawing } from '../timeline/draw.ts';
import type { Basis } from '../timeline/events.ts';
import { PILL_PADDING, type TimelineLayout } from '../timeline/layout.ts';
import {
	DATE_STYLE,
	NAME_STYLE,
	TICK_STYLE,
	TITLE_STYLE,
	type MeasureText
} from '../timeline/text-size.ts';
import { barShapes } from './bar.ts';
import type { Palette } from './palette.ts';
import {
	circleShape,
	groupShape,
	lineShape,
	rectShape,
	textShape,
	type GroupShape,
	type Shape
} from './shapes.ts';
import { wholeLabels } from './whole-labels.ts';

/** How a category is told: by colour and symbol. */
export interface CategoryLook {
	id: string;
	label: string;
	/** A token of the palette. */
	color: string;
	/** SVG path about the origin. */
	symbol: string;
}

/** What the timeline shows at one view. */
export interface Plot {
	layout: TimelineLayout;
	drawing: Drawing;
	ticks: Ticks;
	view: View;
	measure: MeasureText;
	categories: readonly CategoryLook[];
	/** The event that is pointed out; null for none. */
	chosen: string | null;
	/** Whether names of what is planned are slanted: Chinese has no slanted type. */
	hasItalics: boolean;
}

/** From one line of a label to the next, in CSS pixels. */
const LINE = 15;

/** The timeline as the page draws it: axis, bars, marks, labels, groups. */
export function drawPlot(plot: Plot, palette: Palette): GroupShape {
	const { layout, chosen } = plot;
	const { frame } = layout;
	const drawing = wholeLabels(plot.drawing, frame.width);
	const marked = drawing.events.find(({ event }) => event.id === chosen);
	return groupShape(
		[
			...axisShapes(plot, palette),
			...drawing.groups.flatMap((group) => groupShapes(group, palette)),
			...drawing.events.flatMap((event) => leaderShapes(event, palette)),
			...drawing.events.flatMap((event) => eventShapes(event, plot, palette)),
			...(marked ? chosenShapes(marked, frame.axisY, plot, palette) : [])
		],
		// Bars and marks that reach over its ends are cut; the topmost label may stand out a little.
		{ clip: { x: 0, y: -4, width: frame.width, height: frame.height + 4 } }
	);
}

export function colorOf(
	plot: Pick<Plot, 'categories'>,
	category: string,
	palette: Palette
): string {
	const token = plot.categories.find(({ id }) => id === category)?.color ?? '';
	return palette.categories[token] ?? palette.ink;
}

function axisShapes({ layout, ticks, view, measure }: Plot, palette: Palette): Shape[] {
	const { width, height, axisY } = layout.frame;
	const toX = view.scale(width);
	const lines = ticks.major.map(({ ms }) => toX(ms));
	const tickText = (text: string, x: number, y: number, isMajor: boolean): Shape[] =>
		x < 0 || !isNameClear(x, x + measure(text, TICK_STYLE), width, isMajor ? [] : lines)
			? []
			: [
					textShape({
						...{ text, x, y, size: TICK_STYLE.size },
						...(isMajor ? { color: palette.ink, weight: 600 } : { color: palette.soft })
					})
				];
	const minor = ticks.minor.flatMap(({ ms, label }) => [
		lineShape([toX(ms), 0], [toX(ms), axisY], { stroke: palette.rule, strokeWidth: 0.5 }),
		lineShape([toX(ms), axisY], [toX(ms), axisY + 18], { stroke: palette.strong }),
		...tickText(label, toX(ms) + 5, axisY + 15, false)
	]);
	const major = ticks.major.flatMap(({ ms, label }, index) => {
		const next = ticks.major[index + 1];
		// In sight until the next one pushes it out.
		const furthest = (next ? toX(next.ms) : Infinity) - measure(label, TICK_STYLE) - 5;
		return [
			lineShape([toX(ms), axisY], [toX(ms), height], { stroke: palette.strong }),
			...tickText(label, Math.min(Math.max(toX(ms), 0) + 5, furthest), axisY + 34, true)
		];
	});
	const baseline = lineShape([0, axisY], [width, axisY], { stroke: palette.ink, strokeWidth: 1.5 });
	return [...minor, ...major, baseline];
}

function leaderShapes({ event, x, y, label }: DrawnEvent, palette: Palette): Shape[] {
	if (!label) return [];
	const top = label.bottom - LINE * (event.lines.length + 1) + 4;
	return [lineShape([x, top], [x, y], { stroke: palette.strong })];
}

function eventShapes(drawn: DrawnEvent, plot: Plot, palette: Palette): Shape[] {
	const { event, x, y, label, nameX } = drawn;
	const color = colorOf(plot, event.category, palette);
	const symbol = plot.categories.find(({ id }) => id === event.category)?.symbol ?? '';
	const isItalic = plot.hasItalics && event.modality === 'planned';
	const name = { color: palette.ink, weight: 600, isItalic } as const;
	const words: Shape[] = [];
	if (label) {
		const { anchor, textX, bottom } = label;
		const top = bottom - LINE * event.lines.length;
		words.push(
			textShape({
				...{ text: event.dateLine, x: textX, y: top - 2, anchor },
				...{ size: DATE_STYLE.size, color: palette.soft }
			}),
			...event.lines.map((text, index) =>
				textShape({
					...{ text, x: textX, y: top + LINE * (index + 1) - 3, anchor },
					...{ size: TITLE_STYLE.size, ...name }
				})
			)
		);
	} else if (nameX !== null) {
		words.push(textShape({ text: event.name, x: nameX, y: y + 4, size: NAME_STYLE.size, ...name }));
	}
	return [
		...barShapes(drawn, color),
		markShape({ symbol, basis: event.basis, x, y, color, paper: palette.raised }),
		...words
	];
}

export interface Mark {
	/** SVG path about the origin. */
	symbol: string;
	basis: Basis;
	x: number;
	y: number;
	color: string;
	/** What an open mark is filled with. */
	paper: string;
}

/** A category's symbol: filled where the date is stated, open where it is worked out. */
export function markShape({ symbol, basis, x, y, color, paper }: Mark): Shape {
	return {
		...{ kind: 'path', d: symbol, x, y, stroke: color, strokeWidth: 1.75 },
		fill: basis === 'stated' ? color : paper,
		...(basis === 'external' && { dash: [2, 1.5] })
	};
}

function groupShapes(drawn: DrawnGroup, palette: Palette): Shape[] {
	const { group, label, x, startX, endX, top } = drawn;
	const line = { stroke: palette.ink, strokeWidth: 1.25 };
	const bracket = `M${startX - 7} ${top + 4}V${top}H${endX + 7}V${top + 4}`;
	const shapes: Shape[] = [{ kind: 'path', d: bracket, ...line }];
	if (!label) return shapes;
	const left = label.anchor === 'start' ? label.textX : label.textX - group.labelWidth;
	const [span = '', count = ''] = group.lines;
	const at = { x: left + PILL_PADDING / 2, color: palette.ink };
	return [
		...shapes,
		lineShape([x, top], [x, label.bottom], line),
		rectShape(
			{ x: left, y: label.bottom - 40, width: group.labelWidth, height: 40 },
			{ ...line, fill: palette.paper }
		),
		textShape({ text: span, y: label.bottom - 23, size: TITLE_STYLE.size, weight: 600, ...at }),
		textShape({ text: count, y: label.bottom - 8, size: 12, ...at })
	];
}

function chosenShapes(drawn: DrawnEvent, axisY: number, plot: Plot, palette: Palette): Shape[] {
	const { event, x, y } = drawn;
	const stroke = colorOf(plot, event.category, palette);
	return [
		lineShape([x, y], [x, axisY], { stroke, strokeWidth: 1.5 }),
		circleShape(x, y, 10, { stroke, strokeWidth: 2.5 })
	];
}
