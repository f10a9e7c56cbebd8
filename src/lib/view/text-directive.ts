/** Longer quotes are named by how they begin and end. All in UTF-16 units, rounded up to words. */
const LONGEST = 60;
const EDGE = 20;
/** What stands before and after a quote tells it from its copies elsewhere on the page. */
const CONTEXT = 16;

/**
 * The value of a text fragment (`:~:text=…`) that finds a quote where it stands in its paragraph.
 * Browsers match whole words only, in Chinese those of their dictionary: every part is widened to them.
 * @param text the paragraph
 * @param range the quote, `[start, end)` in UTF-16 indexes
 */
export function textDirective(text: string, [start, end]: readonly [number, number]): string {
	const words = [...new Intl.Segmenter(undefined, { granularity: 'word' }).segment(text)];
	const floor = (at: number) => words.findLast(({ index }) => index <= at)?.index ?? 0;
	const ceil = (at: number) => words.find(({ index }) => index >= at)?.index ?? text.length;
	const [from, to] = [floor(start), ceil(end)];
	const part = (a: number, b: number) => encode(text.slice(a, b).trim());
	const before = part(floor(from - CONTEXT), from);
	const after = part(to, ceil(to + CONTEXT));
	const quote =
		to - from <= LONGEST
			? [part(from, to)]
			: [part(from, ceil(from + EDGE)), part(floor(to - EDGE), to)];
	return [before && `${before}-`, ...quote, after && `-${after}`].filter(Boolean).join(',');
}

/** The dash separates prefix and suffix in a text directive, and encodeURIComponent leaves it. */
function encode(text: string): string {
	return encodeURIComponent(text).replaceAll('-', '%2D');
}
