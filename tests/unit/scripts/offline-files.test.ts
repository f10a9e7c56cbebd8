import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { offlineSets } from '../../../scripts/support/offline-files.js';

test('a document is kept with the pages of its events, but not with thousands of them', () => {
	const site = mkdtempSync(join(tmpdir(), 'communique-site-'));
	try {
		for (const path of [
			...['index.html', 'embed.js', 'data/few/document.json', 'data/many/document.json'],
			...['data/many/explorer.en.json', 'en/few/index.html', 'en/few/events/a/index.html'],
			...['en/many/index.html', 'en/many/events/a/index.html', 'en/many/embed/index.html']
		]) {
			mkdirSync(dirname(join(site, path)), { recursive: true });
			writeFileSync(join(site, path), path);
		}
		const sets = Object.entries(offlineSets(site)).map(
			([set, files]) => [set, Object.keys(files).sort()] as const
		);
		expect(Object.fromEntries(sets)).toEqual({
			'': [''],
			few: ['data/few/document.json', 'en/few/', 'en/few/events/a/'],
			many: ['data/many/document.json', 'data/many/explorer.en.json', 'en/many/']
		});
	} finally {
		rmSync(site, { recursive: true });
	}
});
