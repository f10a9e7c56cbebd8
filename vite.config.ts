import { fileURLToPath } from 'node:url';
import { paraglideVitePlugin } from '@inlang/paraglide-js';
import { sveltekit } from '@sveltejs/kit/vite';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { playwright } from '@vitest/browser-playwright';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { launchOptions } from './scripts/chromium.js';
import { messageOptions } from './scripts/messages.js';
import { explorerChunk } from './scripts/support/explorer-chunk.ts';

const d3Unused = fileURLToPath(new URL('src/lib/view/d3-unused.ts', import.meta.url));

/** What d3 calls at its top level would keep most of it in the page. */
const PURE =
	'ticker timeInterval timeWeekday utcWeekday rgbGamma rgbSpline hsl hcl cubehelix interpolateTransform'.split(
		' '
	);

/** Says once what a build leaves out that does not know where it will stand. */
const siteNotice: Plugin = {
	name: 'site-notice',
	apply: 'build',
	configResolved({ build, logger }) {
		if (process.env.SITE_URL || build.ssr) return;
		logger.warn(
			'SITE_URL is not set: pages have no preview pictures (og:image), and canonical links and\n' +
				'oEmbed answers are for a site on this machine. SITE_URL=https://… npm run build makes them whole.'
		);
	}
};

export default defineConfig(({ command }) => ({
	plugins: [
		// Both write files that the type check and the linter read beside the tests: “npm run sync” has
		// written them before.
		...(process.env.VITEST
			? [svelte()]
			: [...messageOptions().map(paraglideVitePlugin), sveltekit(), siteNotice])
	],
	resolve: {
		// Nine kilobytes, gzipped, of every page that nothing calls.
		// Only a build leaves out what then calls them.
		alias: command === 'build' ? { 'd3-transition': d3Unused, 'd3-color': d3Unused } : {}
	},
	// A worker loads what only some files need when it meets one.
	worker: { format: 'es' },
	build: {
		target: 'es2022',
		// What a page starts with is preloaded by its own links. Lists of what each later part needs would
		// be in every page, for the sake of parts that are small and seldom asked for.
		modulePreload: { polyfill: false, resolveDependencies: () => [] },
		rolldownOptions: {
			// What d3-time calls at its top level would keep its tick table and d3-array in the page.
			treeshake: { manualPureFunctions: PURE },
			checks: { pluginTimings: false },
			output: {
				codeSplitting: { groups: [{ name: explorerChunk, debugName: 'app', tags: ['$initial'] }] }
			}
		}
	},
	test: {
		expect: { requireAssertions: true },
		// Properties take seconds where other work has the machine.
		testTimeout: 30_000,
		projects: [
			{
				extends: true,
				test: {
					name: 'unit',
					environment: 'node',
					// Loading the same modules for each file anew took as long as the tests.
					isolate: false,
					include: ['tests/unit/**/*.test.ts'],
					exclude: ['**/*.browser.test.ts']
				}
			},
			{
				extends: true,
				// Found during a run, they would reload the page under the tests.
				optimizeDeps: { include: ['papaparse', 'valibot'] },
				test: {
					name: 'browser',
					include: ['tests/unit/**/*.browser.test.ts'],
					browser: {
						enabled: true,
						headless: true,
						screenshotFailures: false,
						provider: playwright({
							launchOptions: launchOptions(),
							contextOptions: { locale: 'en-GB', timezoneId: 'UTC' }
						}),
						instances: [{ browser: 'chromium' }]
					}
				}
			}
		]
	}
}));
