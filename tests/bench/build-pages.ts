import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { build, type Plugin } from 'vite';
import type { Contender } from './contenders.ts';
import { PEERS, SITE } from './folders.ts';

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));
const d3Unused = path('../../src/lib/view/d3-unused.ts');

/** Finds the peers where they are installed, which is not beside the pages. */
const fromPeers: Plugin = {
	name: 'bench-peers',
	enforce: 'pre',
	resolveId(id) {
		if (!/^(vis-timeline|@knight-lab\/timelinejs)(\/|$)/.test(id)) return null;
		return this.resolve(id, join(PEERS, 'package.json'), { skipSelf: true });
	}
};

/** Builds the page of each contender with what it draws, the way the site is built. */
export async function buildPages(contenders: readonly Pick<Contender, 'page'>[]): Promise<void> {
	await build({
		configFile: false,
		root: path('.'),
		logLevel: 'warn',
		plugins: [fromPeers, svelte({ compilerOptions: { runes: true }, configFile: false })],
		resolve: { alias: { 'd3-transition': d3Unused, 'd3-color': d3Unused } },
		build: {
			target: 'es2022',
			outDir: SITE,
			emptyOutDir: true,
			assetsInlineLimit: 0,
			chunkSizeWarningLimit: 2000,
			rolldownOptions: {
				input: contenders.map(({ page }) => path(page)),
				checks: { pluginTimings: false }
			}
		}
	});
}
