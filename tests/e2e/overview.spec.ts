import { wordsOf } from './support/content.ts';
import { drag, openExplorer, restingView, spanOf } from './support/explorer.ts';
import { expect, test } from './support/test.ts';

const words = wordsOf('en');

test('the overview’s window is dragged, and its ends', async ({ page }) => {
	await openExplorer(page, { view: '1985/2000' });
	const overview = page.getByRole('group', { name: words.overview_name() });
	const box = await overview.boundingBox();
	if (!box) throw new Error('no overview');
	const y = box.y + box.height / 2;
	const before = await restingView(page);
	const middle = await sliderMiddle();

	await drag(page, { x: middle, y }, 100);
	const moved = await restingView(page);
	expect(moved.startMs).toBeGreaterThan(before.startMs);
	expect(spanOf(moved)).toBeCloseTo(spanOf(before), -3);

	const end = await overview.getByRole('slider', { name: words.view_end() }).boundingBox();
	if (!end) throw new Error('no end');
	await drag(page, { x: end.x + end.width / 2, y }, 40);
	const longer = await restingView(page);
	expect(longer.startMs).toBeCloseTo(moved.startMs, -3);
	expect(longer.endMs).toBeGreaterThan(moved.endMs);

	// A press beside the window brings it there.
	await page.mouse.click(box.x + 30, y);
	expect((await restingView(page)).startMs).toBeLessThan(moved.startMs);

	async function sliderMiddle(): Promise<number> {
		const boxes = await Promise.all(
			[words.view_start(), words.view_end()].map((name) =>
				overview.getByRole('slider', { name }).boundingBox()
			)
		);
		const [from, to] = boxes.map((one) => (one ? one.x + one.width / 2 : 0));
		return ((from ?? 0) + (to ?? 0)) / 2;
	}
});

test('the overview’s ends move by keys and say their dates', async ({ page }) => {
	await openExplorer(page, { view: '1985/2000' });
	const before = await restingView(page);
	const start = page.getByRole('slider', { name: words.view_start() });
	await start.focus();
	await expect(start).toHaveAttribute('aria-valuetext', '1 January 1985');
	await page.keyboard.press('ArrowRight');
	const after = await restingView(page);
	expect(after.startMs).toBeGreaterThan(before.startMs);
	expect(after.endMs).toBe(before.endMs);
	await expect(start).not.toHaveAttribute('aria-valuetext', '1 January 1985');
	await page.keyboard.press('ArrowLeft');
	await page.keyboard.press('Home');
	const home = await restingView(page);
	expect(home.startMs).toBeLessThan(Date.UTC(1945, 0, 1));
	expect(home.endMs).toBe(before.endMs);

	const end = page.getByRole('slider', { name: words.view_end() });
	await end.focus();
	await page.keyboard.press('End');
	expect((await restingView(page)).endMs).toBeGreaterThan(Date.UTC(2025, 11, 31));
});
