import {
	symbol,
	symbolCircle,
	symbolCross,
	symbolDiamond,
	symbolSquare,
	symbolStar,
	symbolTriangle,
	type SymbolType
} from 'd3';

/** The symbols that a category may have. Areas differ so that they look equally large. */
const SYMBOLS: Record<string, [type: SymbolType, area: number]> = {
	circle: [symbolCircle, 78],
	square: [symbolSquare, 74],
	diamond: [symbolDiamond, 66],
	triangle: [symbolTriangle, 62],
	star: [symbolStar, 56],
	cross: [symbolCross, 72]
};

/** SVG path of a symbol about the origin, some 10 CSS pixels wide. */
export function symbolPath(name: string): string {
	const [type, area] = SYMBOLS[name] ?? [symbolCircle, 78];
	return symbol(type, area)() ?? '';
}
