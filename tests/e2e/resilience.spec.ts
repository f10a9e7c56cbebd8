import type { Page, Route } from '@playwright/test';
import { elementSnippet, frameSnippet, type SnippetRequest } from '../../src/lib/embed/snippet.ts';
import { expectAccessible } from './support/axe.ts';
import { DOCUMENT, eventOf, statement, wordsOf } from './support/content.ts';
import { expect, test } from './support/host.ts';

/* What embedded timelines make of files that do not come, or mean ill, and of each other. */

const everywhere = (text: string) => ({ en: text, zh: text, ru: text });
const MARKUP = '</script><img src=x onerror="window.hacked=1"><svg onload="window.hacked=1">';

/** A valid timeline with markup wherever text may stand, at both ends of the time that there is. */
const event = (id: string, date: string) => ({
	...{ id, date, basis: 'external', modality: 'past', category: 'kind', importance: 1 },
	reference: { text: everywhere(MARKUP), url: 'https://example.org/' },
	...{ title: everywhere(`${id} ${MARKUP}`), citations: [] },
	// And a word that no column has room for.
	summary: everywhere(MARKUP + 'x'.repeat(900))
});
const hostile = {
	version: 1,
	document: 'hostile',
	categories: [
		{ id: 'kind', label: everywhere(MARKUP.slice(0, 60)), color: 'moss', symbol: 'star' }
	],
	events: [event('first', 'Y-271820'), event('middle', '2024-05-16'), event('last', 'Y275759')]
};

const CORS = { 'access-control-allow-origin': '*' };
const json = (value: unknown, headers = CORS) => ({
	...{ contentType: 'application/json', body: JSON.stringify(value) },
	headers
});

/** Whether anything of a file was run or made into elements. */
const isHacked = (page: Page) =>
	page.evaluate(() => {
		const made = [...document.querySelectorAll('diplomatic-timeline')].some(
			({ shadowRoot }) => shadowRoot?.querySelector('img, script, [onload], [onerror]') !== null
		);
		return made || 'hacked' in window;
	});

test.describe('a timeline that does not come', () => {
	test.use({
		expectedProblems: /request to elsewhere|Failed to load|CORS|ERR_FAILED|^error: (Type)?Error/
	});

	/** What stands at an address at first, and of which kind the element says that it is. */
	const faults: Record<string, [kind: string, answer: Parameters<Route['fulfill']>[0] | null]> = {
		'cut.json': ['unreachable', null],
		'closed.json': [
			'unreachable',
			json(hostile, { 'access-control-allow-origin': 'https://example.org' })
		],
		'gone.json': ['status', { status: 404, headers: CORS }],
		'page.json': ['type', { contentType: 'text/html', headers: CORS, body: MARKUP }],
		'half.json': ['syntax', { contentType: 'text/plain', headers: CORS, body: '{"version": 1,' }],
		'newer.json': ['newer', json({ ...hostile, version: 9 })],
		'ill.json': [
			'invalid',
			json({
				...hostile,
				events: [
					{ ...event('long', '2024'), title: everywhere('<b>'.repeat(3_500_000)) },
					{ ...event('hidden', '2024'), summary: everywhere('a\u202eb') },
					{ ...event('__proto__', '2024-02-30'), constructor: MARKUP }
				]
			})
		],
		// A document's data in which the quotes of one event are missing, which only its card shows.
		'deep/embed.zh.json': ['invalid', null]
	};

	test('says why in the reader’s language, keeps what the page has put there, and is tried again', async ({
		page,
		host,
		site
	}) => {
		let isMended = false;
		const fileOf = (body: string) => ({ contentType: 'application/json', body, headers: CORS });
		const mended = await (await fetch(`${site}data/${DOCUMENT}/embed.zh.json`)).text();
		for (const [name, [, answer]] of Object.entries(faults)) {
			const isDeep = name.startsWith('deep');
			const good = isDeep ? fileOf(mended) : json(hostile);
			const bad = isDeep ? fileOf(mended.replace('"quotes":', '"quoted":')) : answer;
			await page.route(`**/x/${name}`, (route) =>
				isMended ? route.fulfill(good) : bad ? route.fulfill(bad) : route.abort()
			);
		}
		// Without its words an element says that something did not come.
		await page.route('**/embed.ru.*', (route) => (isMended ? route.continue() : route.abort()));

		const embed = Object.keys(faults).map((name) => {
			const [folder, file] = name.split('/');
			const source = file ? `document="${site}x/${folder}/"` : `src="${site}x/${name}"`;
			return `<diplomatic-timeline ${source} lang="zh"><a href="/">${name}</a></diplomatic-timeline>`;
		});
		const wordless = `<diplomatic-timeline src="${site}x/newer.json" lang="ru">no words</diplomatic-timeline>`;
		await page.addInitScript(() => {
			const told: string[] = [];
			Object.assign(window, { told });
			const tell = (event: Event) => {
				const { detail, target } = event as CustomEvent<{ kind: string; message: string } | null>;
				if (!(target instanceof HTMLElement) || !detail?.message) return;
				told.push(`${target.textContent.trim()} ${detail.kind}`);
			};
			// They do not bubble, but they pass by.
			addEventListener('error', tell, true);
		});
		await page.goto(
			host('article.html', {
				width: '320',
				embed: `<script async src="${site}embed.js"></script>${embed.join('\n')}${wordless}`
			})
		);
		const all = page.locator('diplomatic-timeline');
		await expect(page.getByRole('alert')).toHaveCount(Object.keys(faults).length + 1);
		for (const [at, name] of Object.keys(faults).entries()) {
			await expect(all.nth(at).getByText('无法显示该时间轴'), name).toBeVisible();
			await expect(all.nth(at).getByRole('link', { name })).toBeVisible();
		}
		await expect(all.last().getByText('недоступен')).toBeVisible();
		const told = await page.evaluate(() => (window as unknown as { told: string[] }).told);
		const kinds = Object.entries(faults).map(([name, [kind]]) => `${name} ${kind}`);
		expect(told.sort()).toEqual([...kinds, 'no words unreachable'].sort());
		await all.nth(Object.keys(faults).indexOf('ill.json')).getByText('供作者参考的详情').click();
		await expect(page.getByText('U+202E').first()).toBeVisible();
		const deep = all.nth(Object.keys(faults).indexOf('deep/embed.zh.json'));
		await deep.getByText('供作者参考的详情').click();
		await expect(deep.getByText(`${site}x/deep/embed.zh.json`)).toBeVisible();
		await expect(deep.getByText('events[0].quotes')).toBeVisible();
		const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
		expect(overflow).toBeLessThanOrEqual(0);

		isMended = true;
		for (const element of await all.all()) {
			await element.getByRole('button', { name: /重试|Повторить/ }).click();
			await expect(element.getByTestId('timeline')).toBeVisible();
		}
		await expect(page.getByRole('alert')).toHaveCount(0);
		expect(await isHacked(page)).toBe(false);
	});
});

test('three elements and a frame on a dark page with a strict policy keep to themselves', async ({
	page,
	host,
	site
}) => {
	await page.route('**/x/hostile.json', (route) => route.fulfill(json(hostile)));
	// As of a document whose Russian text is official.
	await page.route('**/embed.ru.json', async (route) => {
		const data = (await (await route.fetch()).json()) as { about: object };
		const about = { ...data.about, standings: { zh: 'authentic', ru: 'official-translation' } };
		await route.fulfill(json({ ...data, about }));
	});
	const request = (more: Partial<SnippetRequest>): SnippetRequest => ({
		...{ site, language: 'en', document: DOCUMENT, title: statement.shortTitle.en },
		...more
	});
	const embed = [
		elementSnippet(request({ language: 'zh', options: { event: 'state-visit' } })),
		elementSnippet(
			request({ language: 'ru', options: { hide: ['treaties'], event: 'publication' } })
		),
		`<diplomatic-timeline src="${site}x/hostile.json" lang="en"></diplomatic-timeline>`,
		frameSnippet(request({ options: { theme: 'dark' } })).replace(' style="border:0"', '')
	].join('\n');
	const { origin } = new URL(site);
	const policy = `script-src ${origin}; connect-src ${origin}; frame-src ${origin}`;
	await page.setViewportSize({ width: 640, height: 900 });
	await page.goto(host('guide.html', { policy, embed }));
	const all = page.locator('diplomatic-timeline');
	const [chinese, russian, third] = [all.nth(0), all.nth(1), all.nth(2)];
	const frame = page.frameLocator('iframe');
	await expect(
		chinese.getByRole('article', { name: eventOf('state-visit').title.zh })
	).toBeVisible();
	await expect(russian.getByRole('heading', { name: statement.shortTitle.ru })).toBeVisible();
	await expect(russian.getByText(wordsOf('ru').official_translation()).first()).toBeVisible();
	await expect(russian.locator('blockquote[lang="ru"]').first()).toHaveText(/^«.*»$/);
	await expect(frame.getByRole('button').first()).toBeVisible();

	// The page turns dark: the elements with it.
	await page.evaluate(() => {
		document.body.style.background = '#111';
		document.body.style.color = '#eee';
	});
	const dark = 'rgb(23, 22, 18)';
	for (const where of [chinese, russian, third, frame]) {
		await expect(where.locator('.embed')).toHaveCSS('background-color', dark);
	}

	// Markup is text, and the ends of time are a view like another.
	const drawing = third.getByTestId('timeline');
	const ends = () => drawing.evaluate(({ dataset }) => ({ ...dataset }));
	const { viewStart, viewEnd } = await ends();
	expect(Number(viewStart)).toBeLessThanOrEqual(-8.6e15);
	expect(Number(viewEnd)).toBeGreaterThanOrEqual(8.6e15);
	await third.getByText('All events in order of time').click();
	for (const { title } of hostile.events) {
		await third.getByRole('link', { name: title.en, exact: true }).last().click();
		await expect(third.getByRole('article').getByText(MARKUP).first()).toBeVisible();
		await third.getByRole('button', { name: 'Zoom in' }).click();
	}
	await expect.poll(async () => Number((await ends()).viewEnd)).toBeLessThan(Number(viewEnd) + 1);
	const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
	expect(overflow).toBeLessThanOrEqual(0);
	expect(await isHacked(page)).toBe(false);
	await expectAccessible(page, 'elements on a dark page', 'diplomatic-timeline');

	// None of the others has moved.
	const open = await all.evaluateAll((elements) =>
		elements.map((element) => (element as unknown as { event: string | null }).event)
	);
	expect(open).toEqual(['state-visit', 'publication', 'last']);
	await expect(frame.getByRole('article')).toHaveCount(0);
	await expect(russian.locator('[data-event="good-neighbour-treaty-2001"]')).toHaveCount(0);
});

test.describe('a frame whose script does not come', () => {
	test.use({ expectedProblems: /request to elsewhere|Failed to load|ERR_FAILED/ });

	test('is a picture and a list', async ({ page, host, site }) => {
		await page.route('**/frame.*.js', (route) => route.abort());
		const request = { site, language: 'en', document: DOCUMENT, title: 'T' } as const;
		await page.goto(host('article.html', { width: '640', embed: frameSnippet(request) }));
		const frame = page.frameLocator('iframe');
		await expect(frame.getByTestId('timeline').locator('[data-event]').first()).toBeVisible();
		await expect(
			frame.locator('details').getByRole('link', { name: eventOf('state-visit').title.en })
		).toBeVisible();
	});
});
