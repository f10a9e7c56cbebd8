// Draws the icons of the installed site from static/favicon.svg.
//   npm run icons
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { launchOptions } from './chromium.js';
import { ensureBrowser } from './support/browser.js';
import { root } from './support/main.js';
import { runMain } from './support/problem.js';
import { shrinkPng } from './support/shrink-png.ts';

/** Systems cut a maskable icon to a shape that leaves at least the middle 80 %. */
const ICONS = [
	{ name: '192', size: 192, scale: 1 },
	{ name: '512', size: 512, scale: 1 },
	{ name: 'apple-180', size: 180, scale: 0.9 },
	{ name: 'maskable-512', size: 512, scale: 0.76 }
];

/** The ground of favicon.svg, so that a corner that is cut off leaves no other colour. */
const GROUND = '#16324f';

await runMain(async () => {
	if (!(await ensureBrowser())) return 1;
	const svg = readFileSync(join(root, 'static/favicon.svg'), 'utf8');
	mkdirSync(join(root, 'static/icons'), { recursive: true });
	const browser = await chromium.launch(launchOptions());
	try {
		for (const { name, size, scale } of ICONS) {
			const page = await browser.newPage({ viewport: { width: size, height: size } });
			const style = `body{margin:0;background:${GROUND};display:grid;place-items:center;height:100vh}svg{width:${scale * 100}%}`;
			await page.setContent(`<style>${style}</style>${svg}`);
			const file = join(root, `static/icons/${name}.png`);
			writeFileSync(file, shrinkPng(await page.screenshot(), { colors: 128 }));
			await page.close();
			console.log(file);
		}
	} finally {
		await browser.close();
	}
	return 0;
});
