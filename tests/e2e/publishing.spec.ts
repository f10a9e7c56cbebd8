import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readTags } from '../../scripts/support/html.ts';
import { eventIds, LANGUAGES } from './support/content.ts';
import { pathTo } from './support/explorer.ts';
import { expect, test } from './support/test.ts';

test('every explorer page leads to an answer for publishing systems', async ({ request }) => {
	for (const language of LANGUAGES) {
		for (const event of [undefined, ...eventIds]) {
			const path = pathTo({ language, ...(event !== undefined && { event }) });
			const page = await request.get(path);
			const link = readTags(await page.text()).find(
				({ attributes }) => attributes.get('type') === 'application/json+oembed'
			);
			const answer = await request.get(
				new URL(link?.attributes.get('href') ?? '', page.url()).href
			);
			expect.soft(answer.headers()['content-type'], path).toContain('application/json');
			const { html, thumbnail_url: picture } = (await answer.json()) as Record<string, string>;
			const query = event === undefined ? '' : `?event=${event}`;
			expect.soft(html, path).toContain(`/${pathTo({ language })}embed/${query}"`);
			const { status, headers } = await request
				.get(new URL(picture ?? '').pathname.slice(1))
				.then((response) => ({ status: response.status(), headers: response.headers() }));
			expect.soft([status, headers['content-type']], path).toEqual([200, 'image/png']);
		}
	}
});

test.describe('picture.svg', () => {
	// The browser looks for an icon of a picture that is opened by itself.
	test.use({ expectedProblems: /status of 404/ });

	for (const language of LANGUAGES) {
		test(`the picture of the timeline stands by itself, in ${language}`, async ({ page }) => {
			await page.goto(pathTo({ language }) + 'picture.svg');
			const svg = page.locator('svg');
			await expect(svg).toHaveAttribute('lang', { en: 'en', zh: 'zh-Hans', ru: 'ru' }[language]);
			const { outside, count } = await svg.evaluate((root) => {
				const box = root.getBoundingClientRect();
				const texts = [...root.querySelectorAll('text')];
				const isOutside = (text: Element) => {
					const { left, right, top, bottom } = text.getBoundingClientRect();
					return left < box.left || right > box.right || top < box.top || bottom > box.bottom;
				};
				return {
					outside: texts.filter(isOutside).map((text) => text.textContent),
					count: texts.length
				};
			});
			expect(outside).toEqual([]);
			expect(count).toBeGreaterThan(20);
		});
	}
});

test.describe('the headers that hosts are given', () => {
	let host: Server;
	let address: string;
	test.use({
		expectedProblems: /frame-ancestors|request to elsewhere|chromewebdata|ERR_BLOCKED_BY/
	});

	test.beforeAll(async () => {
		host = createServer((request, response) => {
			const src = new URL(request.url ?? '', 'http://host').searchParams.get('src') ?? '';
			response.setHeader('content-type', 'text/html');
			response.end(`<!doctype html><title>host</title><iframe src="${encodeURI(src)}"></iframe>`);
		});
		await new Promise<void>((done) => host.listen(0, '127.0.0.1', done));
		address = `http://127.0.0.1:${(host.address() as AddressInfo).port}/`;
	});

	test.afterAll(() => host.close());

	test('keep other sites from framing the explorer, and let them read the data', async ({
		page,
		baseURL
	}) => {
		await page.goto(`${address}?src=${baseURL}${pathTo()}`);
		const frame = page.frames()[1];
		await frame?.waitForLoadState();
		expect(frame?.url()).toBe('chrome-error://chromewebdata/');
		const title = await page.evaluate(async (url) => {
			const response = await fetch(url);
			return ((await response.json()) as { document: string }).document;
		}, `${baseURL}data/joint-statement-2024/timeline.json`);
		expect(title).toBe('joint-statement-2024');
	});
});
