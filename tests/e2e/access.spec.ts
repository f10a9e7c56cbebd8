import { expectAccessible, expectAccessibleInEveryLook } from './support/axe.ts';
import { DOCUMENT, eventOf, events, LANGUAGES, wordsOf, helpWordsOf } from './support/content.ts';
import {
	drawn,
	expectView,
	openExplorer,
	pathTo,
	plotBox,
	quotes,
	restingView,
	spanOf,
	untilRendered,
	viewNow
} from './support/explorer.ts';
import { expect, test } from './support/test.ts';

const words = wordsOf('en');

test.describe('axe finds nothing', () => {
	test.describe.configure({ timeout: 90_000 });

	for (const language of LANGUAGES) {
		test(`on the explorer, in ${language}`, async ({ page }) => {
			await openExplorer(page, { language });
			await expectAccessibleInEveryLook(page, language);
		});

		test(`on an event's page, in ${language}`, async ({ page }) => {
			await openExplorer(page, { language, event: 'good-neighbour-treaty-2001' });
			await expectAccessibleInEveryLook(page, language);
		});

		test(`on the list of documents, in ${language}`, async ({ page }) => {
			await page.goto(`${language}/`);
			await expectAccessibleInEveryLook(page, language);
		});
	}

	test('on the first page and on the one that says 404', async ({ openBrowser }) => {
		// In a language that the site does not have, the first page stays.
		const page = await (await openBrowser({ locale: 'fr-FR' })).newPage();
		for (const path of ['', '404.html']) {
			await page.goto(path);
			await expectAccessibleInEveryLook(page, `/${path}`);
		}
	});

	test('with everything open', async ({ page }) => {
		await openExplorer(page, { event: 'judicial-assistance-treaty-1992', view: '2024-03/2024-06' });
		await page.getByText(words.legend()).click();
		await page.getByText(words.how_we_know()).first().click();
		await expectAccessible(page, 'legend, proof');
		await page.getByRole('button', { name: words.pinyin() }).click();
		await expect(page.locator('ruby').first()).toBeAttached();
		await expectAccessible(page, 'pinyin', '#p6');
		await page.getByRole('button', { name: words.pinyin() }).click();
		const both = 'mark[data-event~="diplomatic-ties-1949"][data-event~="anniversary-75"]';
		await page.locator(`${both} a`).first().click();
		await expect(page.getByRole('group', { name: words.choose_event() })).toBeVisible();
		// It lies over the text, as a menu does: what it covers can't be pressed meanwhile.
		await expectAccessible(page, 'choice', both);
		await page.getByRole('searchbox').fill('treaty');
		await expect(page.getByRole('search').getByRole('link').first()).toBeVisible();
		await expectAccessible(page, 'search results', 'search');
		await page.keyboard.press('Escape');
		await page.getByRole('button', { name: words.help() }).click();
		await expect(page.getByRole('dialog')).toBeVisible();
		await expectAccessible(page, 'help', 'dialog');
	});

	test('on a phone', { tag: '@phone' }, async ({ page }) => {
		await openExplorer(page, { event: 'victory-80th' });
		await expectAccessibleInEveryLook(page, 'phone');
	});
});

test('one press of Tab enters the timeline, one leaves it', async ({ page }) => {
	await openExplorer(page);
	await page.getByRole('button', { name: words.help() }).focus();
	const inTimeline = () =>
		page
			.getByTestId('timeline')
			.evaluate(
				(region) => region.contains(document.activeElement) && region !== document.activeElement
			);
	await page.keyboard.press('Tab');
	expect(await inTimeline()).toBe(true);
	await page.keyboard.press('Tab');
	expect(await inTimeline()).toBe(false);
	await page.keyboard.press('Shift+Tab');
	expect(await inTimeline()).toBe(true);
});

test('keys walk the events in time, open and close them', async ({ page }) => {
	const timeline = await openExplorer(page);
	const inTime = await timeline
		.locator('[data-event]')
		.evaluateAll((links) => links.map((link) => (link as SVGElement).dataset['event'] ?? ''));
	const focused = () =>
		page.evaluate(() => (document.activeElement as HTMLElement | null)?.dataset['event']);
	await timeline.locator('[tabindex="0"]').focus();
	expect(await focused()).toBe(inTime[0]);
	for (const id of inTime.slice(1)) {
		await page.keyboard.press('ArrowRight');
		await expect(drawn(page, id)).toBeFocused();
	}
	await page.keyboard.press('ArrowLeft');
	await expect(drawn(page, inTime.at(-2) ?? '')).toBeFocused();
	await page.keyboard.press('Home');
	await expect(drawn(page, inTime[0] ?? '')).toBeFocused();
	await page.keyboard.press('End');
	await expect(drawn(page, inTime.at(-1) ?? '')).toBeFocused();
	await page.keyboard.press('ArrowRight');
	await expect(drawn(page, inTime.at(-1) ?? '')).toBeFocused();

	const last = eventOf(inTime.at(-1) ?? '');
	await page.keyboard.press('Enter');
	await expect(page.getByRole('article', { name: last.title.en })).toBeVisible();
	await expect(page).toHaveURL(new RegExp(`events/${last.id}/`));
	await page.keyboard.press('Escape');
	await expect(page.getByRole('article', { name: last.title.en })).toHaveCount(0);
	await expect(page).not.toHaveURL(/events/);
	// The reader stays where they were.
	await expect(drawn(page, last.id)).toBeFocused();
});

test('keys zoom, and keep the event in its place', async ({ page }) => {
	await openExplorer(page);
	const home = await viewNow(page);
	const event = drawn(page, 'good-neighbour-treaty-2001');
	await event.focus();
	await page.keyboard.press('+');
	const near = await restingView(page);
	expect(spanOf(near)).toBeCloseTo(spanOf(home) / 2, -3);
	const share = (view: { startMs: number; endMs: number }) =>
		(Date.UTC(2001, 6, 16, 12) - view.startMs) / spanOf(view);
	expect(share(near)).toBeCloseTo(share(home), 3);
	await expect(event).toBeFocused();
	await page.keyboard.press('-');
	await expectView(page, home);
	await page.keyboard.press('f');
	expect(spanOf(await restingView(page))).toBeLessThan(spanOf(home) / 2);
	// The event leaves the view; the keys go on.
	await page.keyboard.press('PageDown');
	await expect(event).toHaveCount(0);
	await page.keyboard.press('0');
	await expectView(page, home);
	// They walk on from where they were.
	await event.focus();
	await page.keyboard.press('f');
	await page.keyboard.press('PageDown');
	await expect(event).toHaveCount(0);
	await page.keyboard.press('ArrowLeft');
	await expect(drawn(page, 'judicial-assistance-treaty-1992')).toBeFocused();
});

test('walking with a view that is close takes the view along', async ({ page }) => {
	const timeline = await openExplorer(page, { view: '1991-12' });
	await timeline.locator('[tabindex="0"]').focus();
	await page.keyboard.press('End');
	await restingView(page);
	const focused = await page.evaluate(() => {
		const box = document.activeElement?.getBoundingClientRect();
		return box ? box.left + box.width / 2 : -1;
	});
	const { x, width } = await plotBox(page);
	expect(focused).toBeGreaterThan(x);
	expect(focused).toBeLessThan(x + width);
});

test('? opens the help, Esc closes it; letters do nothing elsewhere', async ({ page }) => {
	const timeline = await openExplorer(page);
	const help = page.getByRole('dialog', { name: helpWordsOf('en').keys_title() });
	await page.keyboard.press('?');
	await expect(help).toHaveCount(0);
	await timeline.locator('[tabindex="0"]').focus();
	await page.keyboard.press('?');
	await expect(help).toBeVisible();
	await expect(help).toContainText(helpWordsOf('en').keys_where());
	await page.keyboard.press('Escape');
	await expect(help).toBeHidden();
	await expect(timeline.locator('[tabindex="0"]')).toBeFocused();
});

test('the list has every event in order of time, with date, basis and title', async ({ page }) => {
	await openExplorer(page);
	const list = page.getByRole('region', { name: words.events_in_order() });
	const titles = await list.getByRole('heading', { level: 3 }).allTextContents();
	expect(titles).toHaveLength(events.length);
	const year = (title: string) =>
		Number(events.find((event) => event.title.en === title.trim())?.date.slice(0, 4));
	const years = titles.map(year);
	expect(years).toEqual([...years].sort((a, b) => a - b));
	const basis = {
		stated: words.basis_stated(),
		derived: words.basis_derived(),
		external: words.basis_external()
	};
	for (const event of events) {
		const item = list.getByRole('listitem').filter({
			has: page.getByRole('link', { name: event.title.en, exact: true })
		});
		await expect(item, event.id).toContainText(basis[event.basis]);
		await expect(item, event.id).toContainText(/\d{4}/);
		// The drawing says the same of it to who can't see it.
		const name = await drawn(page, event.id).getAttribute('aria-label');
		expect(name).toContain(event.title.en);
		expect(name).toContain(basis[event.basis]);
		expect(name).toMatch(/\d{4}/);
	}
});

test('each change is announced once', async ({ page }) => {
	await openExplorer(page);
	await page.evaluate(() => {
		const said: string[] = [];
		for (const region of document.querySelectorAll('[role="status"], [aria-live]')) {
			new MutationObserver(() => {
				const text = region.textContent.trim();
				if (text) said.push(text);
				document.body.dataset['said'] = JSON.stringify(said);
			}).observe(region, { childList: true, characterData: true, subtree: true });
		}
	});
	const said = async () =>
		JSON.parse((await page.locator('body').getAttribute('data-said')) ?? '[]') as string[];

	await page.getByRole('button', { name: words.zoom_in(), exact: true }).click();
	await restingView(page);
	await expect.poll(said).toHaveLength(1);
	expect((await said())[0]).toMatch(/^\d{4}–\d{4}: \d+ events of 18 on screen$/);

	await quotes(page, 'presidential-election-2024', 'zh').getByRole('link').click();
	await restingView(page);
	const title = eventOf('presidential-election-2024').title.en;
	await expect
		.poll(async () => (await said()).filter((text) => text.includes(title)).length)
		.toBe(1);
});

test('the explorer reads at 320 pixels and at 400 per cent', async ({ page }) => {
	for (const size of [
		{ width: 320, height: 640 },
		{ width: 320, height: 256 }
	]) {
		await page.setViewportSize(size);
		for (const path of ['en/', pathTo(), pathTo({ language: 'ru', event: 'victory-80th' })]) {
			await page.goto(path);
			if (path !== 'en/') await untilRendered(page);
			const { wide, culprits } = await page.evaluate(() => {
				const width = document.documentElement.clientWidth;
				const culprits = [...document.querySelectorAll('body *')].filter((element) => {
					const { right, width: own } = element.getBoundingClientRect();
					return own > 0 && right > width + 1 && !element.closest('svg, .visually-hidden');
				});
				return {
					wide: document.documentElement.scrollWidth > width,
					culprits: culprits.slice(0, 5).map((element) => element.outerHTML.slice(0, 120))
				};
			});
			expect.soft(wide, `${path} at ${size.width}: ${culprits.join('\n')}`).toBe(false);
		}
	}
	// What matters is still there to be used.
	await openExplorer(page, { event: 'victory-80th' });
	for (const name of [words.zoom_in(), words.show_all(), words.mode_original()]) {
		const button = page.getByRole('button', { name, exact: true });
		await button.scrollIntoViewIfNeeded();
		await expect(button).toBeInViewport({ ratio: 1 });
	}
});

test('text twice as large loses nothing', async ({ page }) => {
	await openExplorer(page);
	await page.evaluate(() => {
		document.documentElement.style.fontSize = '200%';
	});
	await restingView(page);
	expect(
		await page.evaluate(
			() => document.documentElement.scrollWidth <= document.documentElement.clientWidth
		)
	).toBe(true);
	for (const name of [words.zoom_in(), words.help(), words.pinyin()]) {
		const button = page.getByRole('button', { name, exact: true });
		await button.scrollIntoViewIfNeeded();
		await expect.soft(button, name).toBeInViewport({ ratio: 1 });
	}
});

test('light and dark follow the system, or the switch, without cookies', async ({
	page,
	context
}) => {
	const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
	await page.emulateMedia({ colorScheme: 'light' });
	await page.goto(`en/${DOCUMENT}/`);
	await untilRendered(page);
	const light = await paper();
	await page.emulateMedia({ colorScheme: 'dark' });
	const dark = await paper();
	expect(dark).not.toBe(light);

	const change = () => page.getByRole('button', { name: /^Colours: / }).click();
	await change();
	await expect(
		page.getByRole('button', { name: words.theme({ theme: words.theme_light() }) })
	).toBeVisible();
	expect(await paper()).toBe(light);
	await page.reload();
	await untilRendered(page);
	expect(await paper()).toBe(light);
	await page.emulateMedia({ colorScheme: 'light' });
	await change();
	expect(await paper()).toBe(dark);
	await page.goto('zh/');
	expect(await paper()).toBe(dark);
	expect(await context.cookies()).toEqual([]);
});
