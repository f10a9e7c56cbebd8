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

/** src/lib/server/embed-files.ts reads it. */
const folder = join(root, '.cache/embed');
const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));
const d3Unused = path('../src/lib/view/d3-unused.ts');
const ENTRY = 'embed-entry';
const PURE =
	'ticker timeInterval timeWeekday utcWeekday rgbGamma rgbSpline hsl hcl cubehelix interpolateTransform'.split(
		' '
	);

interface Bundle {
	code: string;
	css: string;
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

/** Bundles an entry and all that it imports into one script and one style sheet. */
async function bundle(entry: string): Promise<Bundle> {
	const result = await build({
		configFile: false,
		root,
		logLevel: 'warn',
		plugins: [
			styled(entry),
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
				input: ENTRY,
				// What d3 calls at its top level would keep most of it in the script.
				treeshake: { manualPureFunctions: PURE },
				checks: { pluginTimings: false },
				output: { format: 'iife', codeSplitting: false }
			}
		}
	});
	if (Array.isArray(result) || !('output' in result)) throw new Error('the build gave no output');
	const text = (wanted: string) =>
		result.output
			.filter(({ fileName }) => fileName.endsWith(wanted))
			.map((file) => (file.type === 'chunk' ? file.code : String(file.source)))
			.join('');
	return { code: text('.js').trim(), css: text('.css').trim() };
}

/** Builds all of them. */
export async function buildEmbed(): Promise<void> {
	const frame = await bundle('../src/lib/embed/frame/main.ts');
	const resize = await bundle('../src/lib/embed/resize.ts');
	rmSync(folder, { recursive: true, force: true });
	mkdirSync(folder, { recursive: true });
	const write = (name: string, text: string) => writeFileSync(join(folder, name), text);
	const hash = createHash('sha256').update(frame.code).digest('hex').slice(0, 10);
	write(`frame.${hash}.js`, frame.code);
	write('frame.css', frame.css);
	write('resize.js', resize.code);
}

if (isMain(import.meta.url)) await buildEmbed();
