import { eventOf, LANGUAGES, wordsOf } from './support/content.ts';
import {
	clickEvent,
	drawn,
	expectView,
	openExplorer,
	pathTo,
	quotes,
	restingView,
	untilRendered,
	viewNow
} from './support/explorer.ts';
import { expect, test } from './support/test.ts';

const words = wordsOf('en');
const treaty = eventOf('judicial-assistance-treaty-1992');

test.describe('links', () => {
	test.use({ contextOptions: { permissions: ['clipboard-read', 'clipboard-write'] } });

	const copied = (name: string) => `the button “${name}” copies`;

	test('an address restores event and view: reload, fresh browser', async ({
		page,
		openBrowser
	}) => {
		await openExplorer(page, { view: '1985/2005' });
		await clickEvent(page, treaty.id);
		await expect(page.getByRole('article', { name: treaty.title.en })).toBeVisible();
		await page.getByRole('button', { name: words.zoom_in() }).click();
		const view = await restingView(page);
		await expect(page).toHaveURL(/events\/judicial-assistance-treaty-1992\/\?view=/);
		const address = page.url();

		await page.reload();
		await untilRendered(page);
		await expectView(page, view, 6);
		await expect(page).toHaveURL(address);
		await expect(page.getByRole('article', { name: treaty.title.en })).toBeVisible();

		const other = await (await openBrowser()).newPage();
		await other.goto(address);
		await untilRendered(other);
		await expectView(other, view, 6);
		await expect(other.getByRole('article', { name: treaty.title.en })).toBeVisible();
		await expect(quotes(other, treaty.id, 'zh')).toBeInViewport();
	});

	test('back leads out of a group that was opened, and forward into it again', async ({ page }) => {
		const timeline = await openExplorer(page);
		const home = await viewNow(page);
		await timeline.getByRole('button').first().click();
		const opened = await restingView(page);
		await expect(page).toHaveURL(/view=/);
		// A zoom is no place of its own.
		await page.getByRole('button', { name: words.zoom_in() }).click();
		const closer = await restingView(page);
		expect(closer.endMs - closer.startMs).toBeLessThan(opened.endMs - opened.startMs);
		await clickEvent(page, 'moscow-region-attack');
		await expect(page).toHaveURL(/moscow-region-attack/);

		await page.goBack();
		await expect(page).not.toHaveURL(/events/);
		await expectView(page, closer, 6);
		await page.goBack();
		await expect(page).toHaveURL(pathTo({}));
		await expectView(page, home, 6);
		await page.goForward();
		await expectView(page, closer, 6);
	});

	test('a view that cannot be read is told, and leaves the address', async ({ page }) => {
		await openExplorer(page, { view: 'garbage' });
		const notice = page.getByRole('complementary').filter({ hasText: '“garbage”' });
		await expect(notice).toBeVisible();
		await expect(page).not.toHaveURL(/garbage/);
		await notice.getByRole('button').click();
		await expect(notice).toBeHidden();
	});

	test('back and forward go through the events that were opened', async ({ page }) => {
		await openExplorer(page);
		const home = await viewNow(page);
		await quotes(page, treaty.id, 'zh').getByRole('link').click();
		await expect(page).toHaveURL(/judicial-assistance-treaty-1992/);
		await restingView(page);
		await clickEvent(page, 'good-neighbour-treaty-2001');
		await expect(page).toHaveURL(/good-neighbour-treaty-2001/);
		await page.getByRole('link', { name: words.close_event(), exact: true }).click();
		await expect(page.getByRole('article', { name: /Treaty/ })).toHaveCount(0);

		await page.goBack();
		const title = eventOf('good-neighbour-treaty-2001').title.en;
		await expect(page.getByRole('article', { name: title })).toBeVisible();
		await page.goBack();
		await expect(page.getByRole('article', { name: treaty.title.en })).toBeVisible();
		await expect(page).toHaveTitle(new RegExp(treaty.title.en));
		await page.goBack();
		await expect(page.getByRole('article', { name: treaty.title.en })).toHaveCount(0);
		await expectView(page, home);
		await page.goForward();
		await expect(page.getByRole('article', { name: treaty.title.en })).toBeVisible();
		await expect(drawn(page, treaty.id)).toBeInViewport();
	});

	test('links to the event, the view and the quote are copied', async ({ page, openBrowser }) => {
		await openExplorer(page, { view: '1990/1995', event: treaty.id });
		const card = page.getByRole('article', { name: treaty.title.en });
		const copy = async (name: string): Promise<string> => {
			await card.getByRole('button', { name }).click();
			await expect(card.getByText(words.copied(), { exact: true }), copied(name)).toBeVisible();
			return page.evaluate(() => navigator.clipboard.readText());
		};

		const plain = new URL(pathTo({ event: treaty.id }), page.url().replace(/\/en\/.*/, '/')).href;
		expect(await copy(words.copy_event_link())).toBe(plain);
		expect(await copy(words.copy_view_link())).toBe(`${plain}?view=1990/1995`);

		const toQuote = await copy(words.copy_quote_link());
		expect(toQuote).toContain(`${plain}#p20:~:text=`);
		const other = await (await openBrowser()).newPage();
		await other.goto(toQuote);
		await untilRendered(other);
		await expect(quotes(other, treaty.id, 'zh')).toBeInViewport();
		await expect(other.getByRole('article', { name: treaty.title.en })).toBeVisible();

		const reference = await copy(words.copy_reference_in({ language: words.language_zh() }));
		expect(reference).toContain(treaty.citations[0]?.quote.zh?.exact);
		expect(reference).toContain('¶20');
		expect(reference).toContain(`${plain}#p20`);
		expect(reference).toContain(words.standing_authentic({ language: words.language_zh() }));
		const working = await copy(words.copy_reference_in({ language: words.language_en() }));
		expect(working).toContain(words.standing_working({ language: words.language_en() }));
	});

	test('a link to a paragraph opens the page there', async ({ page }) => {
		await openExplorer(page, { paragraph: 'p18' });
		await expect(page.locator('#p18')).toBeInViewport();
	});

	test('an address that asks for nonsense shows the whole', async ({ page }) => {
		await openExplorer(page);
		const home = await viewNow(page);
		for (const view of ['2024-02-30', 'yesterday', '%F0%9F%92%A9', '2001/1999']) {
			await openExplorer(page, { view });
			await expectView(page, home);
		}
	});
});

test('where copying is forbidden, the text is shown to be copied by hand', async ({ page }) => {
	await page.addInitScript(() => {
		navigator.clipboard.writeText = () => Promise.reject(new Error('forbidden'));
	});
	await openExplorer(page, { event: treaty.id });
	await page.getByRole('button', { name: words.copy_event_link() }).click();
	const field = page.getByLabel(words.copy_by_hand());
	await expect(field).toBeFocused();
	await expect(field).toHaveValue(page.url());
});

test('the languages lead to the same event in each other', async ({ page }) => {
	await openExplorer(page, { event: treaty.id });
	for (const language of [...LANGUAGES].reverse()) {
		const names = { en: 'English', zh: '中文', ru: 'Русский' };
		await page.getByRole('link', { name: names[language], exact: true }).click();
		await expect(page).toHaveURL(new RegExp(`/${language}/.*/events/${treaty.id}/`));
		await untilRendered(page);
		await expect(page.getByRole('article', { name: treaty.title[language] })).toBeVisible();
		await expect(page.locator('html')).toHaveAttribute(
			'lang',
			{ en: 'en', zh: 'zh-Hans', ru: 'ru' }[language]
		);
	}
});

for (const [locale, language] of [
	['zh-CN', 'zh'],
	['ru-RU', 'ru'],
	['en-US', 'en']
] as const) {
	test(`a browser in ${locale} comes to its language`, async ({ openBrowser }) => {
		const page = await (await openBrowser({ locale })).newPage();
		await page.goto('');
		await expect(page).toHaveURL(new RegExp(`/${language}/$`));
	});
}

test('the timeline answers only once it shows what the address asks for', async ({ page }) => {
	await page.addInitScript(() => {
		new PerformanceObserver(() => {
			const timeline = document.querySelector<HTMLElement>('[data-testid="timeline"]');
			document.documentElement.dataset['atFirst'] = timeline?.dataset['viewStart'] ?? 'none';
		}).observe({ type: 'mark' });
	});
	// What reads the view comes late.
	await page.route(/chunks/, async (route) => {
		const response = await route.fetch();
		if ((await response.text()).includes('EDTF')) {
			await page.evaluate(async () => {
				for (let i = 0; i < 10; i++) await new Promise(requestAnimationFrame);
			});
		}
		await route.fulfill({ response });
	});
	await openExplorer(page, { view: '1985/2005' });
	await expect(page.locator('html')).toHaveAttribute('data-at-first', String(Date.UTC(1985, 0)));
});
