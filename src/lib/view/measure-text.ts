import type { MeasureText } from '#lib/core/timeline/text-size.ts';

/** Measures text as the browser sets it, in a font family. Widths are kept: titles recur. */
export function measureText(fontFamily: string): MeasureText {
	const context = document.createElement('canvas').getContext('2d');
	const known = new Map<string, number>();
	return (text, { size, weight }) => {
		const font = `${weight} ${size}px ${fontFamily}`;
		const key = `${font}\n${text}`;
		let width = known.get(key);
		if (width === undefined) {
			if (context) context.font = font;
			width = context ? context.measureText(text).width : text.length * size;
			known.set(key, width);
		}
		return width;
	};
}
