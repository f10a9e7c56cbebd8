import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { asSco } from '../../scripts/support/scorm.ts';
import { DOCUMENT, eventOf, handoutWordsOf, wordsOf } from './support/content.ts';
import { clickEvent, expectView, quotes, restingView, untilRendered } from './support/explorer.ts';
import { heading, slideWords, stage } from './support/present.ts';
import { expect, test } from './support/test.ts';

const words = wordsOf('en');
const handout = handoutWordsOf('en');
const slides = slideWords('en');
const path = resolve(`build/en/${DOCUMENT}/${DOCUMENT}.en.html`);
const file = pathToFileURL(path).href;
const event = 'good-neighbour-treaty-2001';

test('one file has all pages of a document, from a disk and without a network', async ({
	openBrowser
}) => {
	const visitor = await openBrowser({ baseURL: file, offline: true });
	const page = await visitor.newPage();
	await page.goto(file);
	await untilRendered(page);

	// The explorer: an event, its words, and the way back.
	await clickEvent(page, event);
	const card = page.getByRole('article', { name: eventOf(event).title.en });
	await expect(card).toBeVisible();
	await expect(quotes(page, event, 'zh').first()).toBeInViewport();
	await page.reload();
	await expect(card).toBeVisible();
	await page.goBack();
	await expect(card).toBeHidden();
	await page.getByRole('button', { name: words.zoom_in(), exact: true }).click();
	const zoomed = await restingView(page);
	await page.reload();
	await expectView(page, zoomed);

	// What pages of the site would fetch.
	await page.getByRole('button', { name: words.pinyin() }).click();
	await expect(page.locator('ruby').first()).toBeVisible();
	await page.getByRole('combobox').selectOption('ru');
	await expect(quotes(page, event, 'ru').first()).toBeAttached();
	await page.getByRole('searchbox').fill('Харбин');
	await expect(page.getByRole('option').or(page.locator('.results a')).first()).toBeVisible();
	await page.keyboard.press('Escape');

	// The handout, and the slides with their place.
	await page.getByRole('link', { name: words.take_home_handout() }).click();
	await expect(page.getByRole('heading', { name: handout.questions() })).toBeVisible();
	await page.getByRole('link', { name: words.present(), exact: true }).click();
	await expect(stage(page)).toBeVisible();
	for (const key of ['9', 'Enter', 'PageDown', 'PageDown']) await page.keyboard.press(key);
	await expect(page).toHaveURL(/#\/present\/\?slide=9&step=2$/);
	const title = await heading(page).innerText();
	await page.reload();
	await expect(heading(page)).toHaveText(title);
	await expect(page).toHaveURL(/#\/present\/\?slide=9&step=2$/);

	// The speaker's window comes, and says whether it is in step.
	const [speaker] = await Promise.all([visitor.waitForEvent('page'), page.keyboard.press('s')]);
	await expect(speaker.getByText(slides.notes(), { exact: true })).toBeVisible();
	await expect(
		speaker.getByText(slides.in_step()).or(speaker.getByText(slides.alone_file()))
	).toBeVisible();
	await speaker.close();
	await page.keyboard.press('Escape');
	await expect(card).toBeVisible();
});

test('without a script the one file is read as well', async ({ openBrowser }) => {
	const visitor = await openBrowser({ baseURL: file, javaScriptEnabled: false });
	const page = await visitor.newPage();
	await page.goto(file);
	await expect(quotes(page, event, 'zh').first()).toBeVisible();
	await expect(page.getByTestId('timeline').locator(`[data-event="${event}"]`)).toBeVisible();
});

test('a learning platform hears that the file was opened and left', async ({ page }) => {
	const html = asSco(readFileSync(path, 'utf8'));
	const serve = (body: string) => ({ contentType: 'text/html; charset=utf-8', body });
	await page.route('**/course/index.html', (route) => route.fulfill(serve(html)));
	await page.route('**/course/', (route) => route.fulfill(serve('<iframe src="index.html">')));
	await page.addInitScript(() => {
		if (self !== top) return;
		const said: string[] = [];
		const answer =
			(name: string, value: string) =>
			(...given: string[]) => {
				said.push([name, ...given.filter(Boolean)].join(' '));
				return value;
			};
		Object.assign(window, {
			said,
			API: {
				LMSInitialize: answer('initialize', 'true'),
				LMSGetValue: answer('get', 'not attempted'),
				LMSSetValue: answer('set', 'true'),
				LMSCommit: answer('commit', 'true'),
				LMSFinish: answer('finish', 'true')
			}
		});
	});
	await page.goto('course/');
	await expect(page.frameLocator('iframe').getByTestId('timeline')).toBeVisible();
	await page.locator('iframe').evaluate((frame) => frame.remove());
	const said = await page.evaluate(() => (window as unknown as { said: string[] }).said);
	expect(said).toEqual([
		'initialize',
		'get cmi.core.lesson_status',
		'set cmi.core.lesson_status completed',
		'commit',
		'finish'
	]);
});
