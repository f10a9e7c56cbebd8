/** @typedef {{ pattern: RegExp, headers: [name: string, value: string][] }} HeaderRule */

/**
 * Read a `_headers` file, as Netlify and Cloudflare Pages do: paths with `*` and `:name`, and below
 * each the headers that its answers have.
 *
 * @param {string} text
 * @returns {HeaderRule[]}
 */
export function readHeaderRules(text) {
	/** @type {HeaderRule[]} */
	const rules = [];
	for (const line of text.split('\n')) {
		if (line.trim() === '' || line.trimStart().startsWith('#')) continue;
		if (/^\s/.test(line)) {
			const [, name = '', value = ''] = /^\s+([^:]+):\s*(.*)$/.exec(line) ?? [];
			rules.at(-1)?.headers.push([name, value]);
		} else rules.push({ pattern: patternOf(line.trim()), headers: [] });
	}
	return rules;
}

/** @param {string} path */
function patternOf(path) {
	const source = path
		.replace(/[.+?^${}()|[\]\\]/g, '\\$&')
		.replaceAll('*', '.*')
		.replace(/:[A-Za-z]\w*/g, '[^/]+');
	return new RegExp(`^${source}$`);
}

/**
 * The headers that an answer has; where several rules name the same one, the values are joined, as
 * the strictest host does.
 *
 * @param {readonly HeaderRule[]} rules
 * @param {string} path as asked for, below the site's root
 * @returns {Map<string, string>}
 */
export function headersFor(rules, path) {
	/** @type {Map<string, string>} */
	const found = new Map();
	for (const { pattern, headers } of rules) {
		if (!pattern.test(path)) continue;
		for (const [name, value] of headers) {
			const before = found.get(name);
			found.set(name, before === undefined ? value : `${before}, ${value}`);
		}
	}
	return found;
}
