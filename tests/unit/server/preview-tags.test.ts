import { existsSync } from 'node:fs';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { readTags } from '../../../scripts/support/html.ts';

const DOCUMENT = 'joint-statement-2024';

/** The tags as they are where the site was built for an address. */
async function tagsFor(siteUrl: string, ...[language, event]: ['en' | 'zh' | 'ru', string | null]) {
	vi.resetModules();
	vi.stubEnv('SITE_URL', siteUrl);
	const { previewTags } = await import('#lib/server/preview-tags.ts');
	const tags = readTags(previewTags(DOCUMENT, language, event));
	return new Map(
		tags.map(({ attributes }) => [
			attributes.get('property') ?? attributes.get('name'),
			attributes.get('content')
		])
	);
}

afterEach(() => vi.unstubAllEnvs());

describe('what networks preview a link with', () => {
	test.each([
		['en', null, 'en.png'],
		['zh', null, 'zh.png'],
		['ru', 'state-visit', 'state-visit.ru.png']
	] as const)('is a picture at an absolute address (%s, %s)', async (language, event, file) => {
		const tags = await tagsFor('https://example.org/timelines', language, event);
		const path = `cards/${DOCUMENT}/${file}`;
		expect(tags.get('og:image')).toBe(`https://example.org/timelines/${path}`);
		expect(existsSync(`static/${path}`)).toBe(true);
		expect(tags.get('og:image:width')).toBe('1200');
		expect(tags.get('og:image:height')).toBe('630');
		expect(tags.get('og:image:alt')?.length).toBeGreaterThan(10);
		expect(tags.get('twitter:card')).toBe('summary_large_image');
	});

	test('is no picture where the site’s address is not known', async () => {
		const tags = await tagsFor('', 'en', 'state-visit');
		expect([...tags]).toEqual([['twitter:card', 'summary']]);
	});

	test('says of an event when and what it was', async () => {
		const tags = await tagsFor('https://example.org/', 'en', 'good-neighbour-treaty-2001');
		expect(tags.get('og:image:alt')).toMatch(/^16 July 2001: Treaty of Good-Neighbourliness/);
	});
});

test.each([
	['https://example.org/timelines', 'https://example.org/timelines/'],
	// Publishing systems take it from where the page is; some take only a whole address.
	['', '../../../../']
])('an event’s page tells where its oEmbed answer is (SITE_URL=%s)', async (siteUrl, root) => {
	vi.resetModules();
	vi.stubEnv('SITE_URL', siteUrl);
	const { discoveryTag } = await import('#lib/server/preview-tags.ts');
	const [tag] = readTags(discoveryTag(DOCUMENT, 'zh', 'state-visit'));
	expect(Object.fromEntries(tag?.attributes ?? [])).toEqual({
		rel: 'alternate',
		type: 'application/json+oembed',
		href: `${root}oembed/${DOCUMENT}/state-visit.zh.json`
	});
});
