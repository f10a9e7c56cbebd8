/**
 * The symbols that a category may have, as SVG paths about the origin, some 10 CSS pixels wide: those
 * of d3-shape, of areas that look equally large. Written out, since a page that only draws a few of
 * them would carry all of d3-shape; the test has the areas, and d3 to compare with.
 */
const SYMBOLS: Readonly<Record<string, string>> = {
	circle: 'M4.983,0A4.983,4.983,0,1,1,-4.983,0A4.983,4.983,0,1,1,4.983,0',
	square: 'M-4.301,-4.301h8.602v8.602h-8.602Z',
	diamond: 'M0,-7.56L4.365,0L0,7.56L-4.365,0Z',
	triangle: 'M0,-6.909L5.983,3.454L-5.983,3.454Z',
	star: 'M0,-7.063L1.586,-2.183L6.717,-2.183L2.566,0.834L4.152,5.714L0,2.698L-4.152,5.714L-2.566,0.834L-6.717,-2.183L-1.586,-2.183Z',
	cross:
		'M-5.692,-1.897L-1.897,-1.897L-1.897,-5.692L1.897,-5.692L1.897,-1.897L5.692,-1.897L5.692,1.897L1.897,1.897L1.897,5.692L-1.897,5.692L-1.897,1.897L-5.692,1.897Z'
};

/** SVG path of a symbol; a circle for a name that there is not. */
export function symbolPath(name: string): string {
	return (Object.hasOwn(SYMBOLS, name) && SYMBOLS[name]) || (SYMBOLS['circle'] ?? '');
}
