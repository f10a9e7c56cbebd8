import type { APIRequestContext } from '@playwright/test';
import { readdirSync } from 'node:fs';
import { readTags } from '../../scripts/support/html.ts';
import {
	DOCUMENT,
	eventIds,
	events,
	LANGUAGES,
	pathsOf,
	type Language
} from './support/content.ts';
import { pathTo } from './support/explorer.ts';
import { expect, test } from './support/test.ts';

const TAGS = { en: 'en', zh: 'zh-Hans', ru: 'ru' } as const;
const allPaths = LANGUAGES.flatMap((language) => [
	...pathsOf(language),
	`${language}/${DOCUMENT}/handout/`
]);

/** What a page says of itself, without its script being run. */
async function headOf(request: APIRequestContext, path: string) {
	const html = await (await request.get(path)).text();
	const tags = readTags(html);
	const absolute = (href: string | undefined) =>
		new URL(href ?? '', `http://localhost/${path}`).href;
	const all = (name: string, attribute: string, pattern: RegExp) =>
		tags.filter((tag) => tag.name === name && pattern.test(tag.attributes.get(attribute) ?? ''));
	const meta = (attribute: string, value: string) =>
		all('meta', attribute, new RegExp(`^${value}$`))[0]?.attributes.get('content') ?? '';
	const links = all('link', 'rel', /^alternate$/).map(({ attributes }) => attributes);
	return {
		title: /<title>([^<]*)</.exec(html)?.[1] ?? '',
		lang: tags.find(({ name }) => name === 'html')?.attributes.get('lang'),
		description: meta('name', 'description'),
		canonical: absolute(all('link', 'rel', /^canonical$/)[0]?.attributes.get('href')),
		alternates: new Map(links.map((link) => [link.get('hreflang'), absolute(link.get('href'))])),
		og: {
			title: meta('property', 'og:title'),
			description: meta('property', 'og:description'),
			type: meta('property', 'og:type')
		},
		data: all('script', 'type', /^application\/ld\+json$/).map(({ text }) => text)
	};
}

test.describe('what pages say of themselves', () => {
	for (const language of LANGUAGES) {
		test(`titles, descriptions, addresses and previews, in ${language}`, async ({ request }) => {
			const seen = { titles: new Set<string>(), descriptions: new Set<string>() };
			for (const path of pathsOf(language)) {
				const head = await headOf(request, path);
				expect.soft(head.lang, path).toBe(TAGS[language]);
				expect.soft(head.title.length, path).toBeGreaterThan(5);
				expect.soft(head.description.length, path).toBeGreaterThan(10);
				seen.titles.add(head.title);
				seen.descriptions.add(head.description);
				expect.soft(head.canonical, path).toMatch(new RegExp(`/${path}$`));
				const inLanguage = (one: Language) => path.replace(/^../, one);
				for (const one of LANGUAGES) {
					expect
						.soft(head.alternates.get(TAGS[one]), path)
						.toMatch(new RegExp(`/${inLanguage(one)}$`));
				}
				expect.soft(head.alternates.get('x-default'), path).toBeTruthy();
				expect.soft(head.og.title, path).toBe(head.title);
				expect.soft(head.og.description, path).toBe(head.description);
				expect.soft(head.og.type, path).toBeTruthy();
			}
			expect(seen.titles.size).toBe(pathsOf(language).length);
			expect(seen.descriptions.size).toBe(pathsOf(language).length);
		});

		test(`structured data names document and event, in ${language}`, async ({ request }) => {
			for (const { id, title } of events) {
				const { data } = await headOf(request, pathTo({ language, event: id }));
				expect.soft(data.length, id).toBeGreaterThan(0);
				const parsed = data.map((text) => JSON.parse(text) as unknown);
				expect.soft(JSON.stringify(parsed), id).toContain(title[language]);
				expect.soft(JSON.stringify(parsed), id).toContain('https://schema.org');
			}
		});
	}
});

test('the sitemap lists every page', async ({ request }) => {
	const xml = await (await request.get('sitemap.xml')).text();
	const listed = [...xml.matchAll(/<loc>https?:\/\/[^/]+\/([^<]*)<\/loc>/g)].map(
		([, path]) => path
	);
	expect(listed.sort()).toEqual([...allPaths].sort());
	const built = readdirSync('build', { recursive: true, encoding: 'utf8' })
		.filter((file) => /^(en|zh|ru)\/.*index\.html$/.test(file))
		.map((file) => file.replace(/index\.html$/, ''))
		.filter((path) => !/\/(embed|present)\//.test(path));
	for (const path of built) expect.soft(listed, path).toContain(path);
	expect(await (await request.get('robots.txt')).text()).toContain('User-agent: *');
});

test('every page, and every file that pages link to, is there', async ({ request }) => {
	const links = new Set<string>();
	const origin = 'http://localhost/';
	for (const path of ['', ...allPaths]) {
		const response = await request.get(path);
		expect.soft(response.status(), path).toBe(200);
		for (const [, href = ''] of (await response.text()).matchAll(/(?:href|src)="([^"#]+)/g)) {
			const url = new URL(href.replaceAll('&amp;', '&'), origin + path);
			if (url.origin === new URL(origin).origin) links.add(url.pathname.slice(1));
		}
	}
	expect(links.size).toBeGreaterThan(eventIds.length * LANGUAGES.length);
	for (const link of links) {
		if (allPaths.includes(link)) continue;
		expect.soft((await request.get(link)).status(), link).toBe(200);
	}
});

test.describe('an address with nothing at it', () => {
	test.use({ expectedProblems: /status of 404/ });

	test('answers 404, and says so in every language', async ({ page, request }) => {
		for (const path of ['nothing/', 'en/nothing/', pathTo({ event: 'no-such-event' }), 'a.js']) {
			expect((await request.get(path)).status(), path).toBe(404);
		}
		const response = await page.goto('en/nothing/at/all/');
		expect(response?.status()).toBe(404);
		await expect(page.getByRole('heading', { name: '404' })).toBeVisible();
		await expect(page.getByText('此地址没有页面')).toBeVisible();
		await expect(page.getByText('По этому адресу нет страницы')).toBeVisible();
		// This build was not told where the site stands: a link home could lead out of it.
		await expect(page.getByRole('link')).toHaveCount(0);
	});
});
