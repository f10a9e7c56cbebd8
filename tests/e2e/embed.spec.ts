import type { FrameLocator, Page } from '@playwright/test';
import { frameSnippet, type SnippetRequest } from '../../src/lib/embed/snippet.ts';
import { expectAccessibleInEveryLook } from './support/axe.ts';
import { DOCUMENT, eventOf, LANGUAGES, statement } from './support/content.ts';
import { expect, test } from './support/host.ts';
import { swipeUp } from './support/touch.ts';

const EVENT = 'good-neighbour-treaty-2001';

const request = (site: string, more: Partial<SnippetRequest> = {}): SnippetRequest => ({
	site,
	language: 'en',
	document: DOCUMENT,
	title: statement.shortTitle.en,
	...more
});

const frameOf = (page: Page, nth = 0) => page.locator('iframe').nth(nth);
const inside = (page: Page, nth = 0) => page.frameLocator(`iframe >> nth=${nth}`);
const drawingOf = (frame: FrameLocator) => frame.getByTestId('timeline');

/** Waits until the timeline in a frame answers. */
async function untilAnswers(page: Page, nth = 0): Promise<FrameLocator> {
	const frame = inside(page, nth);
	await expect(frame.getByRole('button').first()).toBeVisible();
	return frame;
}

async function heightOf(page: Page, nth = 0): Promise<number> {
	return (await frameOf(page, nth).boundingBox())?.height ?? 0;
}

/** Opens an event by the list: its mark may stand in a group. */
async function openByList(frame: FrameLocator, event: string): Promise<void> {
	await frame.getByText('All events in order of time').click();
	await frame
		.locator('details')
		.getByRole('link', { name: eventOf(event).title.en })
		.click();
}

for (const width of [320, 640, 1100]) {
	test(`fits a column of ${width} px, grows with an opened event and shrinks again`, async ({
		page,
		host,
		site
	}) => {
		await page.setViewportSize({ width: Math.max(width, 320), height: 800 });
		const embed = frameSnippet(request(site), { resizer: true });
		await page.goto(host('article.html', { width: String(width), embed }));
		const frame = await untilAnswers(page);
		// The place that the snippet keeps free is the place that it takes: nothing moves.
		const rest = await heightOf(page);
		expect(rest).toBe(560);
		const overflow = await drawingOf(frame).evaluate(
			() => document.documentElement.scrollWidth - innerWidth
		);
		expect(overflow).toBeLessThanOrEqual(0);

		await openByList(frame, EVENT);
		await expect(frame.getByRole('article', { name: eventOf(EVENT).title.en })).toBeVisible();
		await expect.poll(() => heightOf(page)).toBeGreaterThan(rest + 200);
		const isWhole = () =>
			drawingOf(frame).evaluate(() => document.documentElement.scrollHeight <= innerHeight);
		await expect.poll(isWhole).toBe(true);

		await frame.getByText('All events in order of time').click();
		await frame.getByRole('button', { name: 'Close' }).click();
		await expect.poll(() => heightOf(page)).toBe(rest);
	});
}

test('stands by itself where every script is stripped, and opens the event in sight', async ({
	page,
	host,
	site
}) => {
	// As WordPress writes what it discovers by oEmbed.
	const { src } = { src: `${site}en/${DOCUMENT}/embed/?event=${EVENT}#?secret=abc123` };
	const embed = `<iframe sandbox="allow-scripts" security="restricted" src="${src}" width="600" height="500" title="T"></iframe>`;
	await page.goto(host('article.html', { width: '640', embed }));
	const frame = await untilAnswers(page);
	await expect(frame.getByRole('article', { name: eventOf(EVENT).title.en })).toBeVisible();
	expect(await heightOf(page)).toBeGreaterThanOrEqual(500);
	await frame.getByRole('button', { name: /^Next/ }).click();
	// The frame can't grow: the card comes into its own window, and the page stays where it is.
	await expect(frame.getByRole('article')).toBeInViewport();
	expect(await page.evaluate(() => scrollY)).toBe(0);
});

test('is a list and a picture without JavaScript', async ({ openBrowser }) => {
	const page = await (await openBrowser({ javaScriptEnabled: false })).newPage();
	for (const language of LANGUAGES) {
		await page.goto(`${language}/${DOCUMENT}/embed/`);
		await expect(page.getByTestId('timeline').locator('[data-event]').first()).toBeVisible();
		const list = page.locator('details');
		await expect(list).toHaveAttribute('open', '');
		await expect(
			list.getByRole('link', { name: eventOf(EVENT).title[language], exact: true })
		).toBeVisible();
		await expect(list.getByText(eventOf(EVENT).citations[0]?.quote.zh?.exact ?? '-')).toBeVisible();
	}
});

test.describe('with the document’s text', () => {
	test.use({ expectedProblems: /request to elsewhere|text\.en\.json|ERR_FAILED/ });

	test('leads from events to words and back, and nothing else moves', async ({
		page,
		host,
		site
	}) => {
		await page.setViewportSize({ width: 1000, height: 1600 });
		let isUp = false;
		await page.route('**/text.en.json', (route) => (isUp ? route.continue() : route.abort()));
		const options = { pane: 'document', event: EVENT } as const;
		const embed = frameSnippet(request(site, { options }), { resizer: true });
		await page.goto(host('article.html', { width: '640', embed }));
		const frame = await untilAnswers(page);
		const pane = frame.getByRole('region', { name: 'The document’s text' });
		await expect(pane.getByRole('alert')).toBeVisible();
		await frame.getByRole('button', { name: 'Close' }).click();
		await expect.poll(() => heightOf(page)).toBe(960);
		isUp = true;
		await pane.getByRole('button', { name: 'Try again' }).click();
		await expect(pane.getByText('no authentic English text is known')).toBeVisible();
		expect(await heightOf(page)).toBe(960);

		const place = () => pane.boundingBox();
		const before = await place();
		const scrolled = await page.evaluate(() => scrollY);
		await openByList(frame, EVENT);
		const marks = pane.locator(`mark[data-event~="${EVENT}"]`);
		await expect(marks).toHaveCount(2);
		await expect(marks.first().getByRole('link')).toHaveAttribute('aria-current', 'true');
		await expect(marks.first()).toBeInViewport();
		expect(await place()).toEqual(before);

		await pane.locator('mark[data-event="state-visit"] a').first().click();
		const opened = frame.getByRole('article', { name: eventOf('state-visit').title.en });
		await expect(opened).toBeVisible();
		expect(await page.evaluate(() => scrollY)).toBe(scrolled);
	});
});

test('leaves the wheel to the page, says once how to zoom, and zooms when asked to', async ({
	page,
	host,
	site
}) => {
	await page.setViewportSize({ width: 1000, height: 700 });
	await page.goto(host('article.html', { width: '640', embed: frameSnippet(request(site)) }));
	const frame = await untilAnswers(page);
	const drawing = drawingOf(frame);
	const view = () => drawing.getAttribute('data-view-start');
	const whole = await view();
	const box = await drawing.boundingBox();
	if (!box) throw new Error('no drawing');
	const at = { x: box.x + box.width / 2, y: box.y + 20 };
	await page.mouse.move(at.x, at.y);
	await page.mouse.wheel(0, 60);
	await expect.poll(() => page.evaluate(() => scrollY)).toBe(60);
	expect(await view()).toBe(whole);
	const hint = frame.getByText(/^To zoom/);
	await expect(hint).toBeVisible();

	await page.keyboard.down('Control');
	await page.mouse.wheel(0, -200);
	await page.keyboard.up('Control');
	await expect.poll(view).not.toBe(whole);
	await expect(hint).toBeHidden();
	expect(await page.evaluate(() => scrollY)).toBe(60);

	// The focus inside gives it the wheel; it is said no more.
	await frame.getByRole('button', { name: 'Whole timeline' }).click();
	await expect.poll(view).toBe(whole);
	await drawing.locator('a[tabindex="0"]').focus();
	await page.mouse.move(at.x, at.y - 60);
	await page.mouse.wheel(0, -200);
	await expect.poll(view).not.toBe(whole);
	await expect(hint).toBeHidden();

	// As far as it zooms: of the whole there is no more to see, and the wheel is the page's again.
	await page.keyboard.press('0');
	await expect.poll(view).toBe(whole);
	const scrolled = await page.evaluate(() => scrollY);
	// Once it has rested: what began as a zoom does not end as a scroll.
	await expect(async () => {
		await page.mouse.wheel(0, 50);
		expect(await page.evaluate(() => scrollY)).toBeGreaterThan(scrolled);
	}).toPass();
});

test('lets a finger scroll the page past it', async ({ openBrowser, host, site }) => {
	const phone = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };
	const page = await (await openBrowser(phone)).newPage();
	await page.goto(host('article.html', { width: '640', embed: frameSnippet(request(site)) }));
	const drawing = drawingOf(await untilAnswers(page));
	const view = await drawing.getAttribute('data-view-start');
	const devtools = await page.context().newCDPSession(page);
	// Such touches are counted from the frame, which moves with the page under the finger: the page
	// goes half the way, whatever stands in a frame with a sandbox. And the browser learns later than
	// the frame where that is.
	await expect(async () => {
		await swipeUp(devtools, { x: 180, y: 600 }, 400);
		expect(await page.evaluate(() => scrollY)).toBeGreaterThan(170);
	}).toPass({ timeout: 5000 });
	expect(await drawing.evaluate(() => scrollY)).toBe(0);
	expect(await drawing.getAttribute('data-view-start')).toBe(view);
});

test('lets the keyboard in, open, and out again', async ({ page, host, site }) => {
	await page.goto(host('article.html', { width: '640', embed: frameSnippet(request(site)) }));
	const frame = await untilAnswers(page);
	await drawingOf(frame).locator('a[tabindex="0"]').focus();
	await page.keyboard.press('ArrowRight');
	await page.keyboard.press('Space');
	await expect(frame.getByRole('article')).toBeVisible();
	await page.keyboard.press('Escape');
	await expect(frame.getByRole('article')).toHaveCount(0);
	const isOut = () => page.evaluate(() => document.activeElement?.closest('#below') !== null);
	for (let presses = 0; presses < 30 && !(await isOut()); presses++) {
		await page.keyboard.press('Tab');
	}
	expect(await isOut()).toBe(true);
});

test.describe('options', () => {
	test.use({ expectedProblems: /embed options/ });

	test('takes its options from the address, and names what it does not take', async ({
		page,
		problems
	}) => {
		const query =
			'?event=nothing&view=1991/2001&hide=treaties&theme=dark&controls=hide&height=400&x=1';
		await page.goto(`en/${DOCUMENT}/embed/${query}`);
		await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
		await expect(page.getByRole('button')).toHaveCount(0);
		await expect(page.getByTestId('timeline')).toHaveAttribute(
			'data-view-start',
			String(Date.UTC(1991))
		);
		await expect(page.locator(`[data-event="${EVENT}"]`)).toHaveCount(0);
		expect((await page.locator('.embed').boundingBox())?.height).toBe(400);
		expect(problems.filter((one) => one.includes('embed options'))).toHaveLength(2);
		expect(problems.join()).toMatch(/event: found "nothing"/);
		expect(problems.join()).toMatch(/no option "x"/);
		await page.goto(`en/${DOCUMENT}/embed/?lang=ru&view=1991/2001`);
		await expect(page).toHaveURL(new RegExp(`/ru/${DOCUMENT}/embed/\\?view=1991`));
	});
});

test('three frames on a page keep to themselves', async ({ page, host, site }) => {
	const embed = LANGUAGES.map((language) =>
		frameSnippet(request(site, { language, title: statement.shortTitle[language] }), {
			resizer: language === 'ru'
		}).replace('loading="lazy"', '')
	).join('\n');
	await page.goto(host('article.html', { width: '640', dir: 'rtl', embed }));
	for (const nth of [0, 1, 2]) await untilAnswers(page, nth);
	await inside(page, 1).locator('summary').click();
	await expect.poll(() => heightOf(page, 1)).toBeGreaterThan(900);
	expect([await heightOf(page, 0), await heightOf(page, 2)]).toEqual([560, 560]);
});

test('the resizer takes a height from its own frames alone, and within bounds', async ({
	page,
	host,
	site
}) => {
	const embed = frameSnippet(request(site), { resizer: true });
	await page.goto(host('article.html', { width: '640', embed }));
	await untilAnswers(page);
	/** Heights before and after a message: read at one go, since the frame itself asks for heights too. */
	const say = (from: 'frame' | 'page', message: unknown) =>
		page.evaluate(
			({ from, message }) => {
				const frame = document.querySelector('iframe');
				const source = from === 'frame' ? (frame?.contentWindow ?? null) : window;
				const before = frame?.style.height;
				dispatchEvent(new MessageEvent('message', { data: message, source, origin: 'null' }));
				return { before, after: frame?.style.height };
			},
			{ from, message }
		);
	const height = (height: unknown) => ({
		source: 'communique',
		version: 1,
		type: 'height',
		height
	});
	expect((await say('frame', height(700))).after).toBe('700px');
	expect((await say('frame', height(99_999))).after).toBe('5000px');
	expect((await say('frame', height(-5))).after).toBe('200px');
	// What a page's rules count into the height comes on top of it.
	await page.addStyleTag({ content: 'iframe { box-sizing: border-box; padding: 3px }' });
	await page.addStyleTag({ content: 'iframe { border: 2px solid !important }' });
	expect((await say('frame', height(600))).after).toBe('610px');
	const wrong = [height('800'), height(Infinity), height(700.5), 'x', null, 7, { height: 900 }];
	for (const message of wrong) {
		const { before, after } = await say('frame', message);
		expect(after).toBe(before);
	}
	const { before, after } = await say('page', height(800));
	expect(after).toBe(before);
});

for (const language of LANGUAGES) {
	test(`axe finds nothing in the frame's page, in ${language}`, async ({ page }) => {
		await page.goto(`${language}/${DOCUMENT}/embed/?event=${EVENT}&pane=document`);
		await expect(page.getByRole('article')).toBeVisible();
		await expect(page.locator('mark').first()).toBeVisible();
		await page.locator('summary').click();
		await expectAccessibleInEveryLook(page, language);
	});
}
