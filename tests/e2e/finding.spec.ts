import { eventIds, eventOf, wordsOf } from './support/content.ts';
import { drawn, openExplorer, plotBox, quotes, untilRendered } from './support/explorer.ts';
import { expect, test } from './support/test.ts';

const words = wordsOf('en');

test('categories are switched off and on', async ({ page }) => {
	const timeline = await openExplorer(page);
	const treaties = page
		.getByRole('list', { name: words.categories() })
		.getByRole('button', { name: 'Treaties' });
	const list = page.getByRole('region', { name: words.events_in_order() });
	await expect(treaties).toHaveAttribute('aria-pressed', 'true');
	await treaties.click();
	await expect(treaties).toHaveAttribute('aria-pressed', 'false');
	await expect(drawn(page, 'good-neighbour-treaty-2001')).toHaveCount(0);
	await expect(drawn(page, 'judicial-assistance-treaty-1992')).toHaveCount(0);
	await expect(drawn(page, 'soviet-dissolution-1991')).toHaveCount(1);
	await expect(
		list.getByRole('link', { name: eventOf('good-neighbour-treaty-2001').title.en })
	).toHaveCount(0);
	// The text keeps its citations.
	await expect(quotes(page, 'good-neighbour-treaty-2001').first()).toBeAttached();
	await treaties.click();
	await expect(timeline.locator('[data-event]')).toHaveCount(eventIds.length);
});

test('with every category off the page says so, and offers them back', async ({ page }) => {
	const timeline = await openExplorer(page);
	for (const button of await page
		.getByRole('list', { name: words.categories() })
		.getByRole('button')
		.all()) {
		await button.click();
	}
	await expect(timeline.getByText(words.all_off())).toBeVisible();
	await timeline.getByRole('button', { name: words.show_categories() }).click();
	await expect(timeline.locator('[data-event]')).toHaveCount(eventIds.length);
	await expect(page.getByText(words.all_off())).toHaveCount(0);
});

test('the address keeps which categories are off', async ({ page }) => {
	await openExplorer(page);
	const treaties = () =>
		page.getByRole('list', { name: words.categories() }).getByRole('button', { name: 'Treaties' });
	await treaties().click();
	await expect(page).toHaveURL(/\?hide=treaties$/);
	await page.reload();
	await untilRendered(page);
	await expect(treaties()).toHaveAttribute('aria-pressed', 'false');
	await expect(drawn(page, 'good-neighbour-treaty-2001')).toHaveCount(0);
	await treaties().click();
	await expect(page).not.toHaveURL(/hide/);
});

test(
	'what the search lists leaves the marks that it rings in sight',
	{ tag: ['@desktop', '@phone'] },
	async ({ page }) => {
		await openExplorer(page);
		await page.getByRole('searchbox', { name: words.search_label() }).fill('China');
		const list = page.getByRole('search').getByRole('list');
		await expect(list).toBeVisible();
		const box = await list.locator('..').boundingBox();
		const plot = await plotBox(page);
		expect(box && box.y + box.height).toBeLessThan(plot.y + plot.height / 2);
	}
);

test('the search finds events and passages in every language', async ({ page }) => {
	await openExplorer(page);
	const field = page.getByRole('searchbox', { name: words.search_label() });
	const results = page.getByRole('search');
	const queries = [
		{ query: 'judicial', event: 'judicial-assistance-treaty-1992' },
		{ query: '哈尔滨', event: 'harbin-expo' },
		{ query: 'Харбин', event: 'harbin-expo' }
	];
	for (const { query, event } of queries) {
		await field.fill(query);
		await expect(
			results.getByRole('link', { name: eventOf(event).title.en }).first()
		).toBeVisible();
		await expect(results.getByRole('status')).toHaveText(/\d+ events?, \d+ passages?/);
	}
	await field.fill('judicial');
	const marked = await page.evaluate(() =>
		[...CSS.highlights.values()].flatMap((highlight) =>
			[...highlight].map((range) => String(range))
		)
	);
	expect(marked.join(' ')).toMatch(/judicial/i);

	// A hit in a language that is not on screen brings that language.
	await field.fill('Харбин');
	await results.getByRole('link', { name: /¶2 · Russian/ }).click();
	await expect(page.locator('#p2 [data-language="ru"]')).toBeInViewport();
	const painted = () =>
		page.evaluate(() => [...(CSS.highlights.get('search') ?? [])].map((range) => String(range)));
	await expect.poll(painted).toContain('Харбин');
	await expect(page.getByRole('combobox', { name: words.translation_language() })).toHaveValue(
		'ru'
	);

	await field.fill('judicial');
	await results
		.getByRole('link', { name: eventOf('judicial-assistance-treaty-1992').title.en })
		.click();
	await expect(page).toHaveURL(/events\/judicial-assistance-treaty-1992\//);
	await expect(drawn(page, 'judicial-assistance-treaty-1992')).toBeFocused();

	// What is typed letter by letter is announced once.
	await field.fill('');
	const status = results.getByRole('status');
	await expect(status).toBeEmpty();
	await status.evaluate((node) => {
		new MutationObserver(() => {
			node.dataset['said'] = `${node.dataset['said'] ?? ''}[${node.textContent}]`;
		}).observe(node, { childList: true, characterData: true, subtree: true });
	});
	await field.evaluate(async (input: HTMLInputElement) => {
		for (const letter of 'nothing like it') {
			input.value += letter;
			input.dispatchEvent(new Event('input', { bubbles: true }));
			await new Promise(requestAnimationFrame);
		}
	});
	await expect(status).toHaveText('0 events, 0 passages');
	await expect(status).toHaveAttribute('data-said', '[0 events, 0 passages]');
});
