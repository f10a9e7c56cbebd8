import { afterEach, describe, expect, test, vi } from 'vitest';
import { readTags } from '../../../scripts/support/html.ts';

const DOCUMENT = 'joint-statement-2024';
const PATH = '../../../src/routes/oembed/[document]/[name].json/+server.ts';

interface Answer {
	[field: string]: string | number;
	html: string;
}

/** What the file of a page says where the site was built for an address. */
async function answerFor(
	name: string,
	siteUrl = 'https://example.org/timelines/'
): Promise<Answer> {
	vi.resetModules();
	vi.stubEnv('SITE_URL', siteUrl);
	const { GET } = (await import(PATH)) as { GET: (event: unknown) => Response };
	return (await GET({ params: { document: DOCUMENT, name } }).json()) as Answer;
}

afterEach(() => vi.unstubAllEnvs());

describe('an oEmbed answer', () => {
	test.each(['en', 'zh', 'state-visit.ru'])(
		'has what the format asks of a rich one (%s)',
		async (name) => {
			const answer = await answerFor(name);
			expect(answer).toMatchObject({ type: 'rich', version: '1.0', provider_name: 'Communiqué' });
			expect(answer['width']).toBeTypeOf('number');
			expect(answer['height']).toBeTypeOf('number');
			expect(answer['thumbnail_url']).toBe(
				`https://example.org/timelines/cards/${DOCUMENT}/${name}.png`
			);
			expect([answer['thumbnail_width'], answer['thumbnail_height']]).toEqual([1200, 630]);
		}
	);

	test('is a frame of the same page, with a link in it', async () => {
		const { html, title } = await answerFor('state-visit.en');
		const [frame, link] = readTags(html);
		expect(frame?.name).toBe('iframe');
		expect(frame?.attributes.get('src')).toBe(
			`https://example.org/timelines/en/${DOCUMENT}/embed/?event=state-visit`
		);
		expect(frame?.attributes.get('title')).toBe(title);
		expect(link?.attributes.get('href')).toBe(
			`https://example.org/timelines/en/${DOCUMENT}/events/state-visit/`
		);
		expect(readTags(html).map(({ name }) => name)).toEqual(['iframe', 'a']);
	});

	test('names a site on this machine where the address is not known', async () => {
		expect((await answerFor('en', '')).html).toContain('"http://localhost:4173/en/');
	});

	test.each(['fr', 'no-such-event.en', 'en.png'])('is none for %s', async (name) => {
		await expect(answerFor(name)).rejects.toMatchObject({ status: 404 });
	});
});
