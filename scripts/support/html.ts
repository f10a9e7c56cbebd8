/** Reads the tags of the pages that we built: enough to check them, not a parser for any HTML. */

export interface Tag {
	name: string;
	/** As written, with the names in lower case and the entities in the values resolved. */
	attributes: ReadonlyMap<string, string>;
	/** What stands inside a `<script>` or `<style>`; empty for other elements. */
	text: string;
}

const ATTRIBUTE = /([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/g;
const ATTRIBUTES = String.raw`((?:[^"'>]|"[^"]*"|'[^']*')*)`;
const TAG = new RegExp(
	`<!--[\\s\\S]*?-->|<(script|style)\\b${ATTRIBUTES}>([\\s\\S]*?)</\\1\\s*>|<([a-z][^\\s/>]*)${ATTRIBUTES}>`,
	'gi'
);

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function decode(text: string): string {
	return text.replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));?/gi, (whole, hex, decimal, name) => {
		if (hex !== undefined) return String.fromCodePoint(Number.parseInt(String(hex), 16));
		if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
		return ENTITIES[String(name).toLowerCase()] ?? whole;
	});
}

function readAttributes(text: string): Map<string, string> {
	const attributes = new Map<string, string>();
	for (const [, name = '', double, single, bare] of text.matchAll(ATTRIBUTE)) {
		attributes.set(name.toLowerCase(), decode(double ?? single ?? bare ?? ''));
	}
	return attributes;
}

/** All tags that open an element, in their order; comments are left out. */
export function readTags(html: string): Tag[] {
	const tags: Tag[] = [];
	for (const [, raw, rawAttributes, text, name, attributes] of html.matchAll(TAG)) {
		const tagName = raw ?? name;
		if (tagName === undefined) continue; // a comment
		tags.push({
			name: tagName.toLowerCase(),
			attributes: readAttributes(rawAttributes ?? attributes ?? ''),
			text: text ?? ''
		});
	}
	return tags;
}
