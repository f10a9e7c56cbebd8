import { readFileSync } from 'node:fs';

/** A piece of code in docs/embedding.md. */
export interface Snippet {
	language: string;
	/** The nearest heading above it, and the paragraph right before it. */
	heading: string;
	intro: string;
	code: string;
}

/** What each piece is, so that none is left untried. */
const KINDS: Record<string, (snippet: Snippet) => string | null> = {
	html: ({ code }) =>
		code.includes('<iframe')
			? 'frame'
			: code.includes('type="module"')
				? 'module'
				: code.includes('<diplomatic-timeline')
					? 'element'
					: 'picture',
	css: () => 'look',
	text: () => 'link',
	md: () => 'markdown',
	sh: () => 'commands',
	ts: () => 'vite',
	tsx: () => 'react',
	vue: () => 'vue',
	js: () => 'vue-config',
	svelte: () => 'svelte',
	json: () => 'editor',
	http: ({ intro }) => /^For (?:the |a )?(\w+)/.exec(intro)?.[1]?.concat('-policy') ?? null
};

const FENCE = /^```(\w*)\n([^]*?)^```$/gm;

/**
 * The pieces of code in the guide, by what they are.
 * @param site address that stands in them for example.org
 * @throws where one is of no known kind, or two are of the same
 */
export function readSnippets(site: string): Map<string, Snippet> {
	const text = readFileSync(new URL('../../../docs/embedding.md', import.meta.url), 'utf8');
	const found = new Map<string, Snippet>();
	for (const { 1: language = '', 2: code = '', index } of text.matchAll(FENCE)) {
		const above = text.slice(0, index).trimEnd();
		const snippet = {
			language,
			heading: [...above.matchAll(/^#+ (.*)$/gm)].at(-1)?.[1] ?? '',
			intro: above.split('\n\n').at(-1) ?? '',
			code: code
				.replaceAll('https://example.org/', site)
				.replaceAll('https://example.org', new URL(site).origin)
		};
		const kind = KINDS[language]?.(snippet) ?? null;
		if (kind === null || found.has(kind)) {
			throw new Error(`docs/embedding.md: no test for this ${language} below “${snippet.heading}”`);
		}
		found.set(kind, snippet);
	}
	return found;
}
