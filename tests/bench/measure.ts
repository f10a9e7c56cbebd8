import { chromium, type CDPSession, type Page } from '@playwright/test';
import { launchOptions } from '../../scripts/chromium.js';
import { BUSIEST_DAY } from './data/dates.ts';
import { clicks, drag, wheel, type Point } from './gestures.ts';
import { installRecorder } from './recorder.ts';
import { quantile, type GestureSample, type Sample } from './sample.ts';
import { TRACE_CATEGORIES, type Trace } from './trace.ts';

const DAY = 86_400_000;
/** What a page is zoomed to, and where: the middle of the busiest day. */
const TARGET = BUSIEST_DAY + DAY / 2;
/** Milliseconds that a page, and each gesture, may take. */
export const LIMIT = 60_000;
/** Notches to the scale of a month, from where the drag starts. */
const NOTCHES_TO_MONTH = 40;
/** Clicks from the first scale of TimelineJS to its last. */
const CLICKS = 8;
/** Milliseconds that late work (a glide, a delayed redraw) has to show itself. */
const TAIL = 600;

const VIEWPORT = { width: 1200, height: 800 };

/** What keeps pages from anything but this machine. */
export const OFFLINE = '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1';

/** A page took longer than it may, or failed. */
export class Unfinished extends Error {}

function within<T>(work: Promise<T>, what: string): Promise<T> {
	let timer: NodeJS.Timeout;
	const limit = new Promise<never>((_, reject) => {
		timer = setTimeout(
			() => reject(new Unfinished(`${what} did not end within ${LIMIT / 1000} s`)),
			LIMIT
		);
	});
	return Promise.race([work, limit]).finally(() => clearTimeout(timer));
}

/**
 * Opens a page in a browser of its own, and closes that whatever happens.
 * @throws {Unfinished} also when the page has an error of its own at any time
 */
async function visit<T>(use: (page: Page, cdp: CDPSession) => Promise<T>): Promise<T> {
	const { args, ...options } = launchOptions();
	const browser = await chromium.launch({ ...options, args: [...args, OFFLINE] });
	try {
		const page = await browser.newPage({
			viewport: VIEWPORT,
			locale: 'en-GB',
			timezoneId: 'UTC',
			serviceWorkers: 'block'
		});
		const cdp = await page.context().newCDPSession(page);
		// tsx names functions through a helper, which a page does not have.
		await page.addInitScript('globalThis.__name = (value) => value;');
		await page.addInitScript(installRecorder);
		const failed = new Promise<never>((_, reject) => {
			page.once('pageerror', ({ message }) => reject(new Unfinished(`It failed: ${message}`)));
			page.once('crash', () => reject(new Unfinished('It ran out of memory')));
		});
		return await Promise.race([use(page, cdp), failed]);
	} finally {
		await browser.close();
	}
}

/** The version of the browser that measures. */
export async function browserVersion(): Promise<string> {
	const browser = await chromium.launch(launchOptions());
	const version = browser.version();
	await browser.close();
	return version;
}

/**
 * Loads a page, makes the gestures, and tells what each cost.
 * @throws {Unfinished} when the page takes too long to load or for a gesture, or has an error
 */
export async function measure(url: string): Promise<Sample> {
	return visit(async (page, cdp) => {
		const bytes = { code: 0, data: 0 };
		const urls = new Map<string, string>();
		cdp.on('Network.responseReceived', ({ requestId, response }) => {
			urls.set(requestId, response.url);
		});
		cdp.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
			bytes[urls.get(requestId)?.includes('/data/') ? 'data' : 'code'] += encodedDataLength;
		});
		await cdp.send('Network.enable');
		// Time that the thread computed, not that it waited for its turn on a busy machine.
		await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });

		const rendered = await open(page, url);
		await untilPlaced(page);
		await rest(page);
		const load = await page.evaluate(() => window.recorder.longTasks);
		const heap = await heapOf(cdp);
		const counts = [await countElements(page)];
		const hand = await handOn(page, cdp);

		const gesture = async (name: string, act: () => Promise<void>): Promise<GestureSample> => {
			const cost = await within(costOf(page, cdp, act), `The ${name}`);
			counts.push(await countElements(page));
			return cost;
		};
		const zoomIn = await gesture('zoom in', hand.zoomIn);
		await checkTarget(page);
		const zoomOut = await gesture('zoom out', hand.zoomOut);
		await within(hand.toMonth(), 'The way to a month').then(() => rest(page));
		const pan = await gesture('pan', hand.pan);

		return {
			rendered,
			index: await indexOf(page),
			loadLongTasks: load.length,
			loadLongTime: load.reduce((sum, [, duration]) => sum + duration, 0),
			codeBytes: bytes.code,
			dataBytes: bytes.data,
			heap,
			heapAfter: await heapOf(cdp),
			elements: Math.max(...counts.map(([all]) => all)),
			elementsInside: Math.max(...counts.map(([, inside]) => inside)),
			gestures: { zoomIn, zoomOut, pan }
		};
	});
}

/** Zooms in once more, traced: tracing costs time itself, so nothing else is taken from this run. */
export async function traceZoom(url: string): Promise<Trace> {
	return visit(async (page, cdp) => {
		await open(page, url);
		await untilPlaced(page);
		await rest(page);
		const hand = await handOn(page, cdp);
		const browser = page.context().browser();
		if (!browser) throw new Error('The page has no browser');
		await browser.startTracing(page, { categories: TRACE_CATEGORIES });
		await within(hand.zoomIn(), 'The traced zoom');
		await rest(page);
		return JSON.parse((await browser.stopTracing()).toString()) as Trace;
	});
}

/** Waits until a timeline that places its labels in a worker has done so: the gestures are then at their dearest. */
async function untilPlaced(page: Page): Promise<void> {
	const placed = () => !document.querySelector('#stage progress');
	await within(page.waitForFunction(placed, null, { timeout: 0 }), 'The placing of labels');
}

/** Milliseconds of a worker's time. */
function indexOf(page: Page): Promise<number> {
	return page.evaluate(() => {
		const times = ['timeline:sorted', 'timeline:placed'].map(
			(name) => performance.getEntriesByName(name)[0]?.duration ?? NaN
		);
		return times.reduce((sum, one) => sum + one, 0);
	});
}

/** Milliseconds from the start of the navigation to the page's own mark. */
async function open(page: Page, url: string): Promise<number> {
	const marked = async () => {
		await page.goto(url, { waitUntil: 'commit' });
		// Seldom enough not to be in the way.
		await page.waitForFunction(
			() => performance.getEntriesByName('timeline:rendered').length > 0,
			null,
			{ polling: 250, timeout: 0 }
		);
		return page.evaluate(
			() => performance.getEntriesByName('timeline:rendered')[0]?.startTime ?? NaN
		);
	};
	return within(marked(), 'The first timeline');
}

/** Waits until a page has nothing left to do. */
async function rest(page: Page): Promise<void> {
	const idle = (wait: number) =>
		new Promise<void>((resolve) =>
			setTimeout(() => requestIdleCallback(() => resolve(), { timeout: 10_000 }), wait)
		);
	await within(page.evaluate(idle, TAIL), 'The page’s rest');
}

/** Bytes that scripts hold after a collection: their heap, and the buffers of typed arrays beside it. */
async function heapOf(cdp: CDPSession): Promise<number> {
	await cdp.send('HeapProfiler.enable');
	await cdp.send('HeapProfiler.collectGarbage');
	await cdp.send('HeapProfiler.collectGarbage');
	await cdp.send('HeapProfiler.disable');
	const usage = (await cdp.send('Runtime.getHeapUsage')) as HeapUsage;
	return usage.usedSize + (usage.backingStorageSize ?? 0);
}

/** As the protocol has it; Playwright’s types are older. */
interface HeapUsage {
	usedSize: number;
	backingStorageSize?: number;
}

async function metricsOf(cdp: CDPSession): Promise<Partial<Record<string, number>>> {
	const { metrics } = await cdp.send('Performance.getMetrics');
	return Object.fromEntries(metrics.map(({ name, value }) => [name, value]));
}

function countElements(page: Page): Promise<[all: number, inside: number]> {
	return page.evaluate(() => [
		document.getElementsByTagName('*').length,
		document.querySelectorAll('#stage *').length
	]);
}

async function costOf(
	page: Page,
	cdp: CDPSession,
	act: () => Promise<void>
): Promise<GestureSample> {
	const before = await metricsOf(cdp);
	const known = await page.evaluate(() => {
		window.recorder.startFrames();
		return window.recorder.longTasks.length;
	});
	await act();
	// The frame that the last event led to belongs to the gesture.
	const frames = await page.evaluate(async () => {
		await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
		return window.recorder.stopFrames();
	});
	await rest(page);
	const after = await metricsOf(cdp);
	const { long, view } = await page.evaluate(
		(from) => ({
			long: window.recorder.longTasks.slice(from).map(([, duration]) => duration),
			view: window.bench?.view() ?? null
		}),
		known
	);
	const spent = (name: string) => ((after[name] ?? NaN) - (before[name] ?? NaN)) * 1000;
	return {
		task: spent('TaskDuration'),
		script: spent('ScriptDuration'),
		style: spent('RecalcStyleDuration'),
		layout: spent('LayoutDuration'),
		frameMedian: quantile(frames, 0.5),
		frameP95: quantile(frames, 0.95),
		frameMax: Math.max(...frames),
		longTasks: long.length,
		longTime: long.reduce((sum, duration) => sum + duration, 0),
		daysShown: view ? (view[1] - view[0]) / DAY : NaN
	};
}

/** A zoom that ends elsewhere is a mistake of ours, and its figures are worth nothing. */
async function checkTarget(page: Page): Promise<void> {
	const view = await page.evaluate(() => window.bench?.view() ?? null);
	if (!view || (view[0] < TARGET && TARGET < view[1])) return;
	throw new Error('The zoom has missed the busiest day');
}

/** The gestures, aimed at a page's timeline. */
async function handOn(page: Page, cdp: CDPSession) {
	const buttons = await page.evaluate(() => window.bench?.buttons ?? null);
	if (buttons) {
		const [zoomIn, zoomOut] = [await centreOf(page, buttons.in), await centreOf(page, buttons.out)];
		const { left, width, y } = await plotOf(page);
		return {
			zoomIn: () => clicks(cdp, zoomIn, CLICKS),
			zoomOut: () => clicks(cdp, zoomOut, CLICKS),
			toMonth: () => clicks(cdp, zoomIn, CLICKS),
			pan: () => drag(cdp, { x: left + width * 0.75, y }, { x: left + width * 0.25, y })
		};
	}
	const at = await aim(page);
	const { left, width, y } = await plotOf(page);
	return {
		zoomIn: () => wheel(cdp, at, 'in'),
		zoomOut: () => wheel(cdp, at, 'out'),
		toMonth: () => wheel(cdp, at, 'in', NOTCHES_TO_MONTH),
		pan: () => drag(cdp, { x: left + width * 0.75, y }, { x: left + width * 0.25, y })
	};
}

/**
 * The pixel to point at. One pixel of eighty years is a month, and a mouse knows whole pixels only:
 * so the page is moved by the fraction of a pixel that puts the target under the pointer.
 */
async function aim(page: Page): Promise<Point> {
	const { y } = await plotOf(page);
	const x = await page.evaluate((target) => window.bench?.xOf(target) ?? NaN, TARGET);
	await page.evaluate(
		(pixels) => {
			// A transform keeps fractions that layout would round.
			const stage = document.getElementById('stage');
			if (stage) stage.style.transform = `translateX(${pixels}px)`;
		},
		Math.ceil(x) - x
	);
	await rest(page);
	return { x: Math.ceil(x), y };
}

function plotOf(page: Page) {
	return page.evaluate(() => {
		const plot = window.bench?.plot();
		if (!plot) throw new Error('The page has no plot');
		const { left, width, top, bottom } = plot.getBoundingClientRect();
		const seen = document.getElementById('stage')?.getBoundingClientRect();
		const y = (Math.max(top, seen?.top ?? top) + Math.min(bottom, seen?.bottom ?? bottom)) / 2;
		return { left, width, y: Math.round(y) };
	});
}

async function centreOf(page: Page, selector: string): Promise<Point> {
	const box = await page.locator(selector).first().boundingBox();
	if (!box) throw new Error(`There is no ${selector}`);
	return { x: Math.round(box.x + box.width / 2), y: Math.round(box.y + box.height / 2) };
}
