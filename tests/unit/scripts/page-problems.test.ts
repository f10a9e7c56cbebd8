import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { readTags } from '../../../scripts/support/html.ts';
import { pageProblems, styleProblems } from '../../../scripts/support/page-problems.ts';

const script = 'start()';
const hash = createHash('sha256').update(script).digest('base64');

function page(body: string): string {
	return `<!doctype html><meta http-equiv="content-security-policy" content="default-src 'none'; script-src 'self' 'sha256-${hash}'; style-src 'self'">${body}`;
}

describe('readTags', () => {
	it('reads attributes in every form, and the text of scripts as text', () => {
		const tags = readTags(
			`<!-- <p style="a"> --><p id=a title='b > c' hidden data-x="&quot;&#x26;&#38;">a</p><script async>if (a < b) "<i>"</script>`
		);
		expect(tags.map((tag) => [tag.name, Object.fromEntries(tag.attributes), tag.text])).toEqual([
			['p', { id: 'a', title: 'b > c', hidden: '', 'data-x': '"&&' }, ''],
			['script', { async: '' }, 'if (a < b) "<i>"']
		]);
	});
});

describe('pageProblems', () => {
	it.each([
		'<p class="a">a</p>',
		'<a href="https://example.org/">a</a>',
		'<link rel="canonical" href="https://example.org/en/">',
		'<link rel="alternate" hreflang="zh" href="https://example.org/zh/">',
		'<script type="application/ld+json">{"@id":"https://example.org/"}</script>',
		'<code>&lt;script src="https://example.org/embed.js">&lt;/script></code>',
		`<script>${script}</script>`,
		'<div id="svelte-announcer" style="position: absolute"></div>'
	])('has nothing to say of %s', (body) => {
		expect(pageProblems(page(body))).toEqual([]);
	});

	it.each([
		['<p style="color: red">a</p>', 'style attribute'],
		['<p style=color:red>a</p>', 'style attribute'],
		['<button onclick="a()">a</button>', 'handler in an attribute'],
		['<a href="javascript:a()">a</a>', 'address that is code'],
		['<a href=" &#106;avascript:a()">a</a>', 'address that is code'],
		['<script src="https://example.org/a.js"></script>', 'another origin'],
		['<img src="//example.org/a.png" alt="">', 'another origin'],
		['<img srcset="/a.png 1x, https://example.org/a.png 2x" alt="">', 'another origin'],
		['<link rel="stylesheet" href="https://example.org/a.css">', 'another origin'],
		['<link rel="preload alternate" href="https://example.org/a.css">', 'another origin'],
		['<iframe src="http://example.org/"></iframe>', 'another origin'],
		['<script>other()</script>', 'not in the policy'],
		['<script type="module">other()</script>', 'not in the policy'],
		['<style>p { color: red }</style>', 'not in the policy']
	])('finds what is wrong with %s', (body, words) => {
		expect(pageProblems(page(body))).toEqual([expect.stringContaining(words)]);
	});

	it('wants a policy', () => {
		expect(pageProblems('<p>a</p>')).toEqual(['the page has no content security policy']);
	});
});

describe('styleProblems', () => {
	it('finds what a style sheet would fetch', () => {
		expect(
			styleProblems('@import "https://a.org/a.css"; p { background: url(//a.org/b.png) }')
		).toEqual([
			'a style sheet loads from another origin: https://a.org/a.css',
			'a style sheet loads from another origin: //a.org/b.png'
		]);
		expect(
			styleProblems('p { background: url("/a.png"); mask: url(data:image/svg+xml,a) }')
		).toEqual([]);
	});
});
