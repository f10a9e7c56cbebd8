import { expect, test } from '@playwright/test';

test('choosing a passage moves the timeline to its event and opens the card', async ({ page }) => {
	await page.goto('/en/joint-statement-2024/');
	await page.waitForFunction(() => performance.getEntriesByName('timeline:rendered').length > 0);
	await page.locator('#p20 mark a').first().click();
	await expect(page).toHaveURL(/events\/judicial-assistance-treaty-1992\//);
	await expect(
		page.getByRole('heading', { name: 'Treaty on Judicial Assistance' }).first()
	).toBeVisible();
	await page.goBack();
	await expect(page).toHaveURL(/joint-statement-2024\/(\?.*)?$/);
});

test('wheel zooms about the pointer', async ({ page }) => {
	await page.goto('/en/joint-statement-2024/');
	await page.waitForFunction(() => performance.getEntriesByName('timeline:rendered').length > 0);
	const region = page.getByTestId('timeline');
	const before = Number(await region.getAttribute('data-view-end'));
	await region.hover();
	await page.mouse.wheel(0, -300);
	await expect
		.poll(async () => Number(await region.getAttribute('data-view-end')))
		.toBeLessThan(before);
});
