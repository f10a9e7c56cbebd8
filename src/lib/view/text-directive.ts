/** Longer quotes are named by how they begin and end, in characters. */
const LONGEST = 60;
const EDGE = 20;

/** The value of a text fragment (`:~:text=…`) that finds a quote. */
export function textDirective(quote: string): string {
	const characters = [...quote];
	if (characters.length <= LONGEST) return encode(quote);
	const isSpaced = quote.includes(' ');
	const start = characters.slice(0, EDGE).join('');
	const end = characters.slice(-EDGE).join('');
	// In spaced scripts only whole words match.
	return isSpaced
		? `${encode(start.slice(0, start.lastIndexOf(' ')))},${encode(end.slice(end.indexOf(' ') + 1))}`
		: `${encode(start)},${encode(end)}`;
}

/** The dash separates prefix and suffix in a text directive, and encodeURIComponent leaves it. */
function encode(text: string): string {
	return encodeURIComponent(text).replaceAll('-', '%2D');
}
