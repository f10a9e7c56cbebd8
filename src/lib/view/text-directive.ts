/** Longer quotes are named by how they begin and end, in characters. */
const LONGEST = 60;
const EDGE = 20;
/** Characters before and after a quote that tell it from its copies elsewhere on the page. */
const CONTEXT = 16;

/**
 * The value of a text fragment (`:~:text=…`) that finds a quote where it stands in its paragraph.
 * @param text the paragraph
 * @param range the quote, `[start, end)` in UTF-16 indexes
 */
export function textDirective(text: string, [start, end]: readonly [number, number]): string {
	const before = lastOf(text.slice(0, start));
	const after = firstOf(text.slice(end));
	const quote = text.slice(start, end);
	const parts =
		[...quote].length <= LONGEST ? [quote] : [firstOf(quote, EDGE), lastOf(quote, EDGE)];
	return [before && `${encode(before)}-`, ...parts.map(encode), after && `-${encode(after)}`]
		.filter(Boolean)
		.join(',');
}

/** Whole words only: in spaced scripts a part of a word never matches. */
function firstOf(text: string, count = CONTEXT): string {
	const characters = [...text.trimStart()];
	const cut = characters.slice(0, count).join('');
	const isWhole = characters.length <= count || !cut.includes(' ');
	return isWhole ? cut.trimEnd() : cut.slice(0, cut.lastIndexOf(' '));
}

function lastOf(text: string, count = CONTEXT): string {
	const characters = [...text.trimEnd()];
	const cut = characters.slice(-count).join('');
	const isWhole = characters.length <= count || !cut.includes(' ');
	return isWhole ? cut.trimStart() : cut.slice(cut.indexOf(' ') + 1);
}

/** The dash separates prefix and suffix in a text directive, and encodeURIComponent leaves it. */
function encode(text: string): string {
	return encodeURIComponent(text).replaceAll('-', '%2D');
}
