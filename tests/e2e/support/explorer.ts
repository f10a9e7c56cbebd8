import type { Locator, Page } from '@playwright/test';
import { DOCUMENT, type Language } from './content.ts';
import { expect } from './test.ts';

export interface Place {
	language?: Language;
	event?: string;
	/** EDTF interval, as in the address. */
	view?: string;
	/** Id of a paragraph. */
	paragraph?: string;
}

/** Where an explorer page is, below the site's root. */
export function pathTo({ language = 'en', event, view, paragraph }: Place = {}): string {
	const page = event === undefined ? '' : `events/${event}/`;
	const query = view === undefined ? '' : `?view=${view}`;
	const hash = paragraph === undefined ? '' : `#${paragraph}`;
	return `${language}/${DOCUMENT}/${page}${query}${hash}`;
}

/** Opens the explorer and waits until its timeline answers. */
export async function openExplorer(page: Page, place: Place = {}): Promise<Locator> {
	await page.goto(pathTo(place));
	return untilRendered(page);
}

export async function untilRendered(page: Page): Promise<Locator> {
	await page.waitForFunction(() => performance.getEntriesByName('timeline:rendered').length > 0);
	return page.getByTestId('timeline');
}

export interface Span {
	startMs: number;
	endMs: number;
}

export const spanOf = ({ startMs, endMs }: Span) => endMs - startMs;

/** The view that the timeline comes to rest at: the same through ten frames. */
export function restingView(page: Page): Promise<Span> {
	return page.getByTestId('timeline').evaluate(
		(region) =>
			new Promise<Span>((resolve) => {
				let last = '';
				let frames = 0;
				const look = () => {
					const { viewStart, viewEnd } = region.dataset;
					const now = `${viewStart} ${viewEnd}`;
					frames = now === last ? frames + 1 : 0;
					last = now;
					if (frames < 10) requestAnimationFrame(look);
					else resolve({ startMs: Number(viewStart), endMs: Number(viewEnd) });
				};
				look();
			})
	);
}

/** The view now, moving or not. */
export function viewNow(page: Page): Promise<Span> {
	return page.getByTestId('timeline').evaluate(({ dataset }) => ({
		startMs: Number(dataset['viewStart']),
		endMs: Number(dataset['viewEnd'])
	}));
}

/** The box of the part that the axis spans, in CSS pixels of the window. */
export async function plotBox(page: Page) {
	const plot = page.getByTestId('timeline-plot');
	const box = await ((await plot.count()) > 0 ? plot : page.getByTestId('timeline')).boundingBox();
	if (!box) throw new Error('the timeline is not on screen');
	return box;
}

/** The instant that stands at a share of the plot's width. */
export const instantAt = (view: Span, share: number) => view.startMs + share * spanOf(view);

/** Milliseconds that a pixel stands for. */
export async function pixel(page: Page): Promise<number> {
	return spanOf(await viewNow(page)) / (await plotBox(page)).width;
}

/** A point of the plot, at a share of its width, where no event and no control stands. */
export function emptyPoint(page: Page, share: number): Promise<{ x: number; y: number }> {
	return page.getByTestId('timeline').evaluate((region, share) => {
		const box = (
			region.querySelector('[data-testid="timeline-plot"]') ?? region
		).getBoundingClientRect();
		const x = box.left + share * box.width;
		for (let y = Math.max(box.top, 0) + 4; y < Math.min(box.bottom, innerHeight); y += 4) {
			const at = document.elementFromPoint(x, y);
			if (at && region.contains(at) && !at.closest('a, button, [role="button"]')) return { x, y };
		}
		throw new Error('no room between the events');
	}, share);
}

/** An event as the timeline draws it. */
export function drawn(page: Page, event: string): Locator {
	return page.getByTestId('timeline').locator(`[data-event="${event}"]`);
}

/** Points at an event on the timeline, where nothing covers it, and presses. */
export async function clickEvent(page: Page, event: string): Promise<void> {
	const { x, y } = await pointOf(page, event);
	await page.mouse.click(x, y);
}

/** A point of the window where an event, and nothing over it, is drawn. */
export function pointOf(page: Page, event: string): Promise<{ x: number; y: number }> {
	return drawn(page, event).evaluate((link) => {
		for (const part of link.querySelectorAll('rect, path, text, circle')) {
			const { left, top, width, height } = part.getBoundingClientRect();
			for (const share of [0.5, 0.25, 0.75]) {
				const [x, y] = [left + width * share, top + height / 2];
				if (document.elementFromPoint(x, y)?.closest('a') === link) return { x, y };
			}
		}
		throw new Error('the event lies under others');
	});
}

/** The words of the document that cite an event. */
export function quotes(page: Page, event: string, language?: Language): Locator {
	const version = language === undefined ? '' : `[data-language="${language}"] `;
	return page.locator(`${version}mark[data-event~="${event}"]`);
}

/** Drags the mouse sideways, and lets it go when it has come to rest. */
export async function drag(page: Page, from: { x: number; y: number }, byX: number): Promise<void> {
	await page.mouse.move(from.x, from.y);
	await page.mouse.down();
	await page.mouse.move(from.x + byX, from.y, { steps: 8 });
	await untilPassed(page, 150);
	await page.mouse.up();
}

/**
 * Drags the mouse sideways, and lets it go as it moves: by the events' own times eight milliseconds
 * apart, however late a busy machine comes to send them.
 */
export function flick(page: Page, from: { x: number; y: number }, byX: number): Promise<void> {
	return page.evaluate(
		({ x, y, byX }) => {
			const target = document.elementFromPoint(x, y) ?? document.body;
			let timeStamp = performance.now();
			const send = (type: string, clientX: number) => {
				const place = { clientX, clientY: y, view: window, bubbles: true, cancelable: true };
				const event = new MouseEvent(type, place);
				Object.defineProperty(event, 'timeStamp', { value: (timeStamp += 8) });
				target.dispatchEvent(event);
			};
			const steps = 5;
			send('mousedown', x);
			for (let step = 1; step <= steps; step++) send('mousemove', x + (byX * step) / steps);
			send('mouseup', x + byX);
		},
		{ ...from, byX }
	);
}

/** A pause that is part of a gesture: a finger or a mouse that stays where it is. */
function untilPassed(page: Page, milliseconds: number): Promise<unknown> {
	return page.evaluate((milliseconds) => {
		const end = performance.now() + milliseconds;
		return new Promise<void>((resolve) => {
			const look = () => (performance.now() < end ? requestAnimationFrame(look) : resolve());
			look();
		});
	}, milliseconds);
}

/** Two fingers about a point, moved from one distance to another. */
export async function pinch(
	page: Page,
	{ x, y }: { x: number; y: number },
	from: number,
	to: number
): Promise<void> {
	const client = await page.context().newCDPSession(page);
	const fingers = (apart: number) => [
		{ x: x - apart / 2, y, id: 0 },
		{ x: x + apart / 2, y, id: 1 }
	];
	await client.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: fingers(from) });
	const steps = 8;
	for (let step = 1; step <= steps; step++) {
		const touchPoints = fingers(from + ((to - from) * step) / steps);
		await client.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints });
	}
	await client.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
	await client.detach();
}

/** One finger, from a point by a distance; it stops before it leaves. */
export async function swipe(
	page: Page,
	{ x, y }: { x: number; y: number },
	by: { x?: number; y?: number }
): Promise<void> {
	const client = await page.context().newCDPSession(page);
	await client.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x, y }] });
	const steps = 8;
	for (let step = 1; step <= steps; step++) {
		const point = { x: x + ((by.x ?? 0) * step) / steps, y: y + ((by.y ?? 0) * step) / steps };
		await client.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: [point] });
	}
	await untilPassed(page, 150);
	await client.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
	await client.detach();
}

/** Expects the view to come to rest where another was, but for a few pixels. */
export async function expectView(page: Page, wanted: Span, pixels = 2): Promise<void> {
	const { width } = await plotBox(page);
	const pixelMs = spanOf(wanted) / width;
	await expect
		.poll(async () => {
			const seen = await restingView(page);
			const apartMs = Math.max(
				Math.abs(seen.startMs - wanted.startMs),
				Math.abs(seen.endMs - wanted.endMs)
			);
			return apartMs / pixelMs;
		})
		.toBeLessThanOrEqual(pixels);
}
