import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { readTags } from '../../scripts/support/html.ts';
import { expectAccessible, expectAccessibleInEveryLook } from './support/axe.ts';
import { DOCUMENT, eventOf, LANGUAGES, wordsOf } from './support/content.ts';
import { openExplorer, restingView } from './support/explorer.ts';
import { shareWordsOf } from './support/share-words.ts';
import { expect, test } from './support/test.ts';

const words = shareWordsOf('en');

async function openDialog(page: Page, language: 'en' | 'zh' | 'ru' = 'en'): Promise<Locator> {
	await page.getByRole('button', { name: wordsOf(language).share() }).click();
	const dialog = page.getByRole('dialog', { name: shareWordsOf(language).share_title() });
	await expect(dialog).toBeVisible();
	return dialog;
}

const codeIn = (dialog: Locator) => dialog.getByRole('textbox', { name: words.share_code() });

test.describe('the share dialog', () => {
	test('gives a frame that shows what it previews', async ({ page, context, baseURL }) => {
		await context.grantPermissions(['clipboard-read', 'clipboard-write']);
		await openExplorer(page, { event: 'state-visit', view: '2024-05-14/2024-05-19' });
		await restingView(page);
		const dialog = await openDialog(page);
		await dialog.getByRole('radio', { name: words.theme_dark() }).check();
		await dialog.getByRole('spinbutton').fill('640');
		await dialog.getByRole('button', { name: words.share_copy(), exact: true }).click();
		await expect(dialog.getByRole('status')).toHaveText(words.share_copied());
		const copied = await page.evaluate(() => navigator.clipboard.readText());
		expect(copied).toBe(await codeIn(dialog).inputValue());
		const [frame, link] = readTags(copied);
		const src = new URL(frame?.attributes.get('src') ?? '');
		expect(src.pathname).toBe(`/en/${DOCUMENT}/embed/`);
		expect(Object.fromEntries(src.searchParams)).toEqual({
			...{ event: 'state-visit', view: '2024-05-14/2024-05-19', theme: 'dark', height: '640' }
		});
		expect(frame?.attributes.get('height')).toBe('640');
		expect(link?.attributes.get('href')).toContain(`/en/${DOCUMENT}/events/state-visit/`);
		const preview = dialog.locator('iframe');
		await expect(preview).toHaveAttribute('src', src.href);
		await expect(preview.contentFrame().getByTestId('timeline')).toBeVisible();
		expect(src.origin).toBe(new URL(baseURL ?? '').origin);
	});

	test('gives an element, live or pinned, a link and a picture', async ({ page, request }) => {
		const version = { version: '9.1.0', documents: [DOCUMENT], integrity: 'sha384-abc' };
		await page.route('**/v/versions.json', (route) => route.fulfill({ json: [version] }));
		await page.route('**/v/9.1.0/**', (route) => route.fulfill({ contentType: 'text/html' }));
		await openExplorer(page);
		const dialog = await openDialog(page);
		const choose = (kind: string) => dialog.getByRole('radio', { name: kind, exact: true }).check();
		await choose(words.kind_element());
		const tagsOf = async () => readTags(await codeIn(dialog).inputValue());
		const [script, element] = await tagsOf();
		expect((await request.get(script?.attributes.get('src') ?? '')).status()).toBe(200);
		expect(element?.attributes.get('document')).toMatch(new RegExp(`^http.*/data/${DOCUMENT}/$`));
		await choose(words.version_pinned({ version: '9.1.0' }));
		const [pinnedScript, pinnedElement] = await tagsOf();
		expect(pinnedScript?.attributes.get('src')).toMatch(/[^/]\/embed\.9\.1\.0\.js$/);
		expect(pinnedScript?.attributes.get('integrity')).toBe('sha384-abc');
		expect(pinnedElement?.attributes.get('document')).toContain(`/v/9.1.0/data/${DOCUMENT}/`);
		await choose(words.version_live());
		await choose(words.kind_link());
		await expect(codeIn(dialog)).toHaveValue(new RegExp(`^http.*/en/${DOCUMENT}/$`));
		await choose(words.kind_picture());
		const [, image] = readTags(await codeIn(dialog).inputValue());
		expect(image?.attributes.get('alt')).toContain('18 events');
		const picture = await request.get(image?.attributes.get('src') ?? '');
		const size = /width="(\d+)" height="(\d+)"/.exec(await picture.text());
		expect(size?.slice(1)).toEqual([
			image?.attributes.get('width'),
			image?.attributes.get('height')
		]);
	});

	test('saves the view on screen as a drawing and as a picture', async ({ page }) => {
		await openExplorer(page, {
			view: '1991/2001',
			language: 'ru',
			event: 'good-neighbour-treaty-2001'
		});
		const dialog = await openDialog(page, 'ru');
		const ru = shareWordsOf('ru');
		const save = async (name: string) => {
			const download = page.waitForEvent('download');
			await dialog.getByRole('button', { name }).click();
			const file = await download;
			return { name: file.suggestedFilename(), content: readFileSync(await file.path()) };
		};
		const svg = await save(ru.save_svg());
		expect(svg.name).toBe(`${DOCUMENT}-good-neighbour-treaty-2001-ru.svg`);
		const text = svg.content.toString();
		expect(text).toContain(eventOf('good-neighbour-treaty-2001').title.ru);
		// Lines too long are broken.
		const words = text.replace(/<[^>]*>\s*/g, ' ').replace(/\s+/g, ' ');
		expect(words).toContain(ru.picture_source());
		expect(text).toContain(wordsOf('ru').legend_stated());
		const png = await save(ru.save_png());
		expect(png.name).toMatch(/\.png$/);
		const size = /width="(\d+)" height="(\d+)"/.exec(text)?.slice(1).map(Number) ?? [];
		expect([png.content.readUInt32BE(16), png.content.readUInt32BE(20)]).toEqual(
			size.map((length) => length * 2)
		);
		expect(png.content.length).toBeGreaterThan(20_000);
	});

	test('opens, closes and gives the focus back by the keyboard', async ({ page }) => {
		await openExplorer(page);
		const button = page.getByRole('button', { name: wordsOf('en').share() });
		await button.focus();
		await page.keyboard.press('Enter');
		const dialog = page.getByRole('dialog');
		await expect(dialog).toBeVisible();
		expect(await dialog.evaluate((node) => node.contains(document.activeElement))).toBe(true);
		await page.keyboard.press('Escape');
		await expect(dialog).toHaveCount(0);
		await expect(button).toBeFocused();
	});
});

test(
	'the share dialog can be used by everyone',
	{ tag: ['@desktop', '@phone'] },
	async ({ page }) => {
		for (const language of LANGUAGES) {
			await openExplorer(page, { language });
			const dialog = await openDialog(page, language);
			await expect(dialog.locator('iframe').contentFrame().getByTestId('timeline')).toBeVisible();
			// A page of its own, with landmarks of its own: it is looked at by itself.
			await dialog.locator('iframe').evaluate((frame) => frame.remove());
			const expectIn = language === 'en' ? expectAccessibleInEveryLook : expectAccessible;
			await expectIn(page, `share dialog, ${language}`);
			const overflow = await dialog.evaluate((node) => node.scrollWidth - node.clientWidth);
			expect(overflow).toBe(0);
		}
	}
);
