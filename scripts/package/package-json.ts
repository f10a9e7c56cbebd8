import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../support/main.js';

const entry = (path: string) => ({ types: `${path}.d.ts`, default: `${path}.js` });

/** The package's own package.json; version and licence are the repository's. */
export function packageJson(): object {
	const { version, license, devDependencies } = JSON.parse(
		readFileSync(join(root, 'package.json'), 'utf8')
	) as { version: string; license: string; devDependencies: Record<string, string> };
	const component = './svelte/DiplomaticTimeline.svelte';
	return {
		name: 'diplomatic-timeline',
		version,
		description:
			'A web component that draws the events of a document on a timeline to zoom and check.',
		keywords: ['timeline', 'custom-element', 'web-component', 'svelte', 'edtf'],
		license,
		type: 'module',
		main: './index.js',
		types: './index.d.ts',
		exports: {
			'.': entry('./index'),
			'./react': entry('./react'),
			'./svelte': { types: `${component}.d.ts`, svelte: component },
			'./custom-elements.json': './custom-elements.json',
			'./html-custom-data.json': './html-custom-data.json',
			'./package.json': './package.json'
		},
		customElements: './custom-elements.json',
		// Importing it defines the element; the parts that it fetches do nothing by themselves.
		sideEffects: ['./index.js', './react.js', component],
		peerDependencies: { react: '>=19', svelte: devDependencies['svelte'] },
		peerDependenciesMeta: { react: { optional: true }, svelte: { optional: true } }
	};
}
