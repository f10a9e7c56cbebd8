// Builds what stands apart from the pages: what other sites load, and what a document in a single file
// runs. Each is a classic script, which a sandbox without an origin of its own and a page opened from a
// disk let in, and which one hash vouches for.
//   npm run build:embed
import { createHash } from 'node:crypto';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundle } from './support/bundle.ts';
import { isMain, root } from './support/main.js';
import { fixedLengths, shadowCss } from './support/shadow-css.ts';

/** src/lib/server/embed-files.ts and scripts/build-package.ts read it. */
const folder = join(root, '.cache/embed');
/** Stands in a script for its style sheet, which is known when the script is. */
const CSS_MARK = JSON.stringify('@style-sheet@');
const QUOTED_MARK = /(["'`])@style-sheet@\1/;
/** A function, since what stands for a match has its own signs. */
const withCss = (code: string, css: string) => code.replace(QUOTED_MARK, () => JSON.stringify(css));

/** In ASCII: a page in another encoding reads a script so, where its server does not say which it is in. */
const inAscii = (code: string) =>
	code.replace(
		/[\u0080-\uffff]/g,
		(unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`
	);

/** Names of what the element fetches. */
const HASHED = 'embed.[name].[hash].js';

const hashOf = (code: string) => createHash('sha256').update(code).digest('hex').slice(0, 10);

type Write = (name: string, text: string) => void;

/** What `embed.js` fetches, in the languages that there are; gives the names of the files. */
async function writeParts(write: Write): Promise<Record<string, string>> {
	const names: Record<string, string> = {};
	const words = ['en', 'zh', 'ru'];
	for (const part of [...words, 'reading', 'checking']) {
		const folder = words.includes(part) ? 'words/' : '';
		const { files } = await bundle(`src/lib/embed/element/${folder}${part}.ts`, {
			names: { entry: HASHED, chunk: HASHED }
		});
		for (const { name, code, isEntry } of files) {
			write(name, code);
			if (isEntry) names[part] = name;
		}
	}
	names['large'] = await writeLarge(write);
	return names;
}

/** What draws many events, with the styles of its components in it; gives the name of its file. */
async function writeLarge(write: Write): Promise<string> {
	const { files, css } = await bundle('src/lib/embed/element/large.ts', {
		names: { entry: 'embed.large.js', chunk: HASHED },
		define: { EMBED_LARGE_CSS: CSS_MARK }
	});
	const largeCss = fixedLengths(css);
	write('large.css', largeCss);
	let written = '';
	for (const { name, code, isEntry } of files) {
		if (code.includes('embed.large.js')) throw new Error(`${name} imports what has another name`);
		const whole = withCss(code, largeCss);
		if (isEntry) written = `embed.large.${hashOf(whole)}.js`;
		write(isEntry ? written : name, whole);
	}
	return written;
}

/** Builds all of them. */
export async function buildEmbed(): Promise<void> {
	rmSync(folder, { recursive: true, force: true });
	mkdirSync(join(folder, 'single'), { recursive: true });
	const write: Write = (name, text) => writeFileSync(join(folder, name), text);
	for (const [entry, name] of [
		['main', 'frame'],
		['many', 'frame.many']
	] as const) {
		const frame = await bundle(`src/lib/embed/frame/${entry}.ts`);
		write(`${name}.${hashOf(frame.code)}.js`, frame.code);
		write(`${name}.css`, frame.css);
	}
	write('resize.js', inAscii((await bundle('src/lib/embed/resize.ts')).code));
	const single = await bundle('src/lib/single/main.ts');
	write('single/single.js', single.code);
	write('single/single.css', single.css);
	const files = await writeParts(write);
	const element = await bundle('src/lib/embed/element/main.ts', {
		define: { EMBED_CSS: CSS_MARK, EMBED_FILES: JSON.stringify(files) }
	});
	const css = shadowCss(element.css);
	write('embed.js', inAscii(withCss(element.code, css)));
	write('element.css', css);
}

if (isMain(import.meta.url)) await buildEmbed();
