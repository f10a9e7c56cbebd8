import {
	basisOf,
	hasSoftEnd,
	hasSoftStart,
	isDuration,
	modalityOf
} from '#lib/core/timeline/event-table.ts';
import { COLUMNS } from '#lib/core/timeline/large/bins.ts';
import type { ManyDrawing } from '#lib/core/timeline/large/draw-many.ts';
import { BAR_HEIGHT, COLUMN_HEIGHT, FIGURE_HEIGHT } from '#lib/core/timeline/large/many-frame.ts';
import type { SortedEvents } from '#lib/core/timeline/large/sorted-events.ts';

/** What the canvas takes from the page's styles. */
export interface PaintStyle {
	/** A colour and a symbol about the origin by category. */
	categories: readonly { color: string; symbol: Path2D }[];
	ink: string;
	inkSoft: string;
	paper: string;
	rule: string;
	hit: string;
	font: string;
	/** A count in words, short. */
	figure: (count: number) => string;
}

/** CSS pixels from a label's bottom line to the middle of its symbol, by lines of its title. */
export const symbolY = (bottom: number, lines: number) => bottom - LINE * lines - 6;
/** CSS pixels from one line of a label to the next. */
export const LINE = 15;
/** CSS pixels from a leader line to the middle of its label's symbol. */
export const SYMBOL_X = 12;
const DIMMED = 0.25;
/** CSS pixels of a digit over a bin, about. */
const DIGIT = 6.2;

/** Sets what stays the same from frame to frame; to read a font takes as long as all of a painting. */
export function prepare(context: CanvasRenderingContext2D, { font }: PaintStyle): void {
	context.font = `11px ${font}`;
	context.textAlign = 'center';
	context.textBaseline = 'alphabetic';
}

/** Paints what has no element of its own: leader lines, marks, bars, density. */
export function paintMany(
	context: CanvasRenderingContext2D,
	drawing: ManyDrawing,
	events: SortedEvents,
	style: PaintStyle,
	isFound: Uint8Array | null,
	linesOf: (label: ManyDrawing['labels'][number]) => number
): void {
	const { labels, marks, bars, frame } = drawing;
	context.clearRect(0, 0, frame.width, frame.height);
	const fade = (position: number) => {
		context.globalAlpha = isFound && isFound[position] !== 1 ? DIMMED : 1;
	};
	const symbol = (position: number, x: number, y: number) => {
		const category = style.categories[events.categories[position] as number];
		if (!category) return;
		fade(position);
		const basis = basisOf(events.kinds[position] as number);
		context.translate(x, y);
		context.fillStyle = basis === 'stated' ? category.color : style.paper;
		context.fill(category.symbol);
		context.strokeStyle = category.color;
		context.lineWidth = 1.75;
		if (basis === 'external') context.setLineDash([2, 1.5]);
		context.stroke(category.symbol);
		if (basis === 'external') context.setLineDash([]);
		context.translate(-x, -y);
	};

	context.globalAlpha = 1;
	context.strokeStyle = style.rule;
	context.lineWidth = 1;
	context.beginPath();
	for (const label of labels) {
		const x = Math.round(label.x) + 0.5;
		context.moveTo(x, symbolY(label.bottom, linesOf(label)));
		context.lineTo(x, frame.axisY);
	}
	context.stroke();

	paintColumns(context, drawing, style);
	for (let i = 0; i < bars.positions.length; i++) {
		const position = bars.positions[i] as number;
		fade(position);
		paintBar(context, {
			kind: events.kinds[position] as number,
			color: style.categories[events.categories[position] as number]?.color ?? style.ink,
			...{ x: bars.starts[i] as number, end: bars.ends[i] as number, y: bars.ys[i] as number }
		});
	}
	for (let i = 0; i < marks.positions.length; i++) {
		symbol(marks.positions[i] as number, marks.xs[i] as number, marks.ys[i] as number);
	}
	for (const label of labels) {
		const x = Math.round(label.x) + (label.isBefore ? -SYMBOL_X : SYMBOL_X);
		symbol(label.position, x, symbolY(label.bottom, linesOf(label)));
	}
	context.globalAlpha = 1;
}

interface BarToPaint {
	kind: number;
	color: string;
	x: number;
	end: number;
	y: number;
}

/** What lasted is a solid bar; what took place somewhere in a stretch is a bracket under it. */
function paintBar(context: CanvasRenderingContext2D, { kind, color, x, end, y }: BarToPaint): void {
	const alpha = context.globalAlpha;
	const [top, height] = [y - BAR_HEIGHT / 2 + 1, BAR_HEIGHT - 2];
	const width = Math.max(1, end - x - 1);
	const isLasting = isDuration(kind);
	context.globalAlpha = alpha * (isLasting ? 0.3 : 0.1);
	context.fillStyle = color;
	context.fillRect(x, top, width, height);
	context.globalAlpha = alpha;
	context.strokeStyle = color;
	context.lineWidth = 1;
	const isPlanned = modalityOf(kind) === 'planned';
	if (isPlanned) context.setLineDash([4, 3]);
	context.beginPath();
	const foot = top + height;
	context.moveTo(x, foot);
	context.lineTo(x + width, foot);
	if (isLasting) {
		context.moveTo(x, top);
		context.lineTo(x + width, top);
	}
	if (!hasSoftStart(kind)) {
		context.moveTo(x, top);
		context.lineTo(x, foot);
	}
	if (!hasSoftEnd(kind)) {
		context.moveTo(x + width, top);
		context.lineTo(x + width, foot);
	}
	context.stroke();
	if (isPlanned) context.setLineDash([]);
}

/** Density: columns by category, one on another, and over each bin how many it stands for. */
function paintColumns(
	context: CanvasRenderingContext2D,
	{ bins, view, frame }: ManyDrawing,
	style: PaintStyle
): void {
	const { count, columns, categoryCount, found, totals, most } = bins;
	const toX = view.scale(frame.width);
	const step = (bins.binMs / COLUMNS / view.spanMs) * frame.width;
	const left = toX(bins.startMs);
	const width = step > 3 ? step - 1 : step;
	const full = Math.log1p(Math.max(1, most));
	const heightOf = (events: number) =>
		events === 0 ? 0 : Math.max(2, (Math.log1p(events) / full) * COLUMN_HEIGHT);
	const tops = new Float32Array(count * COLUMNS).fill(frame.axisY - 1);
	const heights = new Float32Array(count * COLUMNS);
	const sums = new Int32Array(count * COLUMNS);
	for (let column = 0; column < sums.length; column++) {
		let sum = 0;
		for (let c = 0; c < categoryCount; c++) sum += columns[column * categoryCount + c] as number;
		sums[column] = sum;
		heights[column] = heightOf(sum);
	}
	context.globalAlpha = found ? DIMMED : 0.85;
	for (let c = 0; c < categoryCount; c++) {
		context.fillStyle = style.categories[c]?.color ?? style.ink;
		for (let column = 0; column < sums.length; column++) {
			const own = columns[column * categoryCount + c] as number;
			if (own === 0) continue;
			const height = ((heights[column] as number) * own) / (sums[column] as number);
			const top = (tops[column] as number) - height;
			tops[column] = top;
			context.fillRect(left + column * step, top, width, height);
		}
	}
	context.globalAlpha = 1;
	if (found) {
		context.fillStyle = style.ink;
		for (let column = 0; column < found.length; column++) {
			const height = heightOf(found[column] as number);
			context.fillRect(left + column * step, frame.axisY - 1 - height, width, height);
		}
	}
	context.fillStyle = style.inkSoft;
	for (let bin = 0; bin < count; bin++) {
		const total = totals[bin] as number;
		if (total === 0) continue;
		let top = frame.axisY;
		let weight = 0;
		for (let column = bin * COLUMNS; column < (bin + 1) * COLUMNS; column++) {
			top = Math.min(top, tops[column] as number);
			weight += (sums[column] as number) * (column + 0.5);
		}
		// Over the middle of what it counts, inside of its bin and of the plot.
		const figure = style.figure(total);
		const half = figure.length * DIGIT * 0.5 + 1;
		const from = Math.max(0, left + bin * COLUMNS * step) + half;
		const to = Math.min(frame.width, left + (bin + 1) * COLUMNS * step) - half;
		const x = Math.max(from, Math.min(to, left + (weight / total) * step));
		const y = Math.max(frame.densityTop + FIGURE_HEIGHT - 4, top - 4);
		if (x + half <= frame.width) context.fillText(figure, x, y, step * COLUMNS - 2);
	}
}
