import type { View } from '#lib/core/time/view.ts';
import { COLUMNS, type Bins } from '#lib/core/timeline/large/bins.ts';
import type { ManyDrawing } from '#lib/core/timeline/large/draw-many.ts';
import {
	COLUMN_HEIGHT,
	FIGURE_HEIGHT,
	type ManyFrame
} from '#lib/core/timeline/large/many-frame.ts';
import type { PaintStyle } from './paint-many.ts';
import type { Sprites } from './sprites.ts';

const OPACITY = 0.85;
/** Of what a search has not found. */
const FADED = 0.25;
/** Columns wider than this many CSS pixels stand apart. */
const APART = 3;

/**
 * Density: columns by category, one on another, and over each bin how many it stands for. A million
 * events have some two thousand pieces of columns on screen: as rectangles they would cost more than
 * all the rest of a frame, so they are set as pixels.
 */
export class DensityPainter {
	readonly #context: CanvasRenderingContext2D;
	readonly #sprites: Sprites;
	readonly #figure: (count: number) => string;
	readonly #ratio: number;
	readonly #strip: ImageData;
	readonly #pixels: Uint32Array;
	/** Of the canvas, which the strip's first line of pixels stands on. */
	readonly #top: number;
	readonly #colors: { categories: number[]; faded: number[]; found: number };

	/**
	 * @param ratio of the device's pixels to CSS pixels
	 * @param canvasTop the drawing's line that the canvas begins at, in pixels of the device
	 */
	constructor(
		context: CanvasRenderingContext2D,
		{ categories, ink, figure }: PaintStyle,
		sprites: Sprites,
		{ frame, ratio, canvasTop }: { frame: ManyFrame; ratio: number; canvasTop: number }
	) {
		this.#context = context;
		this.#sprites = sprites;
		this.#figure = figure;
		this.#ratio = ratio;
		const height = Math.ceil(COLUMN_HEIGHT * ratio) + 1;
		this.#strip = new ImageData(Math.max(1, Math.round(frame.width * ratio)), height);
		this.#pixels = new Uint32Array(this.#strip.data.buffer);
		this.#top = Math.round((frame.axisY - 1) * ratio) - height - canvasTop;
		const pixelsOf = (opacity: number) => categories.map(({ color }) => pixelOf(color, opacity));
		this.#colors = {
			...{ categories: pixelsOf(OPACITY), faded: pixelsOf(FADED), found: pixelOf(ink, 1) }
		};
	}

	paint(drawing: ManyDrawing): void {
		const tops = this.#fillColumns(drawing);
		this.#context.putImageData(this.#strip, 0, this.#top);
		this.#setFigures(drawing, tops);
	}

	/** Gives of each bin how high its highest column is, and where the middle of its events, in CSS pixels. */
	#fillColumns({ bins, view, frame }: ManyDrawing): { heights: number[]; middles: number[] } {
		const { count, columns, categoryCount, found, totals, most } = bins;
		const { left, step } = columnsOf(bins, view, frame);
		const full = Math.log1p(Math.max(1, most));
		const heightOf = (events: number) =>
			events === 0 ? 0 : Math.max(2, (Math.log1p(events) / full) * COLUMN_HEIGHT);
		const colors = found ? this.#colors.faded : this.#colors.categories;
		// From the first on: so that all move as one while the view pans.
		const origin = Math.round(left * this.#ratio);
		const gap = step > APART ? Math.max(1, Math.round(this.#ratio)) : 0;
		const edge = (column: number) => origin + Math.round(column * step * this.#ratio);
		const heights: number[] = [];
		const middles: number[] = [];
		this.#pixels.fill(0);
		for (let bin = 0; bin < count; bin++) {
			let highest = 0;
			let weight = 0;
			for (let column = bin * COLUMNS; column < (bin + 1) * COLUMNS; column++) {
				const offset = column * categoryCount;
				let sum = 0;
				for (let c = 0; c < categoryCount; c++) sum += columns[offset + c] as number;
				if (sum === 0) continue;
				const height = heightOf(sum);
				const [from, to] = [edge(column), edge(column + 1) - gap];
				let below = 0;
				for (let c = 0; c < categoryCount; c++) {
					const above = below + (columns[offset + c] as number);
					const color = colors[c] as number;
					this.#fill(from, to, (height * below) / sum, (height * above) / sum, color);
					below = above;
				}
				if (found) this.#fill(from, to, 0, heightOf(found[column] as number), this.#colors.found);
				highest = Math.max(highest, height);
				weight += sum * (column + 0.5);
			}
			heights.push(highest);
			middles.push(left + (weight / (totals[bin] as number)) * step);
		}
		return { heights, middles };
	}

	/** @param left in pixels of the device, as `right`; `low` and `high` in CSS pixels over the axis */
	#fill(left: number, right: number, low: number, high: number, color: number): void {
		const { width, height } = this.#strip;
		const [from, to] = [Math.max(0, left), Math.min(width, right)];
		const last = height - Math.round(low * this.#ratio);
		for (let y = height - Math.round(high * this.#ratio); y < last; y++) {
			for (let at = y * width + from; at < y * width + to; at++) this.#pixels[at] = color;
		}
	}

	/** Over the middle of what each counts, inside of its bin and of the plot. */
	#setFigures(
		{ bins, view, frame }: ManyDrawing,
		{ heights, middles }: { heights: readonly number[]; middles: readonly number[] }
	): void {
		const { left, step } = columnsOf(bins, view, frame);
		const width = step * COLUMNS;
		for (let bin = 0; bin < bins.count; bin++) {
			const total = bins.totals[bin] as number;
			if (total === 0) continue;
			const figure = this.#figure(total);
			const half = this.#sprites.widthOf(figure) / 2 + 1;
			const from = Math.max(0, left + bin * width) + half;
			const to = Math.min(frame.width, left + (bin + 1) * width) - half;
			const x = Math.max(from, Math.min(to, middles[bin] as number));
			const above = frame.axisY - 1 - (heights[bin] as number) - 4;
			const y = Math.max(frame.densityTop + FIGURE_HEIGHT - 4, above);
			if (x + half <= frame.width) this.#sprites.figure(figure, x, y, width - 2);
		}
	}
}

/** Where the first column begins, and how far it is to the next, in CSS pixels. */
function columnsOf(bins: Bins, view: View, frame: ManyFrame): { left: number; step: number } {
	const pixels = frame.width / view.spanMs;
	return {
		left: (bins.startMs - view.startMs) * pixels,
		step: (bins.binMs / COLUMNS) * pixels
	};
}

/** A colour as the bytes of a pixel. */
function pixelOf(color: string, opacity: number): number {
	const context = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
	if (!context) return 0;
	context.globalAlpha = opacity;
	context.fillStyle = color;
	context.fillRect(0, 0, 1, 1);
	return new Uint32Array(context.getImageData(0, 0, 1, 1).data.buffer)[0] ?? 0;
}
