import fc from 'fast-check';
import { expect, test } from 'vitest';
import { utc } from '#lib/core/time/civil.ts';
import { View } from '#lib/core/time/view.ts';
import {
	elementSnippet,
	explorerAddress,
	frameAddress,
	frameHeight,
	frameSnippet,
	type SnippetRequest
} from '#lib/embed/snippet.ts';

const request: SnippetRequest = {
	site: 'https://example.org/c/',
	language: 'ru',
	document: 'joint-statement-2024',
	title: 'Заявление “2024”',
	options: { event: 'visit', view: new View(utc(1991), utc(2002)), theme: 'dark', lang: 'ru' }
};

test('the addresses carry the options that each page knows', () => {
	expect(frameAddress(request)).toBe(
		'https://example.org/c/ru/joint-statement-2024/embed/?event=visit&view=1991/2001&theme=dark'
	);
	expect(explorerAddress(request)).toBe(
		'https://example.org/c/ru/joint-statement-2024/events/visit/?view=1991/2001'
	);
	expect(explorerAddress({ ...request, options: {} })).toBe(
		'https://example.org/c/ru/joint-statement-2024/'
	);
});

test('the iframe has a name, a place, a tight sandbox, and a link for where it is stripped', () => {
	const plain = { ...request, options: {} };
	expect(frameSnippet(plain, { resizer: true })).toBe(
		'<iframe src="https://example.org/c/ru/joint-statement-2024/embed/" title="Заявление “2024”" ' +
			'width="100%" height="560" loading="lazy" allow="fullscreen" ' +
			'sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox" ' +
			'referrerpolicy="strict-origin-when-cross-origin" style="border:0">' +
			'<a href="https://example.org/c/ru/joint-statement-2024/">Заявление “2024”</a></iframe>\n' +
			'<script async src="https://example.org/c/resize.js"></script>'
	);
	expect(frameSnippet(plain)).not.toContain('<script');
});

test('the element names its data, and keeps the link as its content', () => {
	const script = 'https://example.org/c/embed.1.2.3.js';
	expect(elementSnippet({ ...request, script, integrity: 'sha384-AAAA' })).toBe(
		'<script async src="https://example.org/c/embed.1.2.3.js" integrity="sha384-AAAA" crossorigin></script>\n' +
			'<diplomatic-timeline document="https://example.org/c/data/joint-statement-2024/" lang="ru" ' +
			'event="visit" view="1991/2001" theme="dark">' +
			'<a href="https://example.org/c/ru/joint-statement-2024/events/visit/?view=1991/2001">Заявление “2024”</a>' +
			'</diplomatic-timeline>'
	);
});

test('the height is the one that the frame rests at', () => {
	expect(frameHeight()).toBe(560);
	expect(frameHeight({ height: 420 })).toBe(420);
	expect(frameHeight({ pane: 'document' })).toBe(960);
	expect(frameHeight({ height: 5000, pane: 'document' })).toBe(5000);
});

test('no title gets out of its place', () => {
	expect.hasAssertions();
	fc.assert(
		fc.property(fc.string(), (title) => {
			const text = frameSnippet({ ...request, title: `"><script>${title}` });
			expect(text.match(/</g)).toHaveLength(4);
			expect(text.match(/"/g)).toHaveLength(2 * 10);
		})
	);
});
