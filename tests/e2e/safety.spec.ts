import type { Page } from '@playwright/test';
import { serve } from '../../scripts/serve.js';
import { DOCUMENT, eventOf, LANGUAGES, verifyWordsOf, wordsOf } from './support/content.ts';
import {
	drawn,
	expectView,
	openExplorer,
	pathTo,
	quotes,
	restingView,
	untilRendered
} from './support/explorer.ts';
import { expect, test } from './support/test.ts';

const words = wordsOf('en');

for (const language of LANGUAGES) {
	test(`every kind of page keeps to its policy, in ${language}`, async ({ page }) => {
		// The fixture fails the test at any error, breach or foreign request.
		await page.goto(`${language}/`);
		for (const event of ['cold-war', 'good-neighbour-treaty-2001', 'publication']) {
			await page.goto(pathTo({ language, event }));
			await untilRendered(page);
			await expect(
				page.getByRole('article', { name: eventOf(event).title[language] })
			).toBeVisible();
		}
	});
}

test('the policy lets nothing in but the site', async ({ page }) => {
	await openExplorer(page);
	const policy = await page
		.locator('meta[http-equiv="content-security-policy" i]')
		.getAttribute('content');
	expect(policy).toContain("default-src 'none'");
	expect(policy).toContain("require-trusted-types-for 'script'");
	expect(policy).not.toMatch(/unsafe-inline|unsafe-eval|https?:|\*/);
});

test.describe('what the page must refuse', () => {
	test.use({ expectedProblems: /policy broken: require-trusted-types-for|TrustedHTML/ });

	test('text is not made into markup', async ({ page, problems }) => {
		await openExplorer(page);
		const refusal = await page.evaluate(() => {
			try {
				document.body.insertAdjacentHTML('beforeend', '<b>x</b>');
				return 'let in';
			} catch (error) {
				return error instanceof TypeError ? 'refused' : String(error);
			}
		});
		expect(refusal).toBe('refused');
		expect(problems.length).toBeGreaterThan(0);
	});
});

test('words typed or linked are never markup', async ({ page }) => {
	const attack = '<img src=x onerror=alert(1)>';
	await openExplorer(page, { view: encodeURIComponent(attack) });
	await page.getByRole('searchbox').fill(attack);
	await expect(page.getByRole('search').getByRole('status')).toHaveText('0 events, 0 passages');
	await expect(page.locator('img')).toHaveCount(0);
});

test('nothing is kept of the reader', async ({ page, context }) => {
	await openExplorer(page, { event: 'state-visit' });
	await page.getByRole('searchbox').fill('Beijing');
	await page.getByRole('button', { name: words.zoom_in(), exact: true }).click();
	await restingView(page);
	const kept = await page.evaluate(async () => ({
		local: Object.keys(localStorage),
		session: Object.keys(sessionStorage).filter((key) => !key.startsWith('sveltekit:')),
		databases: (await indexedDB.databases()).length
	}));
	expect(kept).toEqual({ local: [], session: [], databases: 0 });
	expect(await context.cookies()).toEqual([]);
});

test.describe('in every time zone', () => {
	const path = { event: 'state-visit', view: '2024-05-14/2024-05-19' };

	/** What a reader sees of dates and places. */
	async function seen(page: Page) {
		await page.goto(pathTo(path));
		const timeline = await untilRendered(page);
		const view = await restingView(page);
		await expect(page).toHaveURL(/view=2024-05-14\/2024-05-19/);
		return {
			view,
			address: new URL(page.url()).search,
			axis: await timeline.locator('svg text').allTextContents(),
			places: await timeline.locator('[data-event]').evaluateAll((links) =>
				links.map((link) => {
					const { left, top, width } = link.getBoundingClientRect();
					return [(link as SVGElement).dataset['event'], left, top, width].join(' ');
				})
			),
			main: await page.getByRole('main').innerText()
		};
	}

	test('the same dates, places and addresses', async ({ openBrowser }) => {
		const zones = ['UTC', 'Asia/Shanghai', 'America/Los_Angeles', 'Pacific/Apia'];
		const all = [];
		for (const timezoneId of zones) {
			const context = await openBrowser({ timezoneId });
			all.push(await seen(await context.newPage()));
			await context.close();
		}
		const [first, ...others] = all;
		for (const [index, other] of others.entries()) expect(other, zones[index + 1]).toEqual(first);
	});

	test('the script finds the page as it was built', async ({ openBrowser }) => {
		const textOf = async (page: Page) => {
			await page.goto(pathTo({ event: 'state-visit' }));
			const parts = page.locator(
				'article[aria-labelledby="card-title"] dl, section[aria-labelledby="list-title"], #p1, #p4'
			);
			return parts.evaluateAll((all) => all.map((part) => part.textContent.replace(/\s+/g, ' ')));
		};
		const plain = await openBrowser({ javaScriptEnabled: false, timezoneId: 'UTC' });
		const built = await textOf(await plain.newPage());
		const far = await openBrowser({ timezoneId: 'Pacific/Apia', locale: 'fr-FR' });
		const page = await far.newPage();
		await textOf(page);
		await untilRendered(page);
		expect(built).toHaveLength(4);
		expect(await textOf(page)).toEqual(built);
	});
});

test(
	'nothing jumps while a page loads',
	{ tag: ['@desktop', '@projector', '@phone'] },
	async ({ page }) => {
		await page.addInitScript(() => {
			new PerformanceObserver((list) => {
				for (const entry of list.getEntries() as (PerformanceEntry & {
					value: number;
					hadRecentInput: boolean;
				})[]) {
					if (!entry.hadRecentInput) performance.mark('shift', { detail: entry.value });
				}
			}).observe({ type: 'layout-shift', buffered: true });
		});
		for (const path of [
			'en/',
			pathTo(),
			pathTo({ language: 'zh' }),
			pathTo({ language: 'ru', event: 'diplomatic-ties-1949' }),
			pathTo({ event: 'state-visit', view: '2024-05-14/2024-05-19' })
		]) {
			await page.goto(path);
			if (path !== 'en/') {
				await untilRendered(page);
				await restingView(page);
			}
			const shift = await page.evaluate(() =>
				performance
					.getEntriesByName('shift')
					.reduce((sum, entry) => sum + Number((entry as PerformanceMark).detail), 0)
			);
			expect.soft(shift, path).toBeLessThanOrEqual(0.02);
		}
	}
);

test('the site works below another path', async ({ openBrowser }) => {
	const server = await serve({ directory: 'build', port: 0, base: '/news/communique/' });
	try {
		const page = await (await openBrowser({ baseURL: server.url, locale: 'fr-FR' })).newPage();
		await page.goto('');
		await page.getByRole('link', { name: 'English', exact: true }).click();
		await page.getByRole('link', { name: /joint statement/ }).click();
		await untilRendered(page);
		await expect(page).toHaveURL(`${server.url}en/${DOCUMENT}/`);
		await quotes(page, 'presidential-election-2024', 'zh').getByRole('link').click();
		await expect(page).toHaveURL(
			/\/news\/communique\/en\/.*\/events\/presidential-election-2024\//
		);
		const view = await restingView(page);
		await page.reload();
		await untilRendered(page);
		await expectView(page, view, 6);
		await expect(drawn(page, 'presidential-election-2024')).toBeInViewport();
		// Files of the data package too.
		await page.getByLabel(words.translation_language()).selectOption('ru');
		await expect(page.locator('#p4 [data-language="ru"]')).toBeAttached();
		await page.getByText(words.how_we_know()).first().click();
		await page.getByRole('button', { name: words.verify() }).first().click();
		await expect(page.getByText(verifyWordsOf('en').match())).toBeVisible();
		await page.getByRole('link', { name: '中文', exact: true }).click();
		await expect(page).toHaveURL(/\/news\/communique\/zh\/.*presidential-election-2024/);
		await page.goBack();
		await untilRendered(page);
		const missing = await page.request.get(`${server.url}en/nothing/`);
		expect(missing.status()).toBe(404);
	} finally {
		await server.close();
	}
});
