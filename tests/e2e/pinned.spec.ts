import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { elementSnippet, frameSnippet, type SnippetRequest } from '../../src/lib/embed/snippet.ts';
import { DOCUMENT, statement } from './support/content.ts';
import { expect, test } from './support/host.ts';
import { shareWordsOf } from './support/share-words.ts';

interface Version {
	version: string;
	documents: string[];
	integrity: string;
}

/** The versions that have been published, as the repository keeps them. */
const versions = JSON.parse(readFileSync('pinned/versions.json', 'utf8')) as Version[];

test('every published version is served for good, and its element is what its hash says', async ({
	request
}) => {
	expect(await (await request.get('v/versions.json')).json()).toEqual(
		versions.map(({ version, documents, integrity }) => ({ version, documents, integrity }))
	);
	for (const { version, documents, integrity } of versions) {
		const paths = documents.flatMap((id) => [
			`v/${version}/en/${id}/`,
			`v/${version}/zh/${id}/embed/`,
			`v/${version}/data/${id}/timeline.json`
		]);
		for (const path of [...paths, `embed.${version}.js`]) {
			const answer = await request.get(path);
			expect.soft(answer.status(), path).toBe(200);
			const headers = answer.headers();
			expect.soft(headers['cache-control'], path).toContain('immutable');
			expect.soft(headers['access-control-allow-origin'], path).toBe('*');
		}
		const script = await (await request.get(`embed.${version}.js`)).body();
		const digest = createHash('sha384').update(script).digest('base64');
		expect(integrity, version).toBe(`sha384-${digest}`);
	}
});

test('an article can be pinned to the newest one, and its reader shares that one', async ({
	page,
	host,
	site
}) => {
	const { version, integrity } = versions.at(-1) as Version;
	const request: SnippetRequest = {
		site: `${site}v/${version}/`,
		language: 'en',
		document: DOCUMENT,
		title: statement.shortTitle.en
	};
	const script = `${site}embed.${version}.js`;
	const embed = frameSnippet(request) + elementSnippet({ ...request, script, integrity });
	const asked: string[] = [];
	page.on('request', (one) => asked.push(one.url()));
	await page.goto(host('article.html', { width: '640', embed }));
	for (const where of [page.frameLocator('iframe'), page.locator('diplomatic-timeline')]) {
		await expect(where.getByTestId('timeline').locator('[data-event]').first()).toBeVisible();
	}
	// What is asked of the site is that version's, but for scripts whose names tell their content.
	const others = asked.filter((url) => url.startsWith(site) && !url.startsWith(request.site));
	for (const url of others) expect(url).toMatch(/\/embed\.[^/]+\.js$/);

	await page.goto(`${request.site}en/${DOCUMENT}/`);
	await page.getByRole('button', { name: 'Share' }).click();
	const pinned = shareWordsOf('en').version_pinned({ version });
	await expect(page.getByRole('radio', { name: pinned })).toBeChecked();
	await page.keyboard.press('Escape');
	await page.getByRole('button', { name: 'The live page' }).click();
	await expect(page).toHaveURL(`${site}en/${DOCUMENT}/`);
});
