import { unzipSync, strFromU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readTags } from '../../../scripts/support/html.ts';
import { asSco, manifest, scormPackage } from '../../../scripts/support/scorm.ts';
import { parseWanted } from '../../../scripts/support/single-file.ts';

const html =
	'<!doctype html>\n<html lang="en">\n<head><title>Trade &amp; peace</title></head></html>';
const file = { document: 'joint-statement-2024', language: 'en', html } as const;

describe('a package for a learning platform', () => {
	it('has its manifest and its page at the root, and the same bytes every time', () => {
		const zip = scormPackage(file);
		const entries = unzipSync(zip);
		expect(Object.keys(entries)).toEqual(['imsmanifest.xml', 'index.html']);
		expect(strFromU8(entries['index.html'] ?? new Uint8Array())).toBe(asSco(html));
		expect(scormPackage(file)).toEqual(zip);
	});

	it('has one organization with one item, whose resource is a file of the package', () => {
		const tags = readTags(manifest(file));
		const of = (name: string) => tags.filter((tag) => tag.name === name);
		const attribute = (name: string, key: string) => of(name)[0]?.attributes.get(key);
		expect(attribute('manifest', 'xmlns')).toBe('http://www.imsproject.org/xsd/imscp_rootv1p1p2');
		expect(attribute('manifest', 'xmlns:adlcp')).toBe('http://www.adlnet.org/xsd/adlcp_rootv1p2');
		expect(['organization', 'item', 'resource', 'file'].map((name) => of(name).length)).toEqual([
			1, 1, 1, 1
		]);
		expect(attribute('organizations', 'default')).toBe(attribute('organization', 'identifier'));
		expect(attribute('item', 'identifierref')).toBe(attribute('resource', 'identifier'));
		expect(attribute('resource', 'adlcp:scormtype')).toBe('sco');
		expect(attribute('resource', 'href')).toBe(attribute('file', 'href'));
		const ids = tags.flatMap(({ attributes }) => attributes.get('identifier') ?? []);
		expect(new Set(ids).size).toBe(ids.length);
		// What the schema's type ID allows.
		for (const id of ids) expect(id).toMatch(/^[A-Za-z_][\w.-]*$/);
		expect(manifest(file)).toContain('<schemaversion>1.2</schemaversion>');
	});

	it('has what the schemas of IMS CP 1.1.2 and ADL 1.2 allow, in their order, and no more', () => {
		const tags = readTags(manifest(file).replace(/^<\?xml[^>]*>/, ''));
		const written = tags.map(({ name, attributes }) => [name, ...attributes.keys()].join(' '));
		expect(written).toEqual([
			'manifest identifier version xmlns xmlns:adlcp',
			'metadata',
			'schema',
			'schemaversion',
			'organizations default',
			'organization identifier',
			'title',
			'item identifier identifierref',
			'title',
			'resources',
			'resource identifier type adlcp:scormtype href',
			'file href'
		]);
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
