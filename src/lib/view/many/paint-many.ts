import {
	basisOf,
	hasSoftEnd,
	hasSoftStart,
	isDuration,
	modalityOf
} from '#lib/core/timeline/event-table.ts';
import { MARK_RADIUS, type ManyDrawing } from '#lib/core/timeline/large/draw-many.ts';
import { BAR_HEIGHT, type ManyFrame } from '#lib/core/timeline/large/many-frame.ts';
import type { SortedEvents } from '#lib/core/timeline/large/sorted-events.ts';
import { DensityPainter } from './paint-density.ts';
import { makeSprites, type Sprites } from './sprites.ts';

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

/** Paints what is too many for elements: marks, bars, density. */
export class ManyPainter {
	readonly #context: CanvasRenderingContext2D;
	readonly #style: PaintStyle;
	readonly #sprites: Sprites;
	readonly #density: DensityPainter;

	/**
	 * Gives a canvas the size and the place of what is painted.
	 * @param ratio of the device's pixels to CSS pixels
	 */
	constructor(
		canvas: HTMLCanvasElement,
		context: CanvasRenderingContext2D,
		style: PaintStyle,
		frame: ManyFrame,
		ratio: number
	) {
		// From one pixel of the device to another, or it would be blurred.
		const canvasTop = Math.floor((frame.marksTop - MARK_RADIUS) * ratio);
		canvas.width = Math.round(frame.width * ratio);
		canvas.height = Math.ceil(frame.axisY * ratio) - canvasTop;
		canvas.style.insetBlockStart = `${canvasTop / ratio}px`;
		canvas.style.inlineSize = `${canvas.width / ratio}px`;
		canvas.style.blockSize = `${canvas.height / ratio}px`;
		context.setTransform(ratio, 0, 0, ratio, 0, -canvasTop);
		this.#context = context;
		this.#style = style;
		this.#sprites = makeSprites(context, style, ratio);
		this.#density = new DensityPainter(context, style, this.#sprites, { frame, ratio, canvasTop });
	}

	paint(drawing: ManyDrawing, events: SortedEvents, isFound: Uint8Array | null): void {
		const context = this.#context;
		const { marks, bars, frame } = drawing;
		context.clearRect(0, 0, frame.width, frame.height);
		this.#density.paint(drawing);
		const fade = (position: number) => {
			context.globalAlpha = isFound && isFound[position] !== 1 ? DIMMED : 1;
		};
		for (let i = 0; i < bars.positions.length; i++) {
			const position = bars.positions[i] as number;
			const category = this.#style.categories[events.categories[position] as number];
			fade(position);
			paintBar(context, {
				kind: events.kinds[position] as number,
				color: category?.color ?? this.#style.ink,
				...{ x: bars.starts[i] as number, end: bars.ends[i] as number, y: bars.ys[i] as number }
			});
		}
		for (let i = 0; i < marks.positions.length; i++) {
			const position = marks.positions[i] as number;
			fade(position);
			const basis = basisOf(events.kinds[position] as number);
			const category = events.categories[position] as number;
			this.#sprites.symbol(category, basis, marks.xs[i] as number, marks.ys[i] as number);
		}
		context.globalAlpha = 1;
	}
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
