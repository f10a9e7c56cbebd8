import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import ts from 'typescript';
import { build, type PluginOption } from 'vite';
import { buildPackage } from '../../../scripts/build-package.ts';
import { root } from '../../../scripts/support/main.js';

/*
 * Apps that use the npm package, to be thrown away: below the repository, so that the frameworks are
 * its own and nothing is fetched.
 */

const run = promisify(execFile);

/** Where they are, apart from those of a run at the same time; served as it is, too. */
export const APPS = join(root, `.cache/apps-${process.env['TEST_PARALLEL_INDEX'] ?? 0}`);

/** The installed package. */
export const INSTALLED = join(APPS, 'node_modules/diplomatic-timeline');

/** Packs the package and installs it from its tarball. Gives the tarball's path. */
export async function installPackage(): Promise<string> {
	rmSync(APPS, { recursive: true, force: true });
	mkdirSync(APPS, { recursive: true });
	await buildPackage(join(APPS, 'dist'));
	const options = { cwd: APPS, shell: process.platform === 'win32' };
	await run('npm', ['pack', './dist'], options);
	const tarball = readdirSync(APPS).find((name) => name.endsWith('.tgz')) ?? '';
	writeApp('package.json', JSON.stringify({ type: 'module', private: true }));
	await run('npm', ['install', '--offline', '--no-audit', '--no-fund', `./${tarball}`], options);
	return join(APPS, tarball);
}

export function writeApp(name: string, text: string): void {
	writeFileSync(join(APPS, name), text);
}

/** What is wrong with the types of some of the apps' modules. */
export function typeProblems(names: readonly string[]): string[] {
	const program = ts.createProgram(
		names.map((name) => join(APPS, name)),
		{
			strict: true,
			noEmit: true,
			// Those of the package are checked too.
			skipLibCheck: false,
			skipDefaultLibCheck: true,
			target: ts.ScriptTarget.ES2022,
			module: ts.ModuleKind.ESNext,
			moduleResolution: ts.ModuleResolutionKind.Bundler,
			lib: ['lib.es2022.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
			jsx: ts.JsxEmit.ReactJSX,
			types: []
		}
	);
	return ts
		.getPreEmitDiagnostics(program)
		.filter(({ file }) => !file || !/node_modules\/(?!diplomatic)/.test(file.fileName))
		.map(({ file, messageText }) => {
			const text = ts.flattenDiagnosticMessageText(messageText, '\n');
			return `${file?.fileName ?? ''}: ${text}`;
		});
}

/** Builds pages that each load one module of the same name. */
export async function buildPages(names: readonly string[], config: string): Promise<void> {
	for (const name of names) {
		const entry = existsSync(join(APPS, `${name}.ts`)) ? `${name}.ts` : `${name}.tsx`;
		writeApp(
			`${name}.html`,
			`<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${name}</title></head>` +
				`<body><div id="app"></div><script type="module" src="./${entry}"></script></body></html>`
		);
	}
	const { default: users } = (await import(pathToFileURL(join(APPS, config)).href)) as {
		default: { plugins: PluginOption[] };
	};
	await build({
		root: APPS,
		base: './',
		configFile: false,
		logLevel: 'warn',
		plugins: [...users.plugins, svelte({ configFile: false })],
		build: {
			outDir: 'built',
			modulePreload: { polyfill: false },
			rolldownOptions: { input: names.map((name) => join(APPS, `${name}.html`)) }
		}
	});
}
