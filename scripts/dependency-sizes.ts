// Prints what each package adds to the explorer's page, minified and gzipped: the figures in the
// README. Only what the page really uses is counted.
//   npm run sizes
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { build, type Rolldown } from 'vite';
import viteConfig from '../vite.config.ts';
import { readTags } from './support/html.ts';
import { root } from './support/main.js';
import { Problem, runMain } from './support/problem.js';

/** What the explorer's page imports: the components, and the state that they share. */
const ENTRIES = ['src/lib/view/Explorer.svelte', 'src/lib/view/explorer-state.svelte.ts'];

await runMain(async () => {
	const sizes = await packageSizes();
	// SvelteKit can't be bundled without its pages: it is what the first load has besides.
	const others = [...sizes.values()].reduce((sum, bytes) => sum + bytes, 0);
	sizes.set('@sveltejs/kit', firstLoad() - others);
	for (const [name, bytes] of [...sizes].sort((a, b) => b[1] - a[1])) {
		console.log(`${name.padEnd(16)} ${(bytes / 1000).toFixed(1).padStart(5)} kB`);
	}
	return 0;
});

/** Bundles the explorer with one file a package; small packages of a family count together. */
async function packageSizes(): Promise<Map<string, number>> {
	const output = (await build({
		root,
		configFile: false,
		logLevel: 'error',
		plugins: [svelte({ configFile: false, compilerOptions: { runes: true } })],
		resolve: viteConfig({ command: 'build', mode: 'production' }).resolve ?? {},
		build: {
			write: false,
			target: 'es2022',
			rolldownOptions: {
				input: ENTRIES.map((file) => join(root, file)),
				preserveEntrySignatures: 'strict',
				output: { codeSplitting: { groups: [{ name: packageOf }] } }
			}
		}
	})) as Rolldown.RolldownOutput;
	const sizes = new Map<string, number>();
	for (const file of output.output) {
		if (file.type !== 'chunk') continue;
		const name = file.moduleIds.map(packageOf).find((one) => one !== null) ?? 'this program';
		sizes.set(name, (sizes.get(name) ?? 0) + gzipSync(file.code, { level: 9 }).length);
	}
	return sizes;
}

/** The package that a module belongs to; null for a module of ours. */
function packageOf(id: string): string | null {
	const [, name] = /node_modules\/(?:\.\w+\/)?((?:@[^/]+\/)?[^/]+)/.exec(id) ?? [];
	if (name === undefined) return null;
	return /^(d3-|internmap$)/.test(name) ? 'd3' : name;
}

/** What the built explorer starts with, its strings apart, in gzipped bytes. */
function firstLoad(): number {
	const build = join(root, 'build');
	const page = existsSync(build)
		? readdirSync(join(build, 'en'), { withFileTypes: true }).find((entry) => entry.isDirectory())
		: undefined;
	if (!page) throw new Problem('There is no build. “npm run build” makes it.');
	const folder = join(build, 'en', page.name);
	const preloaded = readTags(readFileSync(join(folder, 'index.html'), 'utf8')).filter(
		({ attributes }) => attributes.get('rel') === 'modulepreload'
	);
	return preloaded.reduce((sum, { attributes }) => {
		const file = join(folder, attributes.get('href') ?? '');
		return sum + gzipSync(readFileSync(file), { level: 9 }).length;
	}, 0);
}
