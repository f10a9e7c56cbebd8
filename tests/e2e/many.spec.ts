import type { Locator, Page } from '@playwright/test';
import { parseDate } from '../../src/lib/core/time/edtf.ts';
import { generateTimeline } from '../bench/data/generate.ts';
import { expect, test } from './support/test.ts';

// A document of many events, as an article shows it: in the element, by the file's address.

const COUNT = 20_000;
const HOST = 'an-article.html';

const file = generateTimeline(COUNT);
const events = file.events.map((event) => ({ ...event, ...parseDate(event.date) }));
const NOON = Date.UTC(2024, 4, 16, 12);

/** Opens an article with an element that shows a file, whatever the file is at the time. */
async function openArticle(page: Page, src: string): Promise<Locator> {
	await page.route(`**/${HOST}`, (route) =>
		route.fulfill({
			contentType: 'text/html',
			body: `<!doctype html><html lang="en"><meta charset="utf-8"><title>An article</title>
				<link rel="icon" href="data:,"><script src="/embed.js"></script>
				<diplomatic-timeline src="${src}"></diplomatic-timeline></html>`
		})
	);
	await page.goto(HOST);
	return page.getByTestId('timeline');
}

async function serve(page: Page, name: string, contentType: string, body: string): Promise<void> {
	await page.route(`**/${name}`, (route) => route.fulfill({ contentType, body }));
}

async function viewOf(timeline: Locator): Promise<[start: number, end: number]> {
	const { viewStart, viewEnd } = await timeline.evaluate(({ dataset }) => ({ ...dataset }));
	return [Number(viewStart), Number(viewEnd)];
}

/** Every event that meets the view is shown, counted in a bin, or said to reach through. */
async function expectAllAccountedFor(timeline: Locator, where: string): Promise<void> {
	const [start, end] = await viewOf(timeline);
	const inView = events.filter(({ startMs, endMs }) => startMs < end && endMs > start).length;
	const plot = timeline.getByTestId('timeline-plot');
	const { shown, counted, through } = await plot.evaluate(({ dataset }) => ({ ...dataset }));
	const drawn = Number(shown);
	expect(drawn, `${where}: shown`).toBeGreaterThan(0);
	expect(drawn + Number(counted) + Number(through), `${where}: all`).toBe(inView);
	expect(await timeline.locator('*').count(), `${where}: elements`).toBeLessThan(400);
}

/** Until the labels are placed. */
async function settle(timeline: Locator): Promise<void> {
	await expect(timeline.getByRole('progressbar')).toHaveCount(0);
	// Before that everything is counted, and nothing drawn by itself.
	await expect(timeline.getByTestId('timeline-plot')).toHaveAttribute('data-shown', /^[1-9]/);
}

test('twenty thousand events: all accounted for, found, listed, walked and opened', async ({
	page
}) => {
	await serve(page, 'many.json', 'application/json', JSON.stringify(file));
	const timeline = await openArticle(page, 'many.json');
	await settle(timeline);
	await expectAllAccountedFor(timeline, 'the first view');

	// Bins open until no view could tell apart what they count: that opens as a list.
	const plot = timeline.getByTestId('timeline-plot');
	const list = timeline.getByRole('dialog');
	for (let step = 0; step < 8 && !(await list.isVisible()); step++) {
		const [start, end] = await viewOf(timeline);
		const box = await plot.boundingBox();
		if (!box) throw new Error('no plot');
		const x = ((NOON - start) / (end - start)) * box.width;
		await plot.click({ position: { x, y: box.height - 44 } });
		await settle(timeline);
		await expectAllAccountedFor(timeline, `bin ${step}`);
	}
	const atOnce = events.filter(({ startMs, endMs }) => (startMs + endMs) / 2 === NOON).length;
	const items = list.getByRole('listitem');
	expect(Number(await items.first().getAttribute('aria-setsize'))).toBeGreaterThan(atOnce / 2);
	await items.first().getByRole('link').focus();
	await page.keyboard.press('End');
	const last = list.locator('a:focus');
	const chosen = (await last.locator('xpath=ancestor::li').getAttribute('data-event')) ?? '';
	await last.press('Enter');
	await list.getByRole('button').click();
	// The keys go on in the drawing.
	await expect(timeline).toBeFocused();

	// Whatever is chosen has a label, at every view.
	const label = plot.locator(`a[data-event="${chosen}"]`);
	await expect(label).toHaveAttribute('aria-current', 'true');
	await page.getByRole('button', { name: 'Whole timeline' }).click();
	await settle(timeline);
	await expect(label).toBeVisible();
	await expectAllAccountedFor(timeline, 'the whole, with one chosen');

	// Keys walk the events in time.
	await label.focus();
	const walked: string[] = [];
	for (const key of ['ArrowRight', 'ArrowRight', 'ArrowRight', 'End', 'Home']) {
		await page.keyboard.press(key);
		walked.push((await plot.locator('a:focus').getAttribute('data-event')) ?? '');
	}
	const starts = walked.map((id) => events.find((event) => event.id === id)?.startMs ?? NaN);
	expect(new Set(walked).size).toBe(walked.length);
	expect(starts.slice(0, 4)).toEqual(starts.slice(0, 4).toSorted((a, b) => a - b));
	expect(starts[3]).toBe(Math.max(...events.map(({ startMs }) => startMs)));
	expect(starts[4]).toBe(Math.min(...events.map(({ startMs }) => startMs)));
	await page.keyboard.press('0');

	// The list is all events; it follows the search and the categories.
	await page.getByText('All events in order of time').click();
	const all = page.locator('details').getByRole('listitem');
	await expect(all.first()).toHaveAttribute('aria-setsize', String(COUNT));
	expect(await all.count()).toBeLessThanOrEqual(41);
	const found = events.filter(({ title }) => title.en.includes('Harbin'));
	await page.getByRole('searchbox').fill('harbin');
	await expect(
		page.getByText(`${found.length.toLocaleString('en')} events of 20,000 have these words`)
	).toBeVisible();
	await expect(all.first()).toHaveAttribute('aria-setsize', String(found.length));
	await page.getByRole('button', { name: 'Visits', pressed: true }).click();
	const left = found.filter(({ category }) => category !== 'visits').length;
	await expect(all.first()).toHaveAttribute('aria-setsize', String(left));
});

test.describe('a file that can’t be shown', () => {
	test.use({ expectedProblems: /404|Failed to load/ });

	test('says where it is wrong, and is tried again; a table opens as well', async ({ page }) => {
		const bad = { ...file, events: file.events.slice(0, 25).map((one) => ({ ...one, date: '?' })) };
		await serve(page, 'some.json', 'application/json', JSON.stringify(bad));
		const timeline = await openArticle(page, 'some.json');
		await page.getByText('Details').click();
		await expect(page.locator('details li')).toHaveCount(20);
		await expect(page.locator('details li').first()).toContainText('events[0].date');
		await expect(page.getByText('5 more')).toBeVisible();

		const good = { ...file, events: file.events.slice(0, 100) };
		await serve(page, 'some.json', 'application/json', JSON.stringify(good));
		await page.getByRole('button', { name: 'Try again' }).click();
		await expect(timeline).toBeVisible();
		await expect(timeline.getByTestId('timeline-plot')).toHaveAttribute('data-shown', /^[1-9]/);

		const rows = file.events.slice(0, 60).map(({ id, date, title }) => `${id},${date},${title.en}`);
		await serve(page, 'some.csv', 'text/csv', ['id,date,title', ...rows].join('\n'));
		const count = await page.evaluate(async () => {
			const element = document.querySelector('diplomatic-timeline');
			const ready = new Promise<number>((resolve, reject) => {
				element?.addEventListener('ready', (event) => {
					resolve((event as CustomEvent<{ events: number }>).detail.events);
				});
				element?.addEventListener('error', (event) => {
					reject(new Error((event as CustomEvent<{ message: string }>).detail.message));
				});
			});
			element?.setAttribute('src', 'some.csv');
			return ready;
		});
		expect(count).toBe(60);
	});
});
