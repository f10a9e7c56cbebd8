import { gzipSync } from 'node:zlib';
import type { Browser, Response } from '@playwright/test';
import { LANGUAGES } from '../../src/lib/core/time/language.ts';

/** Gzipped kilobytes (1000 bytes) that an embedded timeline may take until it is drawn. */
export const EMBED_BUDGETS = {
	/** A frame's first load in all: page with its data, script. */
	frame: 80,
	/** `embed.js` and all that it fetches to draw a document, but for the document's data. */
	element: 50
} as const;

export interface EmbedSize {
	name: string;
	/** In gzipped kilobytes, as the budget counts. */
	size: number;
	/** Gzipped kilobytes of data besides. */
	data: number;
	budget: number;
	/** Addresses on other sites that were asked for. */
	elsewhere: string[];
}

/** What both kinds of embed fetch of a site, in each language. */
export async function embedSizes(
	browser: Browser,
	site: string,
	document: string
): Promise<EmbedSize[]> {
	const sizes: EmbedSize[] = [];
	for (const language of LANGUAGES) {
		const path = `${language}/${document}/embed/`;
		const frame = await fetched(browser, site + path);
		const { elsewhere } = frame;
		const size = frame.script + frame.other + frame.data;
		sizes.push({ ...{ name: `/${path}`, size, elsewhere }, data: 0, budget: EMBED_BUDGETS.frame });
	}
	for (const language of LANGUAGES) {
		const html =
			`<!doctype html><title>host</title><link rel="icon" href="data:,">` +
			`<script async src="${site}embed.js"></script>` +
			`<diplomatic-timeline document="${site}data/${document}/" lang="${language}"></diplomatic-timeline>`;
		const element = await fetched(browser, `${site}host-page.html`, html);
		const { script: size, data, elsewhere } = element;
		const name = `/embed.js with its words, ${language}`;
		sizes.push({ name, size, data, elsewhere, budget: EMBED_BUDGETS.element });
	}
	return sizes;
}

interface Fetched {
	script: number;
	data: number;
	other: number;
	elsewhere: string[];
}

/** What a page fetches until its timeline is drawn and the network is quiet. */
async function fetched(browser: Browser, address: string, host?: string): Promise<Fetched> {
	const page = await browser.newPage({ serviceWorkers: 'block' });
	if (host !== undefined) {
		const answer = { contentType: 'text/html', body: host };
		await page.route(address, (route) => route.fulfill(answer));
	}
	const responses: Response[] = [];
	page.on('response', (response) => responses.push(response));
	await page.goto(address, { waitUntil: 'networkidle' });
	await page.locator('[data-testid="timeline"] [data-event]').first().waitFor();
	const own = new URL(address).origin;
	const load: Fetched = { script: 0, data: 0, other: 0, elsewhere: [] };
	for (const response of responses) {
		const url = new URL(response.url());
		if (url.protocol === 'data:' || (host !== undefined && url.href === address)) continue;
		if (url.origin !== own) load.elsewhere.push(url.href);
		const size = gzipSync(await response.body(), { level: 9 }).length / 1000;
		const type = response.request().resourceType();
		load[type === 'script' ? 'script' : type === 'fetch' ? 'data' : 'other'] += size;
	}
	await page.close();
	return load;
}
