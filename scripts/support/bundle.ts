import { fileURLToPath } from 'node:url';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { build, type Plugin } from 'vite';
import svelteConfig from '../../svelte.config.js';
import { root } from './main.js';

const path = (relative: string) =>
	fileURLToPath(new URL(relative, new URL('../../', import.meta.url)));
const d3Unused = path('src/lib/view/d3-unused.ts');
const ENTRY = 'embed-entry';
const PURE =
	'ticker timeInterval timeWeekday utcWeekday rgbGamma rgbSpline hsl hcl cubehelix interpolateTransform'.split(
		' '
	);

export interface Bundle {
	code: string;
	css: string;
	files: {
		name: string;
		code: string;
		isEntry: boolean;
		/** Paths of what it was made from. */
		modules: readonly string[];
	}[];
}

/** A worker may not come from another origin: its address is left empty, and the page does its work. */
const noWorkers: Plugin = {
	name: 'no-workers',
	enforce: 'pre',
	resolveId: (id) => (id.endsWith('?worker&url') ? '\0no-worker' : null),
	load: (id) => (id === '\0no-worker' ? "export default '';" : null)
};

const HYDRATION = /\/svelte\/src\/internal\/client\/dom\/hydration\.js$/;
const IS_HYDRATING = /export let hydrating = false;|\n\thydrating = value;/g;

/**
 * Everything is drawn anew here: no script takes over markup. What Svelte has for that is left out when
 * it is told so as a constant.
 */
const noHydration: Plugin = {
	name: 'no-hydration',
	transform: {
		filter: { id: HYDRATION },
		handler(code) {
			if (code.match(IS_HYDRATING)?.length !== 2) throw new Error('Svelte hydrates in another way');
			return code.replace(IS_HYDRATING, (found) =>
				found.startsWith('export') ? 'export const hydrating = false;' : ''
			);
		}
	}
};

/** The tokens and the shared controls come first, then what an entry brings of its own. */
function styled(entry: string): Plugin {
	return {
		name: 'embed-entry',
		resolveId: (id) => (id === ENTRY ? id : null),
		load: (id) =>
			id === ENTRY
				? `import ${JSON.stringify(path('src/app.css'))};import ${JSON.stringify(path(entry))};`
				: null
	};
}

export interface BundleOptions {
	/**
	 * Names of what becomes modules that others import, for the entry and for the rest; without them
	 * it becomes one script and one style sheet.
	 */
	names?: { entry: string; chunk: string };
	define?: Record<string, string>;
}

/**
 * Bundles what other sites load: an entry and all that it imports.
 * @param entry path from the repository's folder
 */
export async function bundle(
	entry: string,
	{ names, define = {} }: BundleOptions = {}
): Promise<Bundle> {
	const result = await build({
		configFile: false,
		root,
		logLevel: 'warn',
		// Beside the script that asks for it, wherever that was fetched from.
		base: './',
		define,
		plugins: [
			noWorkers,
			noHydration,
			names ? [] : styled(entry),
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
				input: names ? path(entry) : ENTRY,
				...(names && { preserveEntrySignatures: 'allow-extension' }),
				// What d3 calls at its top level would keep most of it in the script.
				treeshake: { manualPureFunctions: PURE },
				// Code shared with the site asks for import.meta where it only matters there.
				checks: { pluginTimings: false, ineffectiveDynamicImport: false, emptyImportMeta: false },
				output: names
					? { format: 'es', entryFileNames: names.entry, chunkFileNames: names.chunk }
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
		files: chunks.map(({ fileName, code, isEntry, moduleIds }) => ({
			name: fileName,
			code: code.trim(),
			isEntry,
			modules: moduleIds
		}))
	};
}
