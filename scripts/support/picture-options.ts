import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { root } from './main.js';
import { Problem } from './problem.js';

export type Theme = 'light' | 'dark';

/** Where the README's picture stands, from the repository's folder. */
const README_PICTURE = 'docs/pictures/explorer.png';

export interface PictureOptions {
	/** The page, from the site's own address, without a slash before it. */
	path: string;
	themes: readonly Theme[];
	/** CSS pixels. */
	width: number;
	height: number;
	/** The light picture; the dark one stands beside it. */
	out: string;
	/** Whether it is of the page as it is printed. */
	isPaper?: boolean;
}

const USAGE =
	'Options: --document ID, --lang en|zh|ru, --theme light|dark, --size 1440x900,\n' +
	'  --path PAGE (instead of --document and --lang), --out FILE.png;\n' +
	'  or --guide alone: the pictures of docs/teaching.md';

/**
 * What to take pictures of: without options the README's, in both themes.
 *
 * @throws {Problem} when an option is unknown or can't be understood
 */
export function parsePictureOptions(args: readonly string[]): PictureOptions {
	const values = parse(args);
	const { document, lang, path, size = '1440x900', theme } = values;
	if (path !== undefined && (document ?? lang) !== undefined) {
		throw new Problem('--path names a page by itself: leave --document and --lang out.');
	}
	if (lang !== undefined && !['en', 'zh', 'ru'].includes(lang)) {
		throw new Problem(`--lang must be en, zh or ru; it is “${lang}”.`);
	}
	if (theme !== undefined && theme !== 'light' && theme !== 'dark') {
		throw new Problem(`--theme must be light or dark; it is “${theme}”.`);
	}
	if (path?.includes('://'))
		throw new Problem(`--path must be a page of the site; it is “${path}”.`);
	const page = path?.replace(/^\/+/, '') ?? `${lang ?? 'en'}/${document ?? firstDocument()}/`;
	const isReadmes = [document, lang, path, values.size].every((value) => value === undefined);
	const out = values.out ?? (isReadmes ? README_PICTURE : `.cache/pictures/${fileName(page)}`);
	if (!out.endsWith('.png')) throw new Problem(`--out must end in .png; it is “${out}”.`);
	return { path: page, themes: theme ? [theme] : ['light', 'dark'], ...parseSize(size), out };
}

/** The file of a picture in one theme. */
export function pictureFile(out: string, theme: Theme): string {
	return theme === 'light' ? out : out.replace(/\.png$/, '-dark.png');
}

function parse(args: readonly string[]) {
	const option = { type: 'string' } as const;
	try {
		return parseArgs({
			args: [...args],
			options: {
				document: option,
				lang: option,
				theme: option,
				size: option,
				path: option,
				out: option
			}
		}).values;
	} catch (error) {
		throw new Problem(`${error instanceof Error ? error.message : String(error)}\n${USAGE}`);
	}
}

function parseSize(text: string): { width: number; height: number } {
	const [width = 0, height = 0] = /^\d{3,4}[x×]\d{3,4}$/.test(text)
		? text.split(/[x×]/).map(Number)
		: [];
	if (width < 200 || height < 200) {
		throw new Problem(
			`--size must be WIDTHxHEIGHT in CSS pixels, each from 200 to 9999; it is “${text}”.`
		);
	}
	return { width, height };
}

function firstDocument(): string {
	const [first] = readdirSync(join(root, 'data')).sort();
	if (first === undefined) throw new Problem('There is no document in data/.');
	return first;
}

/** `en/a-document/events/b/?view=2024` is `en-a-document-events-b-view-2024.png`. */
function fileName(page: string): string {
	return `${page.replace(/[^\p{L}\d]+/gu, '-').replace(/^-|-$/g, '') || 'home'}.png`;
}
