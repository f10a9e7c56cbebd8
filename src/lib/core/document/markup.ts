/**
 * A tag or comment of HTML, or a link or strong emphasis of Markdown. An attribute has a value here,
 * so that `a <b` and what stands between two signs of comparison is none.
 */
const MARKUP =
	/<\/?[a-z][a-z0-9-]*(?:\s+[a-z-]+\s*=[^<>]*)?\s*\/?>|<!--|\[[^\][]+\]\((?:[a-z][a-z+.-]*:|[/#.])[^()]*\)|\*\*[^\s*](?:[^*]*[^\s*])?\*\*/gi;

/** What a text has of HTML or Markdown, in order: texts are shown as they stand. */
export function listMarkup(text: string): string[] {
	return text.match(MARKUP) ?? [];
}
