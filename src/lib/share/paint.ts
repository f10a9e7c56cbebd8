import { FONTS, type Fade, type Picture, type Shape } from '#lib/core/picture/shapes.ts';

/** Pixels of a PNG for one of the picture: sharp on fine screens and in print. */
const DENSITY = 2;

/**
 * A picture as a PNG file. It is painted shape by shape: an SVG file that is loaded as an image would
 * need a policy that lets images in from the page's own memory.
 */
export async function toPng(picture: Picture): Promise<Blob> {
	const canvas = document.createElement('canvas');
	canvas.width = picture.width * DENSITY;
	canvas.height = picture.height * DENSITY;
	// Fonts for Chinese go by it.
	canvas.lang = picture.language;
	const context = canvas.getContext('2d');
	if (!context) throw new Error('this browser has no canvas');
	context.scale(DENSITY, DENSITY);
	context.fillStyle = picture.background;
	context.fillRect(0, 0, picture.width, picture.height);
	for (const shape of picture.shapes) paint(context, shape);
	return new Promise((resolve, reject) => {
		canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no picture'))), 'image/png');
	});
}

function paint(context: CanvasRenderingContext2D, shape: Shape): void {
	context.save();
	if (shape.kind === 'group') {
		context.translate(shape.x, shape.y);
		context.scale(shape.scale, shape.scale);
		if (shape.clip) {
			const { x, y, width, height } = shape.clip;
			context.beginPath();
			context.rect(x, y, width, height);
			context.clip();
		}
		for (const inner of shape.shapes) paint(context, inner);
	} else if (shape.kind === 'text') {
		const style = shape.isItalic ? 'italic ' : '';
		context.font = `${style}${shape.weight} ${shape.size}px ${FONTS[shape.family]}`;
		context.textAlign = shape.anchor === 'end' ? 'right' : 'left';
		context.fillStyle = shape.color;
		context.fillText(shape.text, shape.x, shape.y);
	} else {
		const path = new Path2D(shape.d);
		context.translate(shape.x ?? 0, shape.y ?? 0);
		context.globalAlpha = shape.opacity ?? 1;
		if (shape.fill !== undefined) {
			context.fillStyle =
				typeof shape.fill === 'string' ? shape.fill : gradient(context, shape.fill);
			context.fill(path);
		}
		if (shape.stroke !== undefined) {
			context.strokeStyle = shape.stroke;
			context.lineWidth = shape.strokeWidth ?? 1;
			context.setLineDash([...(shape.dash ?? [])]);
			context.stroke(path);
		}
	}
	context.restore();
}

function gradient(
	context: CanvasRenderingContext2D,
	{ color, x1, x2, stops }: Fade
): CanvasGradient {
	const fade = context.createLinearGradient(x1, 0, x2, 0);
	for (const [offset, opacity] of stops) {
		const alpha = Math.round(opacity * 255);
		fade.addColorStop(offset, `${color}${alpha.toString(16).padStart(2, '0')}`);
	}
	return fade;
}
