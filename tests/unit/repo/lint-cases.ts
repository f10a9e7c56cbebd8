/** Code that a rule must report: where it would stand, the rule, the code. */
export type LintCase = readonly [path: string, rule: string, code: string];

const core = 'src/lib/core/time/fixture.ts';
const view = 'src/lib/view/fixture.ts';
const component = 'src/lib/view/Fixture.svelte';
const page = 'src/routes/+page.svelte';

/** A component with the script and the markup that a case is about. */
function svelte(markup: string, script = ''): string {
	return `<script lang="ts">\n\tlet { n, items }: { n: number; items: string[] } = $props();\n${script}</script>\n\n<p>{n}{items.length}</p>\n${markup}\n`;
}

const syntax = 'no-restricted-syntax';
const layers = 'communique/layers';

/** One for each shape that `no-restricted-syntax` names, and more where a shape has several forms. */
export const restrictedCode: LintCase[] = [
	...[
		'new Date(0).getFullYear()',
		'new Date(0).getTimezoneOffset()',
		'new Date(0).setMonth(1)',
		'new Date(0).setHours(1)',
		'new Date(2024, 4, 16)',
		"new Date('2024-05-16')",
		'new Date(`2024-05-16`)',
		"Date.parse('2024-05-16')",
		'Date()',
		"new Date(0).toLocaleDateString('en')",
		'new Date(0).toDateString()',
		'(1000).toLocaleString()',
		"new Intl.DateTimeFormat('en')",
		"new Intl.DateTimeFormat('en', { month: 'long' })",
		"document.body.innerHTML = 'a'",
		"document.body.outerHTML = 'a'",
		"document.body.insertAdjacentHTML('beforeend', 'a')",
		"document.createRange().createContextualFragment('a')",
		"document.write('a')",
		"select('p').html('a')",
		"document.body.setAttribute('style', 'color: red')",
		"select('p').attr('style', 'color: red')",
		"document.body.setAttribute('onclick', 'a()')"
	].map((line): LintCase => [view, syntax, `export const a = () => ${line};\n`]),
	[view, syntax, "export { a } from './a.ts';\nimport { timeDay } from 'd3';\ntimeDay();\n"],
	[view, syntax, "import { scaleTime } from 'd3';\nscaleTime();\n"],
	[component, syntax, svelte('<p>{new Date(n).getDate()}</p>')],
	[component, syntax, svelte('<a href="/en/">a</a>')],
	[component, syntax, svelte('<img src="/{n}.png" alt="" />')],
	[core, syntax, 'export const a = () => new Date();\n'],
	[core, syntax, 'export const a = () => Date.now();\n'],
	[core, syntax, 'export const a = () => Math.random();\n'],
	[core, syntax, "import { select } from 'd3';\nselect('p');\n"],
	[core, syntax, "import { zoom } from 'd3';\nzoom();\n"],
	[core, syntax, "import * as d3 from 'd3';\nd3.range(3);\n"]
];

/** Rules that come with the linter and its plugins. */
export const ruledCode: LintCase[] = [
	[view, 'no-eval', "export const a = () => eval('1');\n"],
	[view, 'no-implied-eval', "setTimeout('a()', 1);\n"],
	[view, 'no-new-func', "export const a = new Function('return 1');\n"],
	[view, 'no-script-url', "export const a = 'javascript:void 0';\n"],
	[view, 'no-console', "console.log('a');\n"],
	[view, 'eqeqeq', 'export const a = (b: number) => b == 1;\n'],
	[view, 'max-lines', 'export {};\n'.padEnd(500, '\n')],
	[view, '@typescript-eslint/no-explicit-any', 'export const a = (b: any) => b;\n'],
	[
		view,
		'@typescript-eslint/no-non-null-assertion',
		'export const a = (b?: string) => b!.length;\n'
	],
	[
		view,
		'@typescript-eslint/consistent-type-imports',
		"import { A } from './a.ts';\nexport const a = (b: A) => b;\n"
	],
	[component, 'svelte/no-inline-styles', svelte('<p style="color: red">a</p>')],
	[component, 'svelte/no-inline-styles', svelte('<p style:color="red">a</p>')],
	[component, 'svelte/no-at-html-tags', svelte('{@html n}')],
	[component, 'svelte/no-target-blank', svelte('<a href="https://e.org" target="_blank">a</a>')],
	[component, 'svelte/button-has-type', svelte('<button>a</button>')],
	[component, 'svelte/require-each-key', svelte('{#each items as item}{item}{/each}')],
	[page, 'svelte/no-navigation-without-resolve', svelte('<a href="/en/">a</a>')],
	[
		component,
		'svelte/no-navigation-without-resolve',
		svelte('', "\timport { goto } from '$app/navigation';\n\tvoid goto('/en/');\n")
	],
	[
		component,
		'svelte/no-top-level-browser-globals',
		svelte('', '\tconst a = window.innerWidth;\n\tconsole.warn(a);\n')
	],
	[component, 'svelte/block-lang', '<script>\n\tlet { n } = $props();\n</script>\n\n<p>{n}</p>\n']
];

/** Imports against the arrow, and of what the core must not know. */
export const layeredCode: LintCase[] = (
	[
		['src/lib/core/time/fixture.ts', '../document/quote.ts'],
		['src/lib/core/time/fixture.ts', '#lib/core/timeline/layout.ts'],
		['src/lib/core/document/fixture.ts', '../timeline/layout.ts'],
		['src/lib/core/timeline/fixture.ts', '#lib/view/state.svelte.ts'],
		['src/lib/core/timeline/fixture.ts', '../../view/state.svelte.ts'],
		['src/lib/core/timeline/fixture.ts', '#lib/paraglide/messages.js'],
		...[
			'svelte',
			'svelte/reactivity',
			'$app/paths',
			'node:fs',
			'fs',
			'd3-selection',
			'd3-zoom',
			'd3-transition',
			'd3-drag',
			'pinyin-pro'
		].map((source) => ['src/lib/core/time/fixture.ts', source] as const),
		['src/lib/view/fixture.ts', '#lib/server/documents.ts'],
		['src/lib/view/fixture.ts', '#lib/embed/element.ts'],
		['src/lib/view/fixture.ts', '../present/slides.ts'],
		['src/lib/view/fixture.ts', '../../routes/+layout.ts'],
		['src/lib/view/fixture.ts', '../../../data/joint-statement/timeline.json'],
		['src/lib/view/fixture.ts', '../../../scripts/serve.js'],
		['src/lib/embed/fixture.ts', '#lib/present/slides.ts'],
		['src/lib/present/fixture.ts', '#lib/embed/element.ts'],
		['src/lib/server/fixture.ts', '#lib/view/state.svelte.ts'],
		['src/lib/server/fixture.ts', '../../cli/check.ts'],
		['src/cli/fixture.ts', '#lib/server/documents.ts'],
		['src/cli/fixture.ts', '#lib/view/state.svelte.ts'],
		['src/routes/+page.ts', '../cli/check.ts'],
		['src/routes/+page.ts', '$lib/view/state.svelte.ts'],
		// Between folders by #lib only; a new folder must be entered in the table.
		['src/lib/view/fixture.ts', '../core/time/view.ts'],
		['src/lib/view/fixture.ts', '#lib/studio/form.ts'],
		['src/lib/studio/fixture.ts', '#lib/view/state.svelte.ts']
	] as const
).flatMap(([path, source]): LintCase[] => [
	[path, layers, `import { a } from '${source}';\na();\n`],
	[path, layers, `export * from '${source}';\n`]
]);

/** Every way to import is seen. */
export const importForms: LintCase[] = [
	[core, layers, "import type { A } from '#lib/view/a.ts';\nexport type B = A;\n"],
	[core, layers, "export const a = () => import('#lib/view/a.ts');\n"],
	[core, layers, 'export const a = (b: string) => import(b);\n'],
	[core, layers, "export type A = import('#lib/view/a.ts').A;\n"],
	[core, layers, "export { a } from '#lib/view/a.ts';\n"]
];

/** Code that no rule of ours may report. */
export const fineCode: (readonly [path: string, code: string])[] = [
	[
		core,
		"import { bisector, scaleUtc, utcDay } from 'd3';\nimport * as v from 'valibot';\nimport { a } from './a.ts';\nbisector(a);\nscaleUtc();\nutcDay(v);\n"
	],
	['src/lib/core/timeline/fixture.ts', "import { a } from '../document/a.ts';\na();\n"],
	['src/lib/core/timeline/fixture.ts', "import { a } from '#lib/core/time/a.ts';\na();\n"],
	[view, "import { select } from 'd3';\nimport { a } from '#lib/core/time/a.ts';\nselect(a);\n"],
	[view, 'export const a = (b: number) => new Date(b).getUTCFullYear() + new Date(b).getTime();\n'],
	[view, "export const a = new Intl.DateTimeFormat('en', { timeZone: 'UTC', month: 'long' });\n"],
	[view, 'export const a = (b: object) => new Intl.DateTimeFormat("en", { ...b });\n'],
	['src/lib/embed/fixture.ts', "import { a } from '#lib/view/a.ts';\na();\n"],
	['src/routes/[lang]/+page.server.ts', "import { a } from '#lib/server/a.ts';\na();\n"],
	[
		'src/routes/[lang]/+page.ts',
		"import type { PageLoad } from './$types';\nexport type A = PageLoad;\n"
	],
	['src/cli/fixture.ts', "import { a } from '#lib/core/document/a.ts';\nconsole.log(a);\n"],
	['tests/unit/time/fixture.ts', "import { a } from '../../../src/lib/core/time/a.ts';\na();\n"],
	[component, svelte('<a href={items[0]}>a</a>')],
	[component, svelte('<button type="button">{n}</button>{#each items as item (item)}{item}{/each}')]
];
