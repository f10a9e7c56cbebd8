import type { BrowserContext, Page } from '@playwright/test';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createHandler } from '../../scripts/serve.js';
import { listenWhereFree } from '../../scripts/support/ports.js';
import { stampServiceWorker } from '../../scripts/support/offline-files.js';
import { DOCUMENT, eventOf, offlineWordsOf, wordsOf } from './support/content.ts';
import { drawn, quotes, untilRendered } from './support/explorer.ts';
import { expect, test as base } from './support/test.ts';

const words = wordsOf('en');
const offline = offlineWordsOf('en');
const BASE = '/news/communique/';
/** A page of the same host that frames the site. */
const GUEST_PAGE = '/news/';

interface Host {
	url: string;
	/** Serves another folder from now on. */
	show: (folder: string) => void;
	/** Cuts the network: nothing answers until something is shown again. */
	cut: () => void;
}

const test = base.extend<{ host: Host; visitor: BrowserContext; nextBuild: string }>({
	// eslint-disable-next-line no-empty-pattern -- Playwright reads what a fixture needs from it
	host: async ({}, use) => {
		let handler = createHandler('build', BASE);
		const { port, servers } = await listenWhereFree(
			() =>
				createServer((request, response) => {
					if (request.url === GUEST_PAGE) response.end(`<iframe src="${BASE}en/${DOCUMENT}/">`);
					else handler(request, response);
				}),
			['127.0.0.1', '::1'],
			0
		);
		await use({
			url: `http://localhost:${port}${BASE}`,
			show: (folder) => (handler = createHandler(folder, BASE)),
			cut: () => (handler = ({ socket }) => socket.destroy())
		});
		for (const server of servers) {
			server.closeAllConnections();
			await new Promise((done) => server.close(done));
		}
	},
	visitor: async ({ openBrowser, host }, use) => {
		await use(await openBrowser({ serviceWorkers: 'allow', baseURL: host.url }));
	},
	/** A later build: every page says so. Most events are gone, which would only take time to keep. */
	// eslint-disable-next-line no-empty-pattern -- Playwright reads what a fixture needs from it
	nextBuild: async ({}, use) => {
		const folder = mkdtempSync(join(tmpdir(), 'communique-next-'));
		const isLeft = /^build.(?!v\b)(?!.*\bevents.(?!publication|state-visit|harbin-expo))/;
		cpSync('build', folder, {
			recursive: true,
			filter: (path) => path === 'build' || isLeft.test(path)
		});
		for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
			if (!file.endsWith('.html')) continue;
			const path = join(folder, file);
			const html = readFileSync(path, 'utf8');
			writeFileSync(path, html.replace('<html ', '<html data-build="next" '));
		}
		stampServiceWorker(folder);
		await use(folder);
		rmSync(folder, { recursive: true });
	}
});

// What can't be had is told of in the console, by the browser itself.
test.use({
	expectedProblems:
		/Failed to load resource|net::ERR|Failed to fetch|is not that of|fetching the script/
});

/** Milliseconds in which a site is kept: longer than an action may take on a busy machine. */
const KEPT = 30_000;

const buildOf = (page: Page) => page.locator('html').getAttribute('data-build');

test('after one visit every page is read without a network, of one version until the reader takes the next', async ({
	host,
	visitor,
	nextBuild
}) => {
	const page = await visitor.newPage();
	await page.goto(`en/${DOCUMENT}/`);
	await untilRendered(page);
	// Every page of the document is fetched first.
	await page.waitForFunction(() => navigator.serviceWorker.controller !== null, null, {
		timeout: KEPT
	});

	// Parts of files are the server's.
	const part = await page.evaluate(async () => {
		const response = await fetch('../../theme.js', { headers: { range: 'bytes=0-9' } });
		return { status: response.status, length: (await response.text()).length };
	});
	expect(part).toEqual({ status: 206, length: 10 });
	await visitor.setOffline(true);
	host.cut();

	// The page that is open goes on, with what it fetches only now.
	await drawn(page, 'state-visit').first().focus();
	await page.keyboard.press('Enter');
	await expect(page.getByRole('article', { name: eventOf('state-visit').title.en })).toBeVisible();
	await page.getByLabel(words.translation_language()).selectOption('ru');
	await expect(page.locator('#p4 [data-language="ru"]')).toBeAttached();
	await page.getByRole('searchbox').fill('Harbin');
	await expect(page.getByRole('search').getByRole('status')).toHaveText(/[1-9]/);

	// And so does one that was never open, in another language.
	const other = await visitor.newPage();
	await other.goto(`zh/${DOCUMENT}/events/harbin-expo/?view=2024`);
	await untilRendered(other);
	await expect(other.getByRole('article', { name: eventOf('harbin-expo').title.zh })).toBeVisible();
	await expect(quotes(other, 'harbin-expo', 'zh').first()).toBeVisible();
	await other.goto(`ru/${DOCUMENT}/handout/`);
	await expect(other.getByRole('heading', { level: 2 }).first()).toBeVisible();
	await other.goto('');
	await expect(other).toHaveURL(/\/en\/$/);

	// What is not kept says so, and leads to what is.
	await other.goto('en/another-document/');
	await expect(other.getByText(offline.not_kept())).toBeVisible();
	await other.getByRole('link', { name: 'Communiqué' }).click();
	await expect(other.getByRole('link', { name: /joint statement/i }).first()).toBeVisible();
	await visitor.setOffline(false);

	// Half of a new version is none: the server has the new service worker, and one page that is
	// neither new nor old.
	const file = join(nextBuild, `en/${DOCUMENT}/events/publication/index.html`);
	const next = readFileSync(file, 'utf8');
	writeFileSync(file, next.replace('data-build="next"', 'data-build="half"'));
	host.show(nextBuild);
	const refused = await page.evaluate(async () => {
		const registration = await navigator.serviceWorker.ready;
		await registration.update();
		const worker = registration.installing;
		const state = await new Promise<string>((resolve) => {
			worker?.addEventListener('statechange', () => resolve(worker.state));
		});
		return { state, caches: (await caches.keys()).length };
	});
	expect(refused).toEqual({ state: 'redundant', caches: 1 });
	writeFileSync(file, next);
	host.show(nextBuild);
	await other.goto(`en/${DOCUMENT}/events/publication/`);
	expect(await buildOf(other)).toBeNull();

	await page.evaluate(async () => {
		await (await navigator.serviceWorker.ready).update();
	});
	const notice = page.getByRole('complementary', { name: offline.update_ready() });
	// Every page of the document is fetched first.
	await expect(notice).toBeVisible({ timeout: KEPT });

	// Until then all is as it was, whatever the server has.
	await notice.getByRole('button', { name: offline.update_later() }).click();
	await expect(notice).toBeHidden();
	await page.goto(`en/${DOCUMENT}/events/harbin-expo/`);
	expect(await buildOf(page)).toBeNull();

	const reloaded = other.waitForEvent('load');
	await notice.getByRole('button', { name: offline.update_now() }).click();
	await expect(page.locator('html[data-build="next"]')).toBeAttached();
	await reloaded;
	expect(await buildOf(other)).toBe('next');
	await untilRendered(other);
	// The new one is kept as the old one was, and the old one is gone.
	await visitor.setOffline(true);
	host.cut();
	await page.goto(`zh/${DOCUMENT}/events/publication/`);
	expect(await buildOf(page)).toBe('next');
	expect(await page.evaluate(async () => (await caches.keys()).length)).toBe(1);
});

test('a frame leaves nothing behind; a page of its own does', async ({ visitor, host }) => {
	const page = await visitor.newPage();
	await page.clock.install();
	const registrations = () =>
		page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length);
	await page.goto(new URL(GUEST_PAGE, host.url).href);
	await expect(page.frameLocator('iframe').getByTestId('timeline')).toBeVisible();
	await page.clock.fastForward(10_000);
	expect(await registrations()).toBe(0);
	await page.goto('en/');
	await page.clock.fastForward(10_000);
	await page.evaluate(async () => void (await navigator.serviceWorker.ready));
	expect(await registrations()).toBe(1);
});

test('the site can be installed', async ({ page }) => {
	await page.goto('en/');
	const link = page.locator('link[rel="manifest"]');
	const address = new URL((await link.getAttribute('href')) ?? '', page.url());
	const manifest = (await (await page.request.get(address.href)).json()) as {
		start_url: string;
		display: string;
		icons: { src: string; sizes: string; purpose?: string }[];
	};
	expect(manifest.display).toBe('standalone');
	expect(new URL(manifest.start_url, address).pathname).toBe('/');
	expect(manifest.icons.some(({ purpose }) => purpose === 'maskable')).toBe(true);
	for (const { src, sizes } of manifest.icons) {
		const size = await page.evaluate(async (src) => {
			const image = new Image();
			image.src = src;
			await image.decode();
			return `${image.naturalWidth}x${image.naturalHeight}`;
		}, new URL(src, address).href);
		expect(size).toBe(sizes);
	}
});
