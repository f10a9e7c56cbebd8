import type { MeasureText } from '../timeline/text-size.ts';
import { barShapes } from './bar.ts';
import type { Palette } from './palette.ts';
import { colorOf, markShape, type CategoryLook, type Plot } from './plot.ts';
import { circleShape, lineShape, rectShape, textShape, type Shape } from './shapes.ts';

/** What a mark's fill and a bar's ends say of a date. */
export const LEGEND_KINDS = [
	'stated',
	'derived',
	'external',
	'duration',
	'window',
	'approximate',
	'planned'
] as const;
export type LegendKind = (typeof LEGEND_KINDS)[number];

export interface LegendContent {
	categories: CategoryLook[];
	kinds: LegendKind[];
}

/** What a legend has to tell of a drawing: only what occurs in it. */
export function legendOf({
	drawing,
	categories
}: Pick<Plot, 'drawing' | 'categories'>): LegendContent {
	const shown = new Set(drawing.events.map(({ event }) => event.category));
	const kinds = new Set(
		drawing.events.flatMap(({ event, barWidth }): LegendKind[] => {
			const isSoft = [event.date.from, event.date.to].some(
				(end) => end.kind !== 'date' || end.isApproximate
			);
			const hasBar = barShapes({ ...NOWHERE, event, barWidth }, '').length > 0;
			return [
				event.basis,
				...(hasBar ? [event.extent] : []),
				...(event.extent === 'duration' && isSoft ? (['approximate'] as const) : []),
				...(event.modality === 'planned' ? (['planned'] as const) : [])
			];
		})
	);
	return {
		categories: categories.filter(({ id }) => shown.has(id)),
		kinds: LEGEND_KINDS.filter((kind) => kinds.has(kind))
	};
}

const NOWHERE = {
	...{ x: 0, y: 0, barX: 0, isCutStart: false, isCutEnd: false, label: null, nameX: null }
};

interface LegendOptions {
	/** CSS pixels to the right of which an entry goes to the next line. */
	width: number;
	wordOf: (kind: LegendKind) => string;
	measure: MeasureText;
	palette: Palette;
}

const SIZE = 12;
const LINE_HEIGHT = 20;
const GAP = 18;
/** Room for a mark, and for the stretch that stands for a bar. */
const MARK_ROOM = 20;
const BAR_ROOM = 48;

/** The legend, line after line from the left; and its height in CSS pixels. */
export function legendShapes(
	{ categories, kinds }: LegendContent,
	{ width, wordOf, measure, palette }: LegendOptions
): { shapes: Shape[]; height: number } {
	const entries = [
		...categories.map((look) => ({
			text: look.label,
			room: MARK_ROOM,
			key: (x: number, y: number): Shape[] => {
				const color = colorOf({ categories }, look.id, palette);
				const at = { x: x + 8, y };
				return [
					markShape({ symbol: look.symbol, basis: 'stated', ...at, color, paper: palette.paper })
				];
			}
		})),
		...kinds.map((kind) => ({
			text: wordOf(kind),
			room: isMark(kind) ? MARK_ROOM : BAR_ROOM,
			key: (x: number, y: number) => keyShapes(kind, x, y, palette)
		}))
	];
	const shapes: Shape[] = [];
	let [x, y] = [0, LINE_HEIGHT / 2];
	for (const { text, room, key } of entries) {
		const length = room + measure(text, { size: SIZE, weight: 400 });
		if (x > 0 && x + length > width) [x, y] = [0, y + LINE_HEIGHT];
		shapes.push(
			...key(x, y),
			textShape({ text, x: x + room, y: y + 4, size: SIZE, color: palette.soft })
		);
		x += length + GAP;
	}
	return { shapes, height: entries.length === 0 ? 0 : y + LINE_HEIGHT / 2 };
}

function isMark(kind: LegendKind): boolean {
	return kind === 'stated' || kind === 'derived' || kind === 'external';
}

function keyShapes(kind: LegendKind, x: number, y: number, { ink, paper }: Palette): Shape[] {
	const line = { stroke: ink, strokeWidth: 1.5 };
	if (isMark(kind)) {
		const dash = kind === 'external' ? { dash: [2, 1.5] } : {};
		return [circleShape(x + 8, y, 5, { ...line, fill: kind === 'stated' ? ink : paper, ...dash })];
	}
	const box = { x, y: y - 5.5, width: 40, height: 11 };
	if (kind === 'duration') {
		return [rectShape(box, { fill: ink, opacity: 0.24 }), rectShape(box, { stroke: ink })];
	}
	if (kind === 'approximate') {
		const stops = [
			[0, 0],
			[0.4, 1],
			[0.6, 1],
			[1, 0]
		] as const;
		return [rectShape(box, { fill: { color: ink, x1: x, x2: x + 40, stops }, opacity: 0.4 })];
	}
	const dash = kind === 'planned' ? { dash: [4, 3] } : {};
	return [
		{ kind: 'path', d: `M${x} ${y - 5.5}V${y + 5.5}H${x + 40}V${y - 5.5}`, ...line, ...dash }
	];
}

/** A thin line across, as between the parts of a picture. */
export function ruleShape(y: number, width: number, { rule }: Palette): Shape {
	return lineShape([0, y], [width, y], { stroke: rule });
}
