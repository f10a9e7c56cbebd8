import type { Page } from '@playwright/test';
import { expectAccessible } from './support/axe.ts';
import { DOCUMENT, eventOf, events, LANGUAGES, wordsOf } from './support/content.ts';
import { restingView, spanOf, swipe } from './support/explorer.ts';
import { heading, openSlides, slidesPath, slideWords, stage } from './support/present.ts';
import { expect, test } from './support/test.ts';

const words = slideWords('en');
const DAY = 86_400_000;
const first = eventOf('victory-1945');

/** Number of the slide that an address asks for, from 1. */
const slideOf = (page: Page) => Number(new URL(page.url()).searchParams.get('slide'));
const stepOf = (page: Page) => Number(new URL(page.url()).searchParams.get('step'));

test(
	'the keys of reveal.js and of clickers',
	{ tag: ['@desktop', '@projector'] },
	async ({ page }) => {
		await openSlides(page);
		const count = Number((await page.getByText(/^1 \/ \d+$/).textContent())?.split('/')[1]);
		expect(count).toBeGreaterThan(events.length + 3);
		const press = async (key: string, slide: number, step = 0) => {
			await page.keyboard.press(key);
			await expect.poll(() => [slideOf(page), stepOf(page)], key).toEqual([slide, step]);
		};
		await press('ArrowRight', 2);
		await press('PageDown', 3);
		await press(' ', 3, 1);
		await press('ArrowDown', 4);
		await press('ArrowUp', 3);
		await press('PageUp', 2);
		await press('Shift+ ', 1);
		await press('n', 2);
		await press('End', count);
		await press('Home', 1);
		// Digits and Enter; what is typed is shown.
		await page.keyboard.type('12');
		await expect(page.getByText(words.go_to_digits({ digits: '12' }))).toBeVisible();
		await press('Enter', 12);
		await page.keyboard.type('3');
		await page.keyboard.press('Escape');
		await press('ArrowRight', 13);
		// With Ctrl, Alt or ⌘ they are the browser's.
		for (const key of ['Control+ArrowRight', 'Alt+b', 'Meta+f']) await page.keyboard.press(key);
		expect(slideOf(page)).toBe(13);
		await expect(page.getByRole('button', { name: words.black_return() })).toHaveCount(0);

		for (const [key, back] of [
			['b', 'b'],
			['.', '.'],
			['b', 'Escape']
		] as const) {
			await page.keyboard.press(key);
			await expect(page.getByRole('button', { name: words.black_return() })).toBeVisible();
			await page.keyboard.press(back);
			await expect(page.getByRole('button', { name: words.black_return() })).toHaveCount(0);
		}
		await page.keyboard.press('b');
		await press('ArrowRight', 13);
		await expect(page.getByRole('button', { name: words.black_return() })).toHaveCount(0);

		await page.keyboard.press('?');
		const keys = page.getByRole('dialog', { name: words.keys() });
		await expect(keys).toContainText(words.keys_black());
		await page.keyboard.press('ArrowRight');
		expect(slideOf(page)).toBe(13);
		await page.keyboard.press('Escape');
		await expect(keys).toHaveCount(0);

		await page.keyboard.press('o');
		const all = page.getByRole('dialog', { name: words.all_slides() });
		await expect(all.getByRole('listitem')).toHaveCount(count);
		await all.getByRole('button', { name: first.title.en }).click();
		await expect(heading(page)).toHaveText(first.title.en);

		await page.keyboard.press('f');
		await expect.poll(() => page.evaluate(() => document.fullscreenElement !== null)).toBe(true);
		await page.keyboard.press('f');
		await expect.poll(() => page.evaluate(() => document.fullscreenElement !== null)).toBe(false);

		await page.keyboard.press('Escape');
		await expect(page).toHaveURL(new RegExp(`/en/${DOCUMENT}/events/${first.id}/$`));
		await page.getByRole('link', { name: wordsOf('en').present(), exact: true }).click();
		await expect(heading(page)).toHaveText(first.title.en);
	}
);

test('the axis flies from the whole into a day, and cuts where motion is not wanted', async ({
	page
}) => {
	await openSlides(page, '?slide=2');
	const whole = await restingView(page);
	expect(spanOf(whole)).toBeGreaterThan(79 * 365 * DAY);
	await page.keyboard.press('o');
	const treaty = eventOf('good-neighbour-treaty-2001');
	await page.getByRole('dialog').getByRole('button', { name: treaty.title.en }).click();
	const day = await restingView(page);
	expect(spanOf(day)).toBeLessThan(5 * DAY);
	expect(day.startMs).toBeLessThan(Date.UTC(2001, 6, 16));
	expect(day.endMs).toBeGreaterThan(Date.UTC(2001, 6, 17));
	await expect(stage(page).locator(`mark[data-event="${treaty.id}"]`)).toHaveText([
		treaty.citations[0]?.quote.zh?.exact ?? '',
		treaty.citations[0]?.quote.en?.exact ?? ''
	]);

	await page.emulateMedia({ reducedMotion: 'reduce' });
	const cut = await page.evaluate(() => {
		const region = document.querySelector<HTMLElement>('[data-testid="timeline"]');
		dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowUp', bubbles: true }));
		return new Promise<string[]>((resolve) => {
			const seen = new Set<string>();
			let frames = 0;
			const look = () => {
				const now = document.querySelector<HTMLElement>('[data-testid="timeline"]') ?? region;
				seen.add(now?.dataset['viewStart'] ?? '');
				if (++frames < 30) requestAnimationFrame(look);
				else resolve([...seen]);
			};
			requestAnimationFrame(look);
		});
	});
	expect(cut.length).toBeLessThanOrEqual(2);
});

test('original, both texts or the translation, with or without pinyin', async ({ page }) => {
	await openSlides(page, `?event=${first.id}`);
	const quote = first.citations[0]?.quote;
	const shown = () => stage(page).locator('blockquote').allTextContents();
	expect(await shown()).toHaveLength(2);
	await page.getByRole('button', { name: words.change_texts() }).click();
	await expect.poll(shown).toEqual([expect.stringContaining(quote?.en?.exact ?? '')]);
	await page.getByRole('button', { name: words.change_texts() }).click();
	await expect.poll(shown).toEqual([expect.stringContaining(quote?.zh?.exact ?? '')]);
	await page.getByRole('button', { name: wordsOf('en').pinyin() }).click();
	await expect(stage(page).locator('rt').first()).toBeVisible();
	await page.getByRole('button', { name: words.change_texts() }).click();
	// Readings and translation together.
	await expect(stage(page).locator('blockquote')).toHaveCount(2);
	await expect(stage(page).locator('rt').first()).toBeVisible();
	await expect(stage(page).locator('blockquote').last()).toContainText(quote?.en?.exact ?? '');
});

test('the class guesses before each answer', async ({ page }) => {
	/** How each mark is drawn: filled as what is stated, open as what is worked out, or neither. */
	const looks = () =>
		stage(page)
			.locator('[data-event] > path[transform], h2 .mark path')
			.evaluateAll((marks) =>
				marks.map((mark) => {
					const { fill, stroke, strokeDasharray } = getComputedStyle(mark);
					const paper = getComputedStyle(document.body).backgroundColor;
					const isHint = fill === stroke || fill === paper || strokeDasharray !== 'none';
					return isHint ? 'hint' : 'open';
				})
			);
	// Neither the whole span nor its own slide gives it away.
	await openSlides(page, '?slide=2');
	await expect(stage(page).getByText(words.bases_open())).toBeVisible();
	expect([...new Set(await looks())]).toEqual(['open']);
	await expect(stage(page)).not.toContainText(/derived|reference/);
	await page.keyboard.press(' ');
	await expect(stage(page).getByText(words.basis_open())).toBeVisible();
	expect([...new Set(await looks())]).toEqual(['open']);
	await expect(stage(page)).not.toContainText(/derived|reference/);
	await page.keyboard.press(' ');
	for (const ask of [words.ask_says(), words.ask_omits(), words.ask_date()]) {
		await expect(stage(page).getByText(ask)).toBeVisible();
	}
	await expect(stage(page)).not.toContainText(first.summary.en);
	await page.keyboard.press(' ');
	await expect(stage(page)).toContainText(first.summary.en);
	await page.keyboard.press(' ');
	await expect(stage(page)).toContainText(words.omits_derived());
	await expect(stage(page)).toContainText(wordsOf('en').editors_note());
	await page.keyboard.press(' ');
	const arithmetic = first.derivation?.text.en ?? '';
	await expect(stage(page)).toContainText(words.date_derived({ text: arithmetic }));
	await expect(stage(page).getByText(wordsOf('en').basis_derived())).toBeVisible();
	expect(await looks()).toEqual(['hint']);
	for (const key of ['End', 'ArrowUp', ' ']) await page.keyboard.press(key);
	await expect.poll(async () => [...new Set(await looks())]).toEqual(['hint']);
});

test.describe('putting events in order', () => {
	const open = async (page: Page) => {
		await openSlides(page, '?slide=1');
		await page.keyboard.press('End');
		await page.keyboard.press('ArrowUp');
		await expect(heading(page)).toHaveText(words.order_events());
	};
	const titles = (page: Page) => stage(page).locator('[data-id] .title').allTextContents();

	test('by keyboard, then the axis', async ({ page }) => {
		await open(page);
		const before = await titles(page);
		const [one = '', two = ''] = before;
		await page.getByRole('button', { name: words.move_down({ title: one }) }).focus();
		await page.keyboard.press('Enter');
		await expect.poll(() => titles(page)).toEqual([two, one, ...before.slice(2)]);
		await expect(
			page.getByText(words.moved({ title: one, place: 2, count: before.length }))
		).toBeAttached();
		await page.keyboard.press('Enter');
		await expect.poll(async () => (await titles(page)).indexOf(one)).toBe(2);
		// All in order of time, by the buttons.
		const dated = events
			.filter(({ title }) => before.includes(title.en))
			.sort((a, b) => (a.date < b.date ? -1 : 1))
			.map(({ title }) => title.en);
		for (const title of dated.toReversed()) {
			const up = page.getByRole('button', { name: words.move_up({ title }), exact: true });
			while (await up.isEnabled()) await up.click();
		}
		expect(await titles(page)).toEqual(dated);
		await page.keyboard.press('PageDown');
		await expect(
			page.getByText(words.order_right({ count: dated.length, total: dated.length }))
		).toBeVisible();
		// Each has its number on the axis: none is without a name.
		const marks = page.getByTestId('timeline').locator('[data-event]');
		await expect(marks).toHaveText(dated.map((_, index) => `${index + 1}.`));
	});

	test('by drag and by touch', { tag: ['@desktop', '@phone'] }, async ({ page, isMobile }) => {
		await open(page);
		const before = await titles(page);
		const items = stage(page).locator('[data-id]');
		const from = await items.first().boundingBox();
		const to = await items.nth(3).boundingBox();
		if (!from || !to) throw new Error('the events are not on screen');
		const start = { x: from.x + 40, y: from.y + from.height / 2 };
		// Its foot comes to lie a little below the other's, whatever their heights.
		const by = to.y + to.height - (from.y + from.height) + 6;
		if (isMobile) await swipe(page, start, { y: by });
		else {
			await page.mouse.move(start.x, start.y);
			await page.mouse.down();
			await page.mouse.move(start.x, start.y + by, { steps: 6 });
			await page.mouse.up();
		}
		const [one = '', ...rest] = before;
		await expect.poll(() => titles(page)).toEqual([...rest.slice(0, 3), one, ...rest.slice(3)]);
		await expect(heading(page)).toHaveText(words.order_events());
	});
});

test('clicks at the edges and swipes turn slides', { tag: '@phone' }, async ({ page }) => {
	await openSlides(page);
	const { width, height } = page.viewportSize() ?? { width: 0, height: 0 };
	await page.touchscreen.tap(width - 12, height / 3);
	await expect.poll(() => slideOf(page)).toBe(2);
	await page.touchscreen.tap(12, height / 3);
	await expect.poll(() => slideOf(page)).toBe(1);
	await swipe(page, { x: width * 0.7, y: height / 3 }, { x: -160 });
	await expect.poll(() => slideOf(page)).toBe(2);
	await swipe(page, { x: width * 0.3, y: height / 3 }, { x: 160 });
	await expect.poll(() => slideOf(page)).toBe(1);
	await swipe(page, { x: width * 0.5, y: height / 2 }, { y: -160 });
	await page.touchscreen.tap(width / 2, height / 3);
	expect(slideOf(page)).toBe(1);
	const overflow = () =>
		page.evaluate(
			() => document.documentElement.scrollWidth - document.documentElement.clientWidth
		);
	expect(await overflow()).toBe(0);
});

/** Steps through all slides, and finds text that is too small, and what has no room. */
function walkThrough(page: Page): Promise<{ problems: string[]; count: number }> {
	return stage(page).evaluate(async (stage) => {
		// Sizes are heard of within the frame in which a slide comes: at the next it is as it stays.
		const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
		const problems: string[] = [];
		let count = 0;
		for (let last = ''; count < 400; count++) {
			await frame();
			if (location.search === last) break;
			last = location.search;
			const box = stage.querySelector('.slide');
			if (!box || box.scrollHeight > box.clientHeight || box.scrollWidth > box.clientWidth) {
				problems.push(`${last}: beyond its edge`);
			}
			if (box?.querySelector('.unnamed')) problems.push(`${last}: an event without its name`);
			const walker = document.createTreeWalker(stage, NodeFilter.SHOW_TEXT);
			while (walker.nextNode()) {
				const text = walker.currentNode.nodeValue?.trim() ?? '';
				const parent = walker.currentNode.parentElement;
				if (!text || !parent || parent.closest('.visually-hidden, rp')) continue;
				const size = parseFloat(getComputedStyle(parent).fontSize);
				if (size < 28) problems.push(`${last}: ${size} px: ${text.slice(0, 30)}`);
			}
			dispatchEvent(new KeyboardEvent('keydown', { key: 'PageDown' }));
		}
		return { problems, count };
	});
}

test.describe('from the back row', () => {
	for (const [width, height, languages] of [
		[1024, 768, LANGUAGES],
		[1920, 1080, ['ru']]
	] as const) {
		test(`every word is large, and none is cut off, at ${width} by ${height}`, async ({ page }) => {
			await page.setViewportSize({ width, height });
			for (const language of languages) {
				await openSlides(page, '?slide=1', language);
				const { problems, count } = await walkThrough(page);
				expect.soft(problems, language).toEqual([]);
				expect(count).toBeGreaterThan(events.length * 5);
			}
			// The longest words, with a lesson's own and with readings.
			await openSlides(page, '?lesson=source&slide=1&pinyin=1', 'ru');
			expect.soft((await walkThrough(page)).problems, 'a lesson').toEqual([]);
		});
	}
});

for (const language of LANGUAGES) {
	test(`slides are accessible, in ${language}`, { tag: '@projector' }, async ({ page }) => {
		await openSlides(page, '?slide=1', language);
		for (const keys of [
			'',
			'ArrowDown',
			'ArrowDown',
			'PageDown PageDown',
			'End ArrowUp',
			'PageDown'
		]) {
			for (const key of keys.split(' ').filter(Boolean)) await page.keyboard.press(key);
			await expectAccessible(page, `after ${keys}, ${language}`);
		}
		await page.keyboard.press('o');
		await expect(page.getByRole('dialog')).toBeVisible();
		await expectAccessible(page, `all slides, ${language}`);
	});
}

test('without a script all slides are read one below another', async ({ openBrowser }) => {
	const page = await (await openBrowser({ javaScriptEnabled: false })).newPage();
	for (const language of LANGUAGES) {
		await page.goto(slidesPath(language));
		for (const event of events) {
			const slide = page.getByRole('listitem').filter({
				has: page.getByRole('heading', { name: event.title[language], exact: true })
			});
			await expect.soft(slide, event.id).toContainText(event.summary[language]);
		}
	}
});
