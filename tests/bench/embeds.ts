import '../../scripts/support/require-node.js';
import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { launchOptions } from '../../scripts/chromium.js';
import { ensureBuild } from '../../scripts/support/build.js';
import { isMain, root } from '../../scripts/support/main.js';
import { runMain } from '../../scripts/support/problem.js';
import { SHAPES, toJson } from './data/shapes.ts';
import { PEERS } from './folders.ts';
import { LIMIT, OFFLINE } from './measure.ts';
import { ensurePeers } from './peers.ts';
import { writeBetween } from './report.ts';
import { medians } from './sample.ts';
import { readFiles, serve, servedFile } from './server.ts';

// Compares what an article loads of ours with TimelineJS's embed, on a slow phone: npm run bench:embed

const DOCUMENT = 'joint-statement-2024';
/** Visits of each, of which the medians are told. */
const ROUNDS = 5;

/** A phone of the lower middle on a slow network, as Lighthouse has it. */
const PHONE = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, isMobile: true };
const CPU_SLOWDOWN = 4;
const NETWORK = {
	offline: false,
	latency: 150,
	downloadThroughput: 1.6e6 / 8,
	uploadThroughput: 0.75e6 / 8
};

/** What is compared: a page, and what is in it once a timeline is drawn; null: inside an element. */
const EMBEDS = [
	{
		name: 'Communiqué, frame',
		page: `/en/${DOCUMENT}/embed/`,
		sign: '[data-testid=timeline] svg [data-event]'
	},
	{ name: 'Communiqué, element', page: '/article.html', sign: null },
	{
		name: 'TimelineJS, its embed page',
		page: '/peer/embed/index.html?source=/peer/timeline.json&lang=en&width=100%25&height=560',
		sign: '.tl-timenav .tl-timemarker'
	}
] as const;

const ARTICLE = `<!doctype html>
<html lang="en">
	<head>
		<meta charset="utf-8" />
		<meta name="viewport" content="width=device-width, initial-scale=1" />
		<title>An article</title>
		<link rel="icon" href="data:," />
		<script async src="/embed.js"></script>
	</head>
	<body>
		<diplomatic-timeline document="/data/${DOCUMENT}/" lang="en" height="560"></diplomatic-timeline>
	</body>
</html>
`;

/** What one visit costs. */
interface Visit {
	/** Milliseconds from the start of the navigation to the first contentful paint. */
	painted: number;
	/** … to two frames after the first events are drawn. */
	drawn: number;
	/** … to the timeline that answers, which ours marks itself; NaN where nothing tells. */
	answers: number;
	/** Bytes over the network until nothing more comes, compressed. */
	bytes: number;
	requests: number;
	/** Requests to another host, none of which is answered. */
	elsewhere: number;
}

async function runEmbeds(): Promise<void> {
	await ensurePeers();
	await ensureBuild();
	const timeline = JSON.parse(
		readFileSync(join(root, 'data', DOCUMENT, 'timeline.json'), 'utf8')
	) as { events: Parameters<typeof toJson>[1] };
	const server = await serve(
		new Map([
			...readFiles(join(root, 'build')),
			...readFiles(join(PEERS, 'node_modules/@knight-lab/timelinejs/dist'), '/peer'),
			['/article.html', servedFile('article.html', ARTICLE)],
			[
				'/peer/timeline.json',
				servedFile('timeline.json', [...toJson(SHAPES.timelinejs, timeline.events)].join(''))
			]
		])
	);
	const visits = new Map<string, Visit[]>(EMBEDS.map(({ name }) => [name, []]));
	let version = '';
	try {
		for (let round = 0; round < ROUNDS; round++) {
			for (const { name, page, sign } of EMBEDS) {
				const [visit, browser] = await visitOnce(server.url + page, sign);
				visits.get(name)?.push(visit);
				version = browser;
				console.log(`${name}: ${visit.drawn.toFixed(0)} ms, ${kilobytes(visit.bytes)} KB`);
			}
		}
	} finally {
		await server.close();
	}
	const rows = EMBEDS.map(({ name }) => ({ name, ...medians(visits.get(name) ?? []) }));
	await writeBetween('bench-embed', 'npm run bench:embed', table(rows, version));
}

/** Opens a page as a phone does, and waits until its timeline stands and nothing more comes. */
async function visitOnce(url: string, sign: string | null): Promise<[Visit, version: string]> {
	const { args, ...options } = launchOptions();
	const browser = await chromium.launch({ ...options, args: [...args, OFFLINE] });
	try {
		const context = await browser.newContext({ ...PHONE, hasTouch: true, serviceWorkers: 'block' });
		const page = await context.newPage();
		const cdp = await context.newCDPSession(page);
		let bytes = 0;
		let [requests, elsewhere] = [0, 0];
		cdp.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength));
		cdp.on('Network.requestWillBeSent', ({ request }) => {
			if (!/^http/.test(request.url)) return;
			if (request.url.startsWith(new URL(url).origin)) requests += 1;
			else elsewhere += 1;
		});
		await cdp.send('Network.enable');
		await cdp.send('Network.emulateNetworkConditions', NETWORK);
		await cdp.send('Emulation.setCPUThrottlingRate', { rate: CPU_SLOWDOWN });
		if (sign !== null) await page.addInitScript(markWhenThere, sign);
		await page.goto(url, { waitUntil: 'commit' });
		const drawn = await timeOf(page, sign === null ? 'timeline:rendered' : 'timeline:drawn');
		await page.waitForLoadState('networkidle');
		const painted = await timeOf(page, 'first-contentful-paint');
		const answers = url.includes('/peer/') ? NaN : await timeOf(page, 'timeline:rendered');
		return [{ painted, drawn, answers, bytes, requests, elsewhere }, browser.version()];
	} finally {
		await browser.close();
	}
}

/** Runs in a page before anything else: marks when the first such element is drawn. */
function markWhenThere(sign: string): void {
	const observer = new MutationObserver(() => {
		if (!document.querySelector(sign)) return;
		observer.disconnect();
		requestAnimationFrame(() => requestAnimationFrame(() => performance.mark('timeline:drawn')));
	});
	observer.observe(document, { childList: true, subtree: true });
}

/** Milliseconds from the start of the navigation to an entry of that name, which is waited for. */
async function timeOf(page: Page, name: string): Promise<number> {
	await page.waitForFunction((name) => performance.getEntriesByName(name).length > 0, name, {
		polling: 250,
		timeout: LIMIT
	});
	return page.evaluate((name) => performance.getEntriesByName(name)[0]?.startTime ?? NaN, name);
}

function table(rows: ({ name: string } & Visit)[], version: string): string {
	const peer = rows.at(-1);
	const share = (value: number, of: number | undefined) => (value / (of ?? NaN)).toFixed(2);
	const cells = rows.map(({ name, painted, drawn, answers, bytes, requests, elsewhere }) =>
		[
			name,
			painted.toFixed(0),
			drawn.toFixed(0),
			share(drawn, peer?.drawn),
			Number.isNaN(answers) ? '–' : answers.toFixed(0),
			kilobytes(bytes),
			share(bytes, peer?.bytes),
			requests,
			elsewhere
		].join(' | ')
	);
	return [
		`Chromium ${version}, ${availableParallelism()} cores slowed down ${CPU_SLOWDOWN} times, ` +
			`1.6 Mbit/s, 150 ms, 390 × 844 CSS pixels, an empty cache; medians of ${ROUNDS} visits by turns.`,
		'',
		'| | first paint (ms) | timeline drawn (ms) | of TimelineJS’s | it answers (ms) | KB | of TimelineJS’s | requests | to other hosts |',
		'| - | -: | -: | -: | -: | -: | -: | -: | -: |',
		...cells.map((row) => `| ${row} |`)
	].join('\n');
}

function kilobytes(bytes: number): string {
	return (bytes / 1000).toFixed(1);
}

if (isMain(import.meta.url)) await runMain(runEmbeds);
