// Counts what a reader's browser fetches to start the explorer and an embedded timeline, and what a
// document in a single file takes, and holds them to their budgets.
//   npm run budgets
import { gzipSync } from 'node:zlib';
import { join } from 'node:path';
import { chromium, type Browser, type Response } from '@playwright/test';
import { LANGUAGES } from '../src/lib/core/time/language.ts';
import { singleName } from '../src/lib/single/single-data.ts';
import { launchOptions } from './chromium.js';
import { serve } from './serve.js';
import { ensureBrowser } from './support/browser.js';
import { ensureBuild } from './support/build.js';
import { EMBED_BUDGETS, embedSizes } from './support/embed-sizes.ts';
import { root } from './support/main.js';
import { runMain } from './support/problem.js';
import { listDocuments, readSingle } from './support/single-file.ts';

/** Gzipped kilobytes (1000 bytes) that a first load may take. */
const EXPLORER = { script: 75, style: 15 };
/** An event's page has its card besides. */
const EVENT = { script: 81, style: 15 };

/** A document with all its pages in one file. */
const SINGLE = 400;

const PAGES = [
	{ path: 'en/joint-statement-2024/', budget: EXPLORER },
	{ path: 'zh/joint-statement-2024/', budget: EXPLORER },
	{ path: 'ru/joint-statement-2024/', budget: EXPLORER },
	{ path: 'ru/joint-statement-2024/events/state-visit/', budget: EVENT }
];

interface FirstLoad {
	script: number;
	style: number;
	page: number;
}

await runMain(async () => {
	await ensureBuild();
	if (!(await ensureBrowser())) return 1;
	const server = await serve({ directory: join(root, 'build'), port: 0 });
	const browser = await chromium.launch(launchOptions());
	const singles = listDocuments().flatMap((id) => LANGUAGES.map((one) => readSingle(id, one)));
	let isOver = false;
	try {
		console.log('First load, gzipped kilobytes   script   style    page');
		for (const { path, budget } of PAGES) {
			const load = await countFirstLoad(browser, new URL(path, server.url).href);
			const over = (['script', 'style'] as const).filter((kind) => load[kind] > budget[kind]);
			isOver ||= over.length > 0;
			const figures = [load.script, load.style, load.page].map((kb) => kb.toFixed(1).padStart(8));
			const verdict = over.map((kind) => ` ${kind} is over ${budget[kind]}`).join(',');
			console.log(`/${path}\n${' '.repeat(30)}${figures.join('')}${verdict}`);
		}
		for (const embed of await embedSizes(browser, server.url, 'joint-statement-2024')) {
			const { name, size, data, budget, elsewhere } = embed;
			const faults = [
				...(size > budget ? [`is over ${budget}`] : []),
				...elsewhere.map((address) => `asks ${address}`)
			];
			isOver ||= faults.length > 0;
			const besides = data > 0 ? `, data ${data.toFixed(1)}` : '';
			console.log(
				`${name}\n${' '.repeat(30)}${size.toFixed(1).padStart(24)}${besides} ${faults.join(', ')}`
			);
		}
		for (const { document, language, html } of singles) {
			const size = gzipSync(html, { level: 9 }).length / 1000;
			const isLarge = size > SINGLE;
			isOver ||= isLarge;
			const figure = size.toFixed(1).padStart(8 * 3);
			const verdict = isLarge ? ` is over ${SINGLE}` : '';
			console.log(`${singleName(document, language)}\n${' '.repeat(30)}${figure}${verdict}`);
		}
		console.log(
			`Budget: script ${EXPLORER.script} (an event: ${EVENT.script}), style ${EXPLORER.style}, a frame in all ${EMBED_BUDGETS.frame}, an element ${EMBED_BUDGETS.element}, a single file ${SINGLE}.`
		);
	} finally {
		await browser.close();
		await server.close();
	}
	return isOver ? 1 : 0;
});

/** What a page fetches until its timeline answers, and the network is quiet. */
async function countFirstLoad(browser: Browser, url: string): Promise<FirstLoad> {
	const page = await browser.newPage({
		viewport: { width: 1440, height: 900 },
		serviceWorkers: 'block'
	});
	const responses: Response[] = [];
	page.on('response', (response) => responses.push(response));
	await page.goto(url, { waitUntil: 'networkidle' });
	await page.waitForFunction(() => performance.getEntriesByName('timeline:rendered').length > 0);
	const load: FirstLoad = { script: 0, style: 0, page: 0 };
	for (const response of responses) {
		const kind = { script: 'script', stylesheet: 'style', document: 'page' }[
			response.request().resourceType()
		] as keyof FirstLoad | undefined;
		if (kind) load[kind] += gzipSync(await response.body(), { level: 9 }).length / 1000;
	}
	await page.close();
	return load;
}
