/**
 * A picture as a list of plain shapes, so that it comes out the same as an SVG file and on a canvas.
 * Lengths are CSS pixels, from the left and the top; colours are CSS colours.
 */
export interface Picture {
	width: number;
	height: number;
	/** BCP 47 tag: fonts for Chinese differ by it. */
	language: string;
	/** What it is called, and what it shows, for those who don't see it. */
	title: string;
	description: string;
	background: string;
	shapes: readonly Shape[];
}

export type Shape = PathShape | TextShape | GroupShape;

/** One colour whose opacity changes from left to right. */
export interface Fade {
	color: string;
	x1: number;
	x2: number;
	stops: readonly (readonly [offset: number, opacity: number])[];
}

export interface PathShape {
	kind: 'path';
	/** SVG path data, about `x`, `y`. */
	d: string;
	x?: number;
	y?: number;
	fill?: string | Fade;
	stroke?: string;
	strokeWidth?: number;
	dash?: readonly number[];
	opacity?: number;
}

export interface TextShape {
	kind: 'text';
	text: string;
	/** Its start, or its end; and its baseline. */
	x: number;
	y: number;
	size: number;
	weight: 400 | 600;
	family: Family;
	color: string;
	anchor: 'start' | 'end';
	isItalic: boolean;
}

/** Shapes that are moved, then scaled; nothing of them shows outside `clip` (in their own units). */
export interface GroupShape {
	kind: 'group';
	x: number;
	y: number;
	scale: number;
	clip: Box | null;
	shapes: readonly Shape[];
}

export interface Box {
	x: number;
	y: number;
	width: number;
	height: number;
}

export type Family = 'sans' | 'serif';

/** The site's own fonts (src/app.css); a picture carries none. */
export const FONTS: Record<Family, string> = {
	sans: "'Helvetica Neue', 'Segoe UI', Roboto, 'Noto Sans', 'Liberation Sans', Arial, 'PingFang SC', 'Noto Sans CJK SC', 'Microsoft YaHei', sans-serif",
	serif:
		"'Iowan Old Style', 'Palatino Linotype', Palatino, 'Noto Serif', 'Liberation Serif', Georgia, 'Songti SC', 'Noto Serif CJK SC', 'Source Han Serif SC', SimSun, serif"
};

type TextOptions = Pick<TextShape, 'text' | 'x' | 'y' | 'size' | 'color'> & Partial<TextShape>;

export function textShape(options: TextOptions): TextShape {
	return {
		...{ kind: 'text', weight: 400, family: 'sans', anchor: 'start', isItalic: false },
		...options
	};
}

export function groupShape(
	shapes: readonly Shape[],
	{ x = 0, y = 0, scale = 1, clip = null }: Partial<Omit<GroupShape, 'shapes'>> = {}
): GroupShape {
	return { kind: 'group', x, y, scale, clip, shapes };
}

type Style = Omit<PathShape, 'kind' | 'd' | 'x' | 'y'>;

export function rectShape({ x, y, width, height }: Box, style: Style): PathShape {
	return { kind: 'path', d: `M${x} ${y}h${width}v${height}h${-width}z`, ...style };
}

export function lineShape(
	from: readonly [number, number],
	to: readonly [number, number],
	style: Style
): PathShape {
	return { kind: 'path', d: `M${from.join(' ')}L${to.join(' ')}`, ...style };
}

export function circleShape(x: number, y: number, radius: number, style: Style): PathShape {
	const arc = (side: number) => `a${radius} ${radius} 0 1 0 ${side * 2 * radius} 0`;
	return { kind: 'path', d: `M${-radius} 0${arc(1)}${arc(-1)}z`, x, y, ...style };
}
