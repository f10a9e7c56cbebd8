import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { hashFiles } from '../../../scripts/support/hash.js';
import {
	addVersion,
	readVersions,
	stageVersion,
	unpackVersion,
	versionsGuide
} from '../../../scripts/support/pinned.ts';
import { Problem } from '../../../scripts/support/problem.js';

let folder: string;
let pinned: string;
let site: string;

const page = (text: string) =>
	'<html><head><link rel="alternate" type="application/json+oembed" href="../oembed/a/en.json">' +
	`<title>T</title></head><body>${text}</body></html>`;

const BUILD = {
	'en/a/index.html': page('first'),
	'en/a/embed/index.html': page('frame'),
	'data/a/timeline.json': '{"events":[]}',
	'embed.js': 'element(1)',
	'embed.en.Ab12.js': 'words()',
	// A part of the element of an older version.
	'embed.en.Older.js': 'words()',
	'icons/a.png': Buffer.from([0, 0xff, 0xfe, 0x0a, 0x80]),
	// What is about the site as it is now.
	'v/versions.json': '[]',
	_headers: '/*',
	'sitemap.xml': '<urlset/>',
	'cards/a/en.png': 'card',
	'oembed/a/en.json': '{}'
};

/** What becomes a version of a build with some files different. */
function build(changes: Record<string, string> = {}): string {
	const path = join(folder, 'build');
	const staged = join(folder, 'staged');
	for (const one of [path, staged]) rmSync(one, { recursive: true, force: true });
	for (const [name, content] of Object.entries({ ...BUILD, ...changes })) {
		mkdirSync(dirname(join(path, name)), { recursive: true });
		writeFileSync(join(path, name), content);
	}
	stageVersion(path, staged, ['embed.js', 'embed.en.Ab12.js', 'frame.01.js']);
	return staged;
}

/** All that a site of the versions published so far has at their addresses. */
function publish(): Map<string, string> {
	rmSync(site, { recursive: true, force: true });
	mkdirSync(site);
	for (const version of readVersions(pinned)) unpackVersion(pinned, version, site);
	return hashFiles(site);
}

const read = (path: string) => readFileSync(join(site, path), 'utf8');

beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'communique-pinned-'));
	pinned = join(folder, 'pinned');
	site = join(folder, 'site');
});

afterEach(() => rmSync(folder, { recursive: true }));

test('a version has the text, the data and the embed, and nothing about the live site', () => {
	addVersion(pinned, build(), '1.0.0', ['a']);
	expect([...publish().keys()]).toEqual([
		'embed.1.0.0.js',
		'embed.en.Ab12.js',
		'v/1.0.0/data/a/timeline.json',
		'v/1.0.0/embed.en.Ab12.js',
		'v/1.0.0/embed.js',
		'v/1.0.0/en/a/embed/index.html',
		'v/1.0.0/en/a/index.html',
		'v/1.0.0/icons/a.png'
	]);
	expect(readFileSync(join(site, 'v/1.0.0/icons/a.png'))).toEqual(BUILD['icons/a.png']);
	const html = read('v/1.0.0/en/a/index.html');
	expect(html).toContain('<body>first</body>');
	// Search engines and publishing systems are to find the live page.
	expect(html).toContain('<meta name="robots" content="noindex">');
	expect(html).not.toContain('oembed');
});

test('a later version leaves the first as it was, byte for byte', () => {
	addVersion(pinned, build(), '1.0.0', ['a']);
	const first = publish();
	const archive = readFileSync(join(pinned, '1.0.0.br'));
	addVersion(
		pinned,
		build({ 'en/a/index.html': page('second'), 'embed.js': 'element(2)' }),
		'1.1.0',
		['a']
	);
	const both = publish();
	for (const [path, hash] of first) expect(both.get(path), path).toBe(hash);
	expect(readFileSync(join(pinned, '1.0.0.br'))).toEqual(archive);
	expect(read('v/1.1.0/en/a/index.html')).toContain('second');
	expect(read('embed.1.1.0.js')).toBe('element(2)');
	expect(readVersions(pinned).map(({ version }) => version)).toEqual(['1.0.0', '1.1.0']);
});

test('the same version is published once: again changes nothing, with other pages is refused', () => {
	addVersion(pinned, build(), '1.0.0', ['a']);
	const before = hashFiles(pinned);
	addVersion(pinned, build({ 'v/versions.json': '["1.0.0"]', _headers: '/v/*' }), '1.0.0', ['a']);
	expect(hashFiles(pinned)).toEqual(before);
	const change = () => addVersion(pinned, build({ 'embed.js': 'element(2)' }), '1.0.0', ['a']);
	expect(change).toThrow(/Raise the version/);
	expect(hashFiles(pinned)).toEqual(before);
});

test('an archive that is damaged or gone fails the build', () => {
	const version = addVersion(pinned, build(), '1.0.0', ['a']);
	const path = join(pinned, '1.0.0.br');
	writeFileSync(path, readFileSync(path).subarray(0, -4));
	expect(() => unpackVersion(pinned, version, site)).toThrow(/missing or damaged/);
	rmSync(path);
	expect(() => unpackVersion(pinned, version, site)).toThrow(Problem);
	addVersion(join(folder, 'other'), build({ 'embed.js': 'other()' }), '1.0.0', ['a']);
	writeFileSync(path, readFileSync(join(folder, 'other/1.0.0.br')));
	expect(() => unpackVersion(pinned, version, site)).toThrow(/not the one that was published/);
});

test('the element has the integrity that a browser computes', () => {
	const { integrity } = addVersion(pinned, build(), '1.0.0', ['a']);
	publish();
	const digest = createHash('sha384').update(read('embed.1.0.0.js')).digest('base64');
	expect(integrity).toBe(`sha384-${digest}`);
});

test('docs/versions.md says what is in pinned/', () => {
	const versions = readVersions('pinned');
	expect(readFileSync('docs/versions.md', 'utf8')).toBe(versionsGuide(versions));
	for (const { version, integrity } of versions) {
		expect(versionsGuide(versions)).toContain(`/embed.${version}.js`);
		expect(versionsGuide(versions)).toContain(integrity);
	}
});
