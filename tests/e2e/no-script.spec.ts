import {
	statement,
	eventOf,
	events,
	LANGUAGES,
	pathsOf,
	textOf,
	wordsOf
} from './support/content.ts';
import { pathTo } from './support/explorer.ts';
import { clipped, drawnTexts, overlaps } from './support/geometry.ts';
import { expect, test } from './support/test.ts';

test.use({ javaScriptEnabled: false });

for (const language of LANGUAGES) {
	const words = wordsOf(language);

	test(
		`the explorer is read without a script, in ${language}`,
		{ tag: ['@desktop', '@phone'] },
		async ({ page }) => {
			await page.goto(pathTo({ language }));
			const list = page.getByRole('region', { name: words.events_in_order() });
			await expect(list.getByRole('heading', { level: 3 })).toHaveCount(events.length);
			for (const event of events) {
				const item = list.getByRole('listitem').filter({
					has: page.getByRole('link', { name: event.title[language], exact: true })
				});
				await expect(item.getByRole('link', { name: event.title[language] })).toHaveAttribute(
					'href',
					new RegExp(`events/${event.id}/$`)
				);
				for (const { paragraph, quote } of event.citations) {
					await expect(item).toContainText(quote.zh?.exact ?? '-');
					await expect(item.locator(`a[href$="#${paragraph}"]`).first()).toBeAttached();
				}
			}
			for (const { id, text } of statement.paragraphs) {
				await expect(page.locator(`#${id} [data-language="zh"]`)).toHaveText(text);
			}
			if (language !== 'zh') {
				await expect(page.locator(`#p21 [data-language="${language}"]`)).toHaveText(
					textOf('p21', language)
				);
			}
			await expect(page.getByTestId('timeline').locator('[data-event]')).toHaveCount(events.length);
			await expect(page.locator('noscript p')).toBeVisible();
			await expect(page.locator('noscript p')).toHaveText(words.no_script());
			await expect(page.getByText(words.text_stops())).toBeAttached();
			// What needs a script is not offered.
			await expect(page.getByRole('button', { name: words.zoom_in(), exact: true })).toBeHidden();
			await expect(page.getByRole('searchbox')).toBeHidden();
		}
	);

	test(
		`the drawing stands still in its pane, whole, in ${language}`,
		{ tag: ['@desktop', '@projector'] },
		async ({ page }) => {
			await page.goto(pathTo({ language }));
			const texts = await drawnTexts(page);
			expect(overlaps(texts), 'texts that cover each other').toEqual([]);
			expect(await clipped(page, texts), 'texts that are cut off').toEqual([]);
		}
	);

	test(`an event's page opens its card without a script, in ${language}`, async ({ page }) => {
		const event = eventOf('judicial-assistance-treaty-1992');
		await page.goto(pathTo({ language }));
		await page.getByTestId('timeline').locator(`[data-event="${event.id}"] text`).first().click();
		await expect(page).toHaveURL(new RegExp(`/events/${event.id}/$`));
		const card = page.getByRole('article', { name: event.title[language] });
		await expect(card).toContainText(event.citations[0]?.quote.zh?.exact ?? '-');
		await card.getByText(words.how_we_know()).click();
		await expect(card.locator('pre')).toBeVisible();
		await card.getByRole('link', { name: /20/ }).first().click();
		await expect(page.locator('#p20')).toBeInViewport();
	});

	test(`every page can be read without a script, in ${language}`, async ({ page, request }) => {
		const pages = await Promise.all(
			pathsOf(language).map(async (path) => ({
				path,
				html: await (await request.get(path)).text()
			}))
		);
		for (const { path, html } of pages) {
			const event = events.find(({ id }) => path.includes(`/events/${id}/`));
			if (!event) continue;
			const text = html.replace(/<[^>]*>/g, '');
			for (const { quote } of event.citations) {
				expect.soft(text, path).toContain(quote.zh?.exact);
			}
		}
		await page.goto(`${language}/`);
		await page.getByRole('link', { name: statement.shortTitle[language] }).click();
		await expect(page.getByRole('region', { name: words.document_pane() })).toBeVisible();
	});
}

test('the first page leads to every language without a script', async ({ page }) => {
	await page.goto('');
	for (const [name, language] of [
		['English', 'en'],
		['中文', 'zh'],
		['Русский', 'ru']
	] as const) {
		await expect(page.getByRole('link', { name, exact: true })).toHaveAttribute(
			'href',
			new RegExp(`${language}/$`)
		);
		await expect(page.getByRole('link', { name: statement.shortTitle[language] })).toBeVisible();
	}
});
