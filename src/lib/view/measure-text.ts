import type { MeasureText, TextStyle } from '#lib/core/timeline/text-size.ts';

/** Measures text as the browser sets it, in a font family. Widths are kept: titles recur. */
export function measureText(fontFamily: string): MeasureText {
	const context = document.createElement('canvas').getContext('2d');
	const known = new Map<TextStyle, Map<string, number>>();
	return (text, style) => {
		let widths = known.get(style);
		if (!widths) known.set(style, (widths = new Map<string, number>()));
		let width = widths.get(text);
		if (width === undefined) {
			const { size, weight } = style;
			if (context) context.font = `${weight} ${size}px ${fontFamily}`;
			width = context ? context.measureText(text).width : text.length * size;
			widths.set(text, width);
		}
		return width;
	};
}
