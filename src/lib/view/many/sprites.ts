import type { Basis } from '#lib/core/timeline/events.ts';
import type { PaintStyle } from './paint-many.ts';

/**
 * Symbols and digits, painted once. To copy a small picture takes a tenth of what it takes to fill an
 * outline or to set a figure, and a frame has hundreds of them.
 */
export interface Sprites {
	/** Puts a symbol's middle at a point, in whole pixels of the device: so that its edges keep sharp. */
	symbol: (category: number, basis: Basis, x: number, y: number) => void;
	/** CSS pixels that a figure takes. */
	widthOf: (figure: string) => number;
	/** Sets a figure about `x` on the line `y`, no wider than `most`. */
	figure: (figure: string, x: number, y: number, most: number) => void;
}

const BASES: readonly Basis[] = ['stated', 'derived', 'external'];
/** CSS pixels: of a symbol's cell, of the height of a digit's, and from its top to its line. */
const CELL = 22;
const LINE_HEIGHT = 15;
const BASELINE = 12;
/** Counts whose figures have all the signs that there are. */
const SAMPLES = [1_234_567_890, 12_345, 123_456, 1_234_567, 12_345_678, 123_456_789];

/** @param ratio of the device's pixels to CSS pixels */
export function makeSprites(
	target: CanvasRenderingContext2D,
	style: PaintStyle,
	ratio: number
): Sprites {
	const { categories } = style;
	const cell = Math.ceil(CELL * ratio);
	const symbols = painted(BASES.length * cell, categories.length * cell, (context) => {
		context.lineWidth = 1.75;
		categories.forEach(({ color, symbol }, row) => {
			BASES.forEach((basis, column) => {
				context.setTransform(ratio, 0, 0, ratio, (column + 0.5) * cell, (row + 0.5) * cell);
				context.setLineDash(basis === 'external' ? [2, 1.5] : []);
				context.fillStyle = basis === 'stated' ? color : style.paper;
				context.strokeStyle = color;
				context.fill(symbol);
				context.stroke(symbol);
			});
		});
	});

	const signs = [...new Set(['0123456789', ...SAMPLES.map(style.figure)].join(''))];
	const widths = new Map<string, number>();
	const lefts = new Map<string, number>();
	target.font = `11px ${style.font}`;
	let end = 0;
	for (const sign of signs) {
		// Whole pixels of the device, so that digits stand evenly.
		const pixels = Math.round(target.measureText(sign).width * ratio);
		widths.set(sign, pixels / ratio);
		lefts.set(sign, end);
		end += pixels + Math.ceil(ratio);
	}
	const line = Math.ceil(LINE_HEIGHT * ratio);
	const digits = painted(end, line, (context) => {
		context.setTransform(ratio, 0, 0, ratio, 0, 0);
		context.font = `11px ${style.font}`;
		context.fillStyle = style.inkSoft;
		for (const sign of signs) context.fillText(sign, (lefts.get(sign) ?? 0) / ratio, BASELINE);
	});

	const whole = (pixels: number) => Math.round(pixels * ratio) / ratio;
	const widthOf = (figure: string) => {
		let width = 0;
		for (const sign of figure) width += widths.get(sign) ?? 0;
		return width;
	};
	return {
		symbol(category, basis, x, y) {
			const [left, top] = [BASES.indexOf(basis) * cell, category * cell];
			const half = cell / ratio / 2;
			const [toX, toY] = [whole(x - half), whole(y - half)];
			target.drawImage(symbols, left, top, cell, cell, toX, toY, half * 2, half * 2);
		},
		widthOf,
		figure(figure, x, y, most) {
			const width = widthOf(figure);
			const narrow = Math.min(1, most / width);
			const top = whole(y - BASELINE);
			let at = whole(x - (width * narrow) / 2);
			for (const sign of figure) {
				const own = widths.get(sign) ?? 0;
				const [left, cut] = [lefts.get(sign) ?? 0, own * ratio];
				target.drawImage(digits, left, 0, cut, line, at, top, own * narrow, line / ratio);
				at += own * narrow;
			}
		}
	};
}

function painted(
	width: number,
	height: number,
	paint: (context: OffscreenCanvasRenderingContext2D) => void
): ImageBitmap {
	const canvas = new OffscreenCanvas(Math.max(1, width), Math.max(1, height));
	const context = canvas.getContext('2d');
	if (context) paint(context);
	return canvas.transferToImageBitmap();
}
