import { describe, expect, it } from 'vitest';
import { parsePictureOptions, pictureFile } from '../../../scripts/support/picture-options.ts';

describe('parsePictureOptions', () => {
	it('takes the README’s pictures when nothing is asked for', () => {
		expect(parsePictureOptions([])).toEqual({
			path: 'en/joint-statement-2024/',
			themes: ['light', 'dark'],
			width: 1440,
			height: 900,
			out: 'docs/pictures/explorer.png'
		});
	});

	it('never writes another page over the README’s picture', () => {
		expect(parsePictureOptions(['--lang', 'zh']).out).toBe(
			'.cache/pictures/zh-joint-statement-2024.png'
		);
		expect(parsePictureOptions(['--size', '390x844']).out).toMatch(/^\.cache\/pictures\//);
		expect(parsePictureOptions(['--path', '/ru/?view=2024', '--theme', 'dark'])).toMatchObject({
			path: 'ru/?view=2024',
			themes: ['dark'],
			out: '.cache/pictures/ru-view-2024.png'
		});
		expect(parsePictureOptions(['--path', '/']).out).toBe('.cache/pictures/home.png');
	});

	it.each([
		[['--size', 'huge'], '--size must be WIDTHxHEIGHT'],
		[['--size', '100x900'], 'from 200 to 9999; it is “100x900”'],
		[['--lang', 'fr'], '--lang must be en, zh or ru; it is “fr”.'],
		[['--theme', 'sepia'], '--theme must be light or dark; it is “sepia”.'],
		[['--path', 'en/', '--lang', 'zh'], 'leave --document and --lang out'],
		[['--path', 'https://example.org/'], '--path must be a page of the site'],
		[['--out', 'picture.jpg'], '--out must end in .png'],
		[['--zise', '1x1'], 'Options: --document ID']
	])('refuses %j in words', (args, words) => {
		expect(() => parsePictureOptions(args)).toThrow(words);
	});
});

describe('pictureFile', () => {
	it('puts the dark picture beside the light one', () => {
		expect(pictureFile('a/b.png', 'light')).toBe('a/b.png');
		expect(pictureFile('a/b.png', 'dark')).toBe('a/b-dark.png');
	});
});
