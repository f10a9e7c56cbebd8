import { eventOf, events, wordsOf } from './support/content.ts';
import { openExplorer } from './support/explorer.ts';
import { clipped, drawnTexts, overlaps } from './support/geometry.ts';
import { expect, test } from './support/test.ts';

const words = wordsOf('en');

/** A4 less the browser's margins, in CSS pixels. */
const PAPER = { width: 718, height: 1047 };

test('printed, the timeline is whole on one page', async ({ page }) => {
	const timeline = await openExplorer(page, { view: '2024-05-16/2024-05-17' });
	await page.setViewportSize(PAPER);
	await page.emulateMedia({ media: 'print' });
	await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
	for (const { id } of events) await expect(timeline.locator(`[data-event="${id}"]`)).toBeVisible();
	const texts = await drawnTexts(page);
	expect(overlaps(texts)).toEqual([]);
	expect(await clipped(page, texts)).toEqual([]);
	const box = await timeline.boundingBox();
	expect(box?.height).toBeLessThan(PAPER.height);
	expect(box?.width).toBeLessThanOrEqual(PAPER.width);
	// What only works on a screen is left out.
	for (const name of [words.zoom_in(), words.pinyin(), words.help()]) {
		await expect(page.getByRole('button', { name, exact: true })).toBeHidden();
	}
	await expect(page.getByRole('searchbox')).toBeHidden();
});

test('printed, the document has its events in the margin', async ({ page }) => {
	await openExplorer(page);
	await page.setViewportSize(PAPER);
	await page.emulateMedia({ media: 'print' });
	const paragraph = page.locator('#p20');
	const text = await paragraph.locator('[data-language="zh"]').boundingBox();
	const note = await paragraph.getByRole('list', { name: words.paragraph_cites() }).boundingBox();
	expect(text && note && (note.x >= text.x + text.width || note.x + note.width <= text.x)).toBe(
		true
	);
	const sizes = await paragraph
		.locator('[data-language]')
		.evaluateAll((versions) => versions.map((version) => getComputedStyle(version).fontSize));
	expect(new Set(sizes).size).toBe(1);
	await expect(paragraph).toContainText('19 June 1992');
	await expect(paragraph).toContainText(eventOf('judicial-assistance-treaty-1992').title.en);
	await expect(page.getByText(words.text_stops())).toBeVisible();
	const width = await page.evaluate(() => document.documentElement.scrollWidth);
	expect(width).toBeLessThanOrEqual(PAPER.width);
});

test('the paper has the whole text, not one screen of it', async ({ page }) => {
	await openExplorer(page, { event: 'state-visit' });
	const pdf = await page.pdf({ format: 'A4' });
	const sheets = pdf.toString('latin1').match(/\/Type\s*\/Page[^s]/g)?.length ?? 0;
	expect(sheets).toBeGreaterThan(4);
	expect(sheets).toBeLessThan(40);
});
