import { unzipSync, strFromU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readTags } from '../../../scripts/support/html.ts';
import { asSco, manifest, manifestProblems, scormPackage } from '../../../scripts/support/scorm.ts';
import { parseWanted } from '../../../scripts/support/single-file.ts';

const html =
	'<!doctype html>\n<html lang="en">\n<head><title>Trade &amp; peace</title></head></html>';
const file = { document: 'joint-statement-2024', language: 'en', html } as const;
const SCHEMAS = [
	'adlcp_rootv1p2.xsd',
	'ims_xml.xsd',
	'imscp_rootv1p1p2.xsd',
	'imsmd_rootv1p2p1.xsd'
] as const;

describe('a package for a learning platform', () => {
	it('has its manifest, the schemas that it names and its page at the root, and the same bytes every time', () => {
		const zip = scormPackage(file);
		const entries = unzipSync(zip);
		expect(Object.keys(entries).sort()).toEqual(
			['imsmanifest.xml', 'index.html', ...SCHEMAS].sort()
		);
		const text = (name: string) => strFromU8(entries[name] ?? new Uint8Array());
		expect(text('index.html')).toBe(asSco(html));
		const named = /xsi:schemaLocation="([^"]+)"/.exec(text('imsmanifest.xml'))?.[1] ?? '';
		for (const [at, word] of named.split(/\s+/).entries()) {
			if (at % 2 === 0) expect(text('imsmanifest.xml')).toContain(`="${word}"`);
			else expect(Object.keys(entries)).toContain(word);
		}
		// Exact copies, in a checkout with other ends of lines too.
		expect(SCHEMAS.map((name) => entries[name]?.length)).toEqual([4398, 1213, 14560, 22196]);
		expect(scormPackage(file)).toEqual(zip);
	});

	it.each([
		['en', 'Joint statement &amp; timeline'],
		['zh', '联合声明（2024年5月）'],
		['ru', `Совместное заявление: ${'о партнёрстве '.repeat(30)}`]
	] as const)(
		'has a manifest that the standard’s schemas allow, in %s',
		async (language, title) => {
			const written = manifest({
				...file,
				language,
				html: html.replace('Trade &amp; peace', title)
			});
			expect(await manifestProblems(written)).toEqual([]);
		}
	);

	it('is refused by the same schemas where the manifest is not as they say', async () => {
		const written = manifest(file);
		const broken = [
			['adlcp:scormtype="sco"', 'adlcp:scormtype="course"'],
			['identifier="pages"', 'identifier="1 pages"'],
			['<title>Trade', `<title>${'long '.repeat(60)}`],
			['<resources>', '<sources>']
		] as const;
		for (const [right, wrong] of broken) {
			const problems = await manifestProblems(written.replace(right, wrong));
			expect(problems[0], wrong).toMatch(/^imsmanifest\.xml:\d+: /);
		}
	});

	// What the schemas say and this validator does not follow up.
	it('names only what it has', () => {
		const tags = readTags(manifest(file));
		const attribute = (name: string, key: string) =>
			tags.filter((tag) => tag.name === name).map(({ attributes }) => attributes.get(key));
		expect(attribute('organizations', 'default')).toEqual(attribute('organization', 'identifier'));
		expect(attribute('item', 'identifierref')).toEqual(attribute('resource', 'identifier'));
		expect(attribute('resource', 'href')).toEqual(['index.html']);
		expect(attribute('file', 'href')).toEqual(['index.html']);
		const ids = ['manifest', 'organization', 'item', 'resource'].flatMap((name) =>
			attribute(name, 'identifier')
		);
		expect(new Set(ids).size).toBe(4);
	});

	it('has a title that is cut where the schema allows no more, and no entity with it', () => {
		const long = { ...file, html: html.replace('peace', 'peace '.repeat(60)) };
		for (const [, title = ''] of manifest(long).matchAll(/<title>([^<]*)<\/title>/g)) {
			expect(title.replace('&amp;', '&')).toHaveLength(200);
			expect(title).toMatch(/^Trade &amp; peace .*…$/);
		}
	});

	it('is called as the page is', () => {
		expect(manifest(file)).toContain('<title>Trade &amp; peace</title>');
	});
});

describe('which file is wanted', () => {
	const wanted = (...args: string[]) => parseWanted(args, ['one', 'two']);

	it('is a document in one language or in all', () => {
		expect(wanted('two', '--lang', 'ru')).toEqual({ document: 'two', languages: ['ru'] });
		expect(wanted('one').languages).toEqual(['en', 'zh', 'ru']);
	});

	it('is told in words where it cannot be', () => {
		expect(() => wanted('three')).toThrow('There is no document “three”. There are: one, two.');
		expect(() => wanted()).toThrow('Name a document.');
		expect(() => wanted('one', '--lang', 'fr')).toThrow('There is no language “fr”.');
		expect(() => wanted('one', '--size', '3')).toThrow('DOCUMENT');
	});
});
