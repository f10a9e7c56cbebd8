// Takes pictures of pages as they were built: without options those of the README.
//   npm run screenshot [-- --lang zh] [-- --path en/a-document/events/b/ --size 390x844]
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { chromium, type Browser, type Page } from '@playwright/test';
import { launchOptions } from './chromium.js';
import { serve } from './serve.js';
import { ensureBrowser } from './support/browser.js';
import { ensureBuild } from './support/build.js';
import { root } from './support/main.js';
import {
	parsePictureOptions,
	pictureFile,
	type PictureOptions,
	type Theme
} from './support/picture-options.ts';
import { Problem, runMain } from './support/problem.js';
import { shrinkPng } from './support/shrink-png.ts';

/** Milliseconds that a page may take to show its timeline. */
const PATIENCE = 15_000;

await runMain(async () => {
	const options = parsePictureOptions(process.argv.slice(2));
	await ensureBuild();
	if (!(await ensureBrowser())) return 1;
	const server = await serve({ directory: join(root, 'build'), port: 0 });
	const browser = await chromium.launch(launchOptions());
	try {
		for (const theme of options.themes) {
			const png = shrinkPng(await takePicture(browser, server.url, options, theme));
			const file = resolve(root, pictureFile(options.out, theme));
			mkdirSync(dirname(file), { recursive: true });
			writeFileSync(file, png);
			console.log(`${file} (${Math.ceil(png.length / 1024)} KB)`);
		}
	} finally {
		await browser.close();
		await server.close();
	}
	return 0;
});

async function takePicture(
	browser: Browser,
	siteUrl: string,
	{ path, width, height }: PictureOptions,
	theme: Theme
): Promise<Buffer> {
	const page = await browser.newPage({
		viewport: { width, height },
		colorScheme: theme,
		reducedMotion: 'reduce',
		locale: 'en-GB',
		timezoneId: 'UTC'
	});
	try {
		const response = await page.goto(new URL(path, siteUrl).href);
		if (response?.status() !== 200) throw new Problem(`The site has no page /${path}.`);
		await waitForTimeline(page, path);
		await page.evaluate(async () => void (await document.fonts.ready));
		return await page.screenshot({ animations: 'disabled', caret: 'hide' });
	} finally {
		await page.close();
	}
}

/** Waits until a page that has a timeline has drawn it. */
async function waitForTimeline(page: Page, path: string): Promise<void> {
	if ((await page.getByTestId('timeline').count()) === 0) return;
	const isDrawn = await page.evaluate(
		(patience) =>
			new Promise<boolean>((resolve) => {
				setTimeout(() => resolve(false), patience);
				new PerformanceObserver((list) => {
					if (list.getEntriesByName('timeline:rendered').length > 0) resolve(true);
				}).observe({ type: 'mark', buffered: true });
			}),
		PATIENCE
	);
	if (!isDrawn) throw new Problem(`/${path} has not drawn its timeline in ${PATIENCE / 1000} s.`);
}
