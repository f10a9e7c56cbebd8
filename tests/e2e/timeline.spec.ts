import { eventIds, LANGUAGES, wordsOf } from './support/content.ts';
import {
	drag,
	drawn,
	emptyPoint,
	expectView,
	flick,
	instantAt,
	openExplorer,
	pinch,
	pixel,
	plotBox,
	pointOf,
	restingView,
	spanOf,
	swipe,
	viewNow
} from './support/explorer.ts';
import { clipped, countGrouped, drawnTexts, overlaps, unreachable } from './support/geometry.ts';
import { expect, test } from './support/test.ts';

const words = wordsOf('en');
const DAY = 86_400_000;

// Here the moves themselves are looked at.
test.use({ contextOptions: { reducedMotion: 'no-preference' } });

for (const language of LANGUAGES) {
	test(
		`the first view shows every event, nothing over another, in ${language}`,
		{ tag: ['@desktop', '@projector'] },
		async ({ page }) => {
			const timeline = await openExplorer(page, { language });
			const texts = await drawnTexts(page);
			expect(overlaps(texts), 'texts that cover each other').toEqual([]);
			expect(await clipped(page, texts), 'texts that are cut off').toEqual([]);

			for (const id of eventIds) await expect(drawn(page, id), id).toBeInViewport();
			// Whoever can't be pointed at by itself is counted in the name of a group.
			const hidden = await unreachable(timeline);
			expect(hidden.length, hidden.join(', ')).toBeLessThanOrEqual(await countGrouped(timeline));
		}
	);
}

test(
	'at every step of a zoom no label covers another or is cut off',
	{ tag: ['@desktop', '@phone'] },
	async ({ page }) => {
		await openExplorer(page);
		for (const view of ['1988/2002', '2024-01/2024-12', '2024-05-10/2024-05-20', '2024/2025']) {
			await openExplorer(page, { view });
			const texts = (await drawnTexts(page)).filter(({ owner }) => owner !== 'axis');
			expect.soft(overlaps(texts), view).toEqual([]);
		}
	}
);

test('the wheel zooms about the pointer', async ({ page }) => {
	await openExplorer(page);
	const before = await viewNow(page);
	const { x, width } = await plotBox(page);
	const at = await emptyPoint(page, 0.3);
	const share = (at.x - x) / width;

	await page.mouse.move(at.x, at.y);
	await page.mouse.wheel(0, -400);
	await expect.poll(async () => spanOf(await viewNow(page))).toBeLessThan(spanOf(before) * 0.9);
	const after = await restingView(page);
	const moved = Math.abs(instantAt(after, share) - instantAt(before, share));
	expect(moved).toBeLessThan(2 * (await pixel(page)));

	await page.mouse.wheel(0, 4000);
	await expectView(page, before);
});

test('a drag takes the axis along, and a flick lets it glide on', async ({ page }) => {
	await openExplorer(page, { view: '1985/2000' });
	const start = await restingView(page);
	const size = await pixel(page);

	await drag(page, await emptyPoint(page, 0.5), -120);
	const dragged = await restingView(page);
	expect(Math.abs(dragged.startMs - start.startMs - 120 * size)).toBeLessThan(3 * size);
	expect(spanOf(dragged)).toBeCloseTo(spanOf(start), -2);

	await flick(page, await emptyPoint(page, 0.5), 120);
	const flicked = await restingView(page);
	expect(dragged.startMs - flicked.startMs).toBeGreaterThan(140 * size);
});

test('a drag that begins on an event moves the axis and opens nothing', async ({ page }) => {
	await openExplorer(page, { view: '1985/2005' });
	const before = await restingView(page);
	const from = await pointOf(page, 'good-neighbour-treaty-2001');
	await drag(page, from, -100);
	expect((await restingView(page)).startMs).toBeGreaterThan(before.startMs);
	await expect(page).not.toHaveURL(/events/);
});

test('a double click zooms in about the pointer, with Shift out', async ({ page }) => {
	await openExplorer(page);
	const before = await viewNow(page);
	const { x, width } = await plotBox(page);
	const at = await emptyPoint(page, 0.6);
	const share = (at.x - x) / width;

	await page.mouse.dblclick(at.x, at.y);
	const near = await restingView(page);
	expect(spanOf(near)).toBeLessThan(spanOf(before) * 0.7);
	const moved = Math.abs(instantAt(near, share) - instantAt(before, share));
	expect(moved).toBeLessThan(2 * (await pixel(page)));

	await page.keyboard.down('Shift');
	await page.mouse.dblclick(at.x, at.y);
	await page.keyboard.up('Shift');
	expect(spanOf(await restingView(page))).toBeGreaterThan(spanOf(near) * 1.5);
});

test('two fingers zoom about the point between them', { tag: '@phone' }, async ({ page }) => {
	const timeline = await openExplorer(page);
	await timeline.scrollIntoViewIfNeeded();
	const before = await restingView(page);
	const { x, width } = await plotBox(page);
	const at = await emptyPoint(page, 0.4);
	const share = (at.x - x) / width;

	await pinch(page, at, 80, 200);
	const near = await restingView(page);
	expect(spanOf(before) / spanOf(near)).toBeGreaterThan(1.8);
	const moved = Math.abs(instantAt(near, share) - instantAt(before, share));
	expect(moved).toBeLessThan(8 * (await pixel(page)));

	await pinch(page, at, 240, 60);
	await expectView(page, before);
});

test(
	'one finger moves the axis sideways and the page up and down',
	{ tag: '@phone' },
	async ({ page }) => {
		await openExplorer(page, { view: '1985/2000' });
		const before = await restingView(page);
		await swipe(page, await emptyPoint(page, 0.7), { x: -100 });
		const aside = await restingView(page);
		expect(aside.startMs).toBeGreaterThan(before.startMs);

		await swipe(page, await emptyPoint(page, 0.5), { y: -150 });
		await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(80);
		await expectView(page, aside);
	}
);

test(
	'the buttons zoom, move, fit the event and show the whole',
	{ tag: ['@desktop', '@phone'] },
	async ({ page }) => {
		await openExplorer(page, { event: 'judicial-assistance-treaty-1992' });
		const home = await restingView(page);
		const press = async (name: string) => {
			await page.getByRole('button', { name, exact: true }).click();
			return restingView(page);
		};

		const near = await press(words.zoom_in());
		expect(spanOf(near)).toBeCloseTo(spanOf(home) / 2, -3);
		const later = await press(words.later());
		expect(later.startMs).toBeGreaterThan(near.startMs);
		const earlier = await press(words.earlier());
		expect(earlier.startMs).toBeLessThan(later.startMs);
		const far = await press(words.zoom_out());
		expect(spanOf(far)).toBeGreaterThan(spanOf(earlier));

		const fit = await press(words.fit_event());
		const signed = Date.UTC(1992, 5, 19);
		expect(fit.startMs).toBeLessThanOrEqual(signed);
		expect(fit.endMs).toBeGreaterThan(signed);
		// Its day takes up a third of the plot or more.
		expect(DAY / spanOf(fit)).toBeGreaterThan(1 / 3);
		await expect(page.locator('.range')).toHaveText(/18–20 June 1992$/);
		await expect(
			drawn(page, 'judicial-assistance-treaty-1992').locator('text').first()
		).toBeVisible();

		await press(words.show_all());
		await expectView(page, home);
	}
);

test('the view never leaves the events and a margin about them', async ({ page }) => {
	await openExplorer(page);
	const home = await viewNow(page);
	const margin = spanOf(home) * 0.1;
	const [first, last] = [Date.UTC(1945, 0, 1), Date.UTC(2026, 0, 1)];
	expect(home.startMs).toBeGreaterThan(first - margin);
	expect(home.startMs).toBeLessThanOrEqual(first);
	expect(home.endMs).toBeGreaterThanOrEqual(last);
	expect(home.endMs).toBeLessThan(last + margin);

	await openExplorer(page, { view: '1946/1960' });
	await flick(page, await emptyPoint(page, 0.2), 500);
	expect((await restingView(page)).startMs).toBeCloseTo(home.startMs, -2);

	await openExplorer(page, { view: '1700/2300' });
	await expectView(page, home);
});

test('the view goes down to hours, and the axis names them', async ({ page }) => {
	const timeline = await openExplorer(page, { view: '2024-05-17' });
	const at = await emptyPoint(page, 0.5);
	await page.mouse.move(at.x, at.y);
	await page.mouse.wheel(0, -6000);
	const hour = 3_600_000;
	await expect.poll(async () => spanOf(await viewNow(page))).toBeLessThan(2 * hour);
	expect(spanOf(await restingView(page))).toBeGreaterThan(hour / 2);
	await expect(timeline).toContainText(/\d\d:\d\d/);
	await expect(timeline).toContainText('17 May 2024');
});

test.describe('with reduced motion', () => {
	test.use({ contextOptions: { reducedMotion: 'reduce' } });

	test('the view jumps and does not glide', async ({ page }) => {
		const timeline = await openExplorer(page, { view: '1985/2000' });
		await timeline.evaluate((region) => {
			const seen: string[] = [];
			new MutationObserver(() => {
				const { viewStart = '' } = region.dataset;
				if (seen.at(-1) !== viewStart) seen.push(viewStart);
				region.dataset['seen'] = String(seen.length);
			}).observe(region, { attributeFilter: ['data-view-start', 'data-view-end'] });
		});
		await page.getByRole('button', { name: words.show_all(), exact: true }).click();
		await restingView(page);
		await expect(timeline).toHaveAttribute('data-seen', '1');

		await openExplorer(page, { view: '1985/2000' });
		const before = await restingView(page);
		const size = await pixel(page);
		await flick(page, await emptyPoint(page, 0.5), -120);
		const after = await restingView(page);
		expect(Math.abs(after.startMs - before.startMs - 120 * size)).toBeLessThan(3 * size);
	});
});

test(
	'a group opens on a click until every event of it has a name',
	{ tag: ['@desktop', '@phone'] },
	async ({ page }) => {
		const timeline = await openExplorer(page);
		const group = timeline.getByRole('button').first();
		expect(await countGrouped(timeline)).toBeGreaterThanOrEqual(3);
		const before = await viewNow(page);
		await group.click();
		const after = await restingView(page);
		expect(spanOf(after)).toBeLessThan(spanOf(before) / 4);
		await expect(drawn(page, 'presidential-election-2024').locator('text').first()).toBeVisible();
		await expect(drawn(page, 'moscow-region-attack').locator('text').first()).toBeVisible();
		// What is still too close stands together under a name again.
		const groups = timeline.getByRole('button');
		for (let clicks = 0; clicks < 3 && (await groups.count()) > 0; clicks++) {
			await groups.first().click();
			await restingView(page);
		}
		await expect(groups).toHaveCount(0);
		for (const id of ['state-visit', 'beijing-talks', 'harbin-expo', 'publication']) {
			await expect(drawn(page, id).locator('text').first(), id).toBeVisible();
		}
	}
);

test(
	'a finger on the marks of a closed group opens the group',
	{ tag: '@phone' },
	async ({ page }) => {
		await openExplorer(page);
		const before = await viewNow(page);
		const { x, y } = await pointOf(page, 'state-visit');
		await page.touchscreen.tap(x, y);
		expect(spanOf(await restingView(page))).toBeLessThan(spanOf(before) / 4);
		await expect(page).not.toHaveURL(/\/events\//);
	}
);

test('a group opens by zooming too', async ({ page }) => {
	const timeline = await openExplorer(page);
	const groups = timeline.getByRole('button');
	// A pixel is weeks wide at first: the pointer follows the mark.
	for (let steps = 0; steps < 20 && (await groups.count()) > 0; steps++) {
		const { x, y } = await pointOf(page, 'harbin-expo');
		await page.mouse.move(x, y);
		await page.mouse.wheel(0, -500);
		await restingView(page);
	}
	await expect(groups).toHaveCount(0);
	await expect(drawn(page, 'harbin-expo').locator('text').first()).toBeVisible();
	await expect(drawn(page, 'beijing-talks').locator('text').first()).toBeVisible();
});

test(
	'the controls of an event’s page stand in one row',
	{ tag: ['@desktop', '@projector'] },
	async ({ page }) => {
		for (const language of LANGUAGES) {
			await openExplorer(page, { language, event: 'good-neighbour-treaty-2001' });
			const tops = await page
				.getByRole('group', { name: wordsOf(language).zoom_controls() })
				.locator('xpath=..')
				.getByRole('button')
				.evaluateAll((buttons) => buttons.map((button) => button.getBoundingClientRect().top));
			expect(new Set(tops.map(Math.round)).size, language).toBe(1);
		}
	}
);
