import { svelte } from '@sveltejs/vite-plugin-svelte';
import { build } from 'vite';
import svelteConfig from '../svelte.config.js';
const d3Unused = process.cwd() + '/src/lib/view/d3-unused.ts';
const r: any = await build({
	configFile: false,
	logLevel: 'warn',
	plugins: [
		svelte({
			configFile: false,
			compilerOptions: {
				...svelteConfig.compilerOptions,
				fragments: (process.env.FR ?? 'tree') as any
			}
		})
	],
	resolve: { alias: { 'd3-transition': d3Unused, 'd3-color': d3Unused } },
	publicDir: false,
	build: {
		target: 'es2022',
		write: false,
		cssCodeSplit: false,
		minify: true,
		rolldownOptions: {
			input: process.argv[2],
			treeshake: { manualPureFunctions: ['ticker', 'timeInterval'] },
			output: { format: 'iife', codeSplitting: false }
		}
	}
});
for (const o of r.output)
	if (o.type === 'chunk') {
		const t: any = {};
		for (const [k, m] of Object.entries<any>(o.modules)) {
			let g = k.includes('node_modules')
				? k
						.split('node_modules/')[1]
						.split('/')
						.slice(0, k.includes('/svelte/') ? 5 : 1)
						.join('/')
				: k.split('/es/')[1];
			t[g] = (t[g] ?? 0) + m.renderedLength;
		}
		for (const [k, v] of Object.entries<any>(t)
			.sort((a: any, b: any) => b[1] - a[1])
			.slice(0, 60))
			console.log(v, k);
		console.log(o.code.length);
	}
