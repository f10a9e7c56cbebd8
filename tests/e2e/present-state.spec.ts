import { DOCUMENT } from './support/content.ts';
import { restingView } from './support/explorer.ts';
import { openSlides, slideWords, stage } from './support/present.ts';
import { expect, test } from './support/test.ts';

test('a reload at any step returns to it, with its texts, answers and order', async ({ page }) => {
	const ru = slideWords('ru');
	await openSlides(page, '?slide=2', 'ru');
	/** What is on screen, all of it, when nothing moves any more. */
	const shown = async () => {
		if (await page.getByTestId('timeline').count()) await restingView(page);
		const parts = stage(page).locator('.slide > :not([role="status"])');
		return (await parts.allTextContents()).join('\n');
	};
	const view = () => page.getByTestId('timeline').getAttribute('data-view-start');
	const press = async (keys: string) => {
		for (const key of keys.split(' ')) await page.keyboard.press(key);
	};
	const returns = async (where: string) => {
		await expect(page, where).toHaveURL(/slide=/);
		const before = [page.url(), await shown()];
		await page.reload();
		await stage(page).waitFor();
		await expect.poll(async () => [page.url(), await shown()], where).toEqual(before);
	};
	const span = await restingView(page);
	await returns('the whole span');
	expect(Number(await view())).toBe(span.startMs);
	await press('ArrowDown PageDown PageDown PageDown');
	await expect(stage(page)).toContainText(ru.omits_derived());
	await returns('an answer');
	// The quote with pinyin, the original alone.
	await press('PageUp PageUp PageUp y');
	await expect(stage(page).locator('ruby').first()).toBeVisible();
	await page.keyboard.press('t');
	await expect(stage(page).locator('blockquote')).toHaveCount(1);
	await returns('readings');
	await press('End ArrowUp');
	await stage(page).locator('[data-id] button:enabled').first().click();
	await expect(page).toHaveURL(/order=/);
	await returns('an order');
	await page.keyboard.press('PageDown');
	const verdict = await shown();
	await press('PageDown b');
	await returns('a black screen on a later slide');
	await expect(page.getByRole('button', { name: ru.black_return() })).toBeVisible();
	await press('b PageUp');
	expect(await shown(), 'the order as it should be').toBe(verdict);
	// Steps replace each other in the history: Back leaves the slides.
	const before = await page.evaluate(() => history.length);
	await press('PageDown');
	expect(await page.evaluate(() => history.length)).toBe(before);
});

test('the screen stays awake while the slides are on', async ({ page }) => {
	await page.addInitScript(() => {
		const locks = { held: 0, asked: 0 };
		const isHidden = { value: false };
		Object.assign(window, { locks, isHidden });
		Object.defineProperty(document, 'visibilityState', {
			get: () => (isHidden.value ? 'hidden' : 'visible')
		});
		Object.defineProperty(navigator, 'wakeLock', {
			value: {
				request: (kind: string) => {
					if (kind !== 'screen' || isHidden.value) return Promise.reject(new Error('refused'));
					locks.asked++;
					locks.held++;
					let isReleased = false;
					const release = () => {
						if (!isReleased) locks.held--;
						isReleased = true;
						return Promise.resolve();
					};
					document.addEventListener('visibilitychange', () => isHidden.value && void release());
					return Promise.resolve({ release });
				}
			}
		});
	});
	await openSlides(page, '?slide=2');
	const locks = () => page.evaluate(() => (window as unknown as { locks: object }).locks);
	const setHidden = (isHidden: boolean) =>
		page.evaluate((value) => {
			(window as unknown as { isHidden: { value: boolean } }).isHidden.value = value;
			document.dispatchEvent(new Event('visibilitychange'));
		}, isHidden);
	await expect.poll(locks).toEqual({ held: 1, asked: 1 });
	// The browser lets go of it while another tab is on.
	await setHidden(true);
	expect(await locks()).toEqual({ held: 0, asked: 1 });
	await setHidden(false);
	await expect.poll(locks).toEqual({ held: 1, asked: 2 });
	await page.keyboard.press('Escape');
	await expect(page).toHaveURL(new RegExp(`/en/${DOCUMENT}/$`));
	await expect.poll(locks).toEqual({ held: 0, asked: 2 });
});
