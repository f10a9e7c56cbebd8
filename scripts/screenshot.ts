// Takes pictures of pages as they were built: without options those of the README, with --guide
// those of docs/teaching.md.
//   npm run screenshot [-- --lang zh] [-- --path en/a-document/events/b/ --size 390x844]
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { chromium, type Browser, type Page } from '@playwright/test';
import { launchOptions } from './chromium.js';
import { serve } from './serve.js';
import { ensureBrowser } from './support/browser.js';
import { ensureBuild } from './support/build.js';
import { GUIDE_PICTURES } from './support/guide-pictures.ts';
import { root } from './support/main.js';
import {
	parsePictureOptions,
	pictureFile,
	type PictureOptions,
	type Theme
} from './support/picture-options.ts';
import { Problem, runMain } from './support/problem.js';
import { shrinkPng } from './support/shrink-png.ts';

const NOON = new Date('2024-05-17T12:00:00Z');
/** Milliseconds that a page may take to show its timeline. */
const PATIENCE = 15_000;

await runMain(async () => {
	const args = process.argv.slice(2);
	const isGuide = args.length === 1 && args[0] === '--guide';
	const pictures = isGuide ? GUIDE_PICTURES : [parsePictureOptions(args)];
	await ensureBuild();
	if (!(await ensureBrowser())) return 1;
	const server = await serve({ directory: join(root, 'build'), port: 0 });
	const browser = await chromium.launch(launchOptions());
	try {
		for (const picture of pictures) {
			for (const theme of picture.themes) {
				const png = shrinkPng(await takePicture(browser, server.url, picture, theme));
				const file = resolve(root, pictureFile(picture.out, theme));
				mkdirSync(dirname(file), { recursive: true });
				writeFileSync(file, png);
				console.log(`${file} (${Math.ceil(png.length / 1024)} KB)`);
			}
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
	{ path, width, height, isPaper = false }: PictureOptions,
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
		const hasSlides = path.includes('/present/');
		// The speaker's window shows the time of day. Where the clock is held no page can set a mark.
		if (hasSlides) await page.clock.setFixedTime(NOON);
		if (isPaper) await page.emulateMedia({ media: 'print' });
		const response = await page.goto(new URL(path, siteUrl).href);
		if (response?.status() !== 200) throw new Problem(`The site has no page /${path}.`);
		if (hasSlides) await waitForSlide(page);
		else await waitForTimeline(page, path);
		await page.evaluate(async () => void (await document.fonts.ready));
		return await page.screenshot({ animations: 'disabled', caret: 'hide' });
	} finally {
		await page.close();
	}
}

/** Waits until slides or the speaker's window show one, and have measured themselves. */
async function waitForSlide(page: Page): Promise<void> {
	await page.locator(':is(.screen, .preview) .slide').first().waitFor({ timeout: PATIENCE });
	await page.evaluate(
		() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
	);
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
