// Builds what other sites load, apart from the pages: each a single classic script, which a sandbox
// without an origin of its own lets in, and which one hash vouches for.
//   npm run build:embed
import { createHash } from 'node:crypto';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { build, type Plugin } from 'vite';
import svelteConfig from '../svelte.config.js';
import { isMain, root } from './support/main.js';
import { shadowCss } from './support/shadow-css.ts';

/** src/lib/server/embed-files.ts reads it. */
const folder = join(root, '.cache/embed');
const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));
const d3Unused = path('../src/lib/view/d3-unused.ts');
const ENTRY = 'embed-entry';
const PURE =
	'ticker timeInterval timeWeekday utcWeekday rgbGamma rgbSpline hsl hcl cubehelix interpolateTransform'.split(
		' '
	);

/** Stands in the script for its style sheet, which is known when the script is. */
const CSS_MARK = '@element.css@';
const QUOTED_MARK = /(["'`])@element\.css@\1/;

interface Bundle {
	code: string;
	css: string;
	files: { name: string; code: string; isEntry: boolean }[];
}

/** The tokens and the shared controls come first, then what an entry brings of its own. */
function styled(entry: string): Plugin {
	return {
		name: 'embed-entry',
		resolveId: (id) => (id === ENTRY ? id : null),
		load: (id) =>
			id === ENTRY
				? `import ${JSON.stringify(path('../src/app.css'))};import ${JSON.stringify(path(entry))};`
				: null
	};
}

interface BundleOptions {
	/** A module that others import, and not a script of its own. */
	isModule?: boolean;
	define?: Record<string, string>;
}

/** Bundles an entry and all that it imports: into one script and one style sheet, or into modules. */
async function bundle(
	entry: string,
	{ isModule = false, define = {} }: BundleOptions = {}
): Promise<Bundle> {
	const result = await build({
		configFile: false,
		root,
		logLevel: 'warn',
		// Beside the script that asks for it, wherever that was fetched from.
		base: './',
		define,
		plugins: [
			isModule ? [] : styled(entry),
			svelte({
				configFile: false,
				// Without innerHTML, so that no host's Trusted Types stand in the way.
				compilerOptions: { ...svelteConfig.compilerOptions, fragments: 'tree' }
			})
		],
		// As in vite.config.ts.
		resolve: { alias: { 'd3-transition': d3Unused, 'd3-color': d3Unused } },
		publicDir: false,
		build: {
			target: 'es2022',
			// Those that know light-dark(): it goes by what the host's page has chosen.
			cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
			write: false,
			modulePreload: false,
			cssCodeSplit: false,
			rolldownOptions: {
				input: isModule ? path(entry) : ENTRY,
				...(isModule && { preserveEntrySignatures: 'strict' }),
				// What d3 calls at its top level would keep most of it in the script.
				treeshake: { manualPureFunctions: PURE },
				checks: { pluginTimings: false },
				output: isModule
					? {
							format: 'es',
							entryFileNames: 'embed.[name].[hash].js',
							chunkFileNames: 'embed.[name].[hash].js'
						}
					: { format: 'iife', codeSplitting: false }
			}
		}
	});
	if (Array.isArray(result) || !('output' in result)) throw new Error('the build gave no output');
	const chunks = result.output.filter((file) => file.type === 'chunk');
	const css = result.output
		.filter(({ fileName }) => fileName.endsWith('.css'))
		.map((file) => (file.type === 'asset' ? String(file.source) : ''))
		.join('');
	return {
		code: chunks
			.map(({ code }) => code)
			.join('')
			.trim(),
		css: css.trim(),
		files: chunks.map(({ fileName, code, isEntry }) => ({
			name: fileName,
			code: code.trim(),
			isEntry
		}))
	};
}

type Write = (name: string, text: string) => void;

/** What `embed.js` fetches, in the languages that there are; gives the names of the files. */
async function writeParts(write: Write): Promise<Record<string, string>> {
	const names: Record<string, string> = {};
	for (const part of ['en', 'zh', 'ru', 'reading']) {
		const folder = part === 'reading' ? '' : 'words/';
		const { files } = await bundle(`../src/lib/embed/element/${folder}${part}.ts`, {
			isModule: true
		});
		for (const { name, code, isEntry } of files) {
			write(name, code);
			if (isEntry) names[part] = name;
		}
	}
	return names;
}

/** Builds all of them. */
export async function buildEmbed(): Promise<void> {
	rmSync(folder, { recursive: true, force: true });
	mkdirSync(folder, { recursive: true });
	const write: Write = (name, text) => writeFileSync(join(folder, name), text);
	const frame = await bundle('../src/lib/embed/frame/main.ts');
	const hash = createHash('sha256').update(frame.code).digest('hex').slice(0, 10);
	write(`frame.${hash}.js`, frame.code);
	write('frame.css', frame.css);
	write('resize.js', (await bundle('../src/lib/embed/resize.ts')).code);
	const files = await writeParts(write);
	const element = await bundle('../src/lib/embed/element/main.ts', {
		define: { EMBED_CSS: JSON.stringify(CSS_MARK), EMBED_FILES: JSON.stringify(files) }
	});
	// A function, since what stands for a match has its own signs.
	const code = element.code.replace(QUOTED_MARK, () => JSON.stringify(shadowCss(element.css)));
	write('embed.js', code);
}

if (isMain(import.meta.url)) await buildEmbed();
