// Builds the npm package with the element into dist/, from where it is packed and published:
//   npm run build:package && npm pack ./dist
import { copyFileSync, cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import ts from 'typescript';
import {
	customElementsManifest,
	guideTables,
	htmlCustomData,
	readGuide
} from './package/manifest.ts';
import { packageJson } from './package/package-json.ts';
import { thirdParties } from './package/third-parties.ts';
import { bundle } from './support/bundle.ts';
import { isMain, root } from './support/main.js';

const source = (path: string) => join(root, 'src/lib/embed/package', path);

/** Builds it, after `npm run build:embed`, which leaves the element's style sheet. */
export async function buildPackage(folder: string): Promise<void> {
	rmSync(folder, { recursive: true, force: true });
	const write = (name: string, text: string) => {
		mkdirSync(dirname(join(folder, name)), { recursive: true });
		writeFileSync(join(folder, name), text);
	};
	const writeJson = (name: string, value: object) =>
		write(name, `${JSON.stringify(value, null, 2)}\n`);

	const css = readFileSync(join(root, '.cache/embed/element.css'), 'utf8');
	const largeCss = readFileSync(join(root, '.cache/embed/large.css'), 'utf8');
	const { files } = await bundle('src/lib/embed/package/index.ts', {
		names: { entry: '[name].js', chunk: 'chunks/[name].js' },
		define: { EMBED_CSS: JSON.stringify(css), EMBED_LARGE_CSS: JSON.stringify(largeCss) }
	});
	for (const { name, code } of files) write(name, `${code}\n`);
	write('react.js', "export * from './index.js';\n");
	for (const name of ['index', 'types', 'react']) write(`${name}.d.ts`, declarations(`${name}.ts`));
	cpSync(source('svelte'), join(folder, 'svelte'), { recursive: true });

	const guide = readGuide(readFileSync(source('types.ts'), 'utf8'));
	writeJson('custom-elements.json', customElementsManifest(guide));
	writeJson('html-custom-data.json', htmlCustomData(guide));
	writeJson('package.json', packageJson());
	const readme = readFileSync(source('README.md'), 'utf8');
	write(
		'README.md',
		readme.replace('{{members}}', () => guideTables(guide))
	);
	copyFileSync(join(root, 'LICENSE'), join(folder, 'LICENSE'));
	write('THIRD-PARTY-LICENSES.md', thirdParties(files.flatMap(({ modules }) => modules)));
}

/** The types of a module, whose exports all say theirs. */
function declarations(name: string): string {
	const { outputText, diagnostics = [] } = ts.transpileDeclaration(
		readFileSync(source(name), 'utf8'),
		{
			fileName: name,
			reportDiagnostics: true,
			compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext }
		}
	);
	for (const { messageText } of diagnostics) {
		throw new Error(`${name}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`);
	}
	return outputText.replace(/(['"]\.[^'"]*)\.ts(['"])/g, '$1.js$2');
}

if (isMain(import.meta.url)) {
	await buildPackage(join(root, 'dist'));
	console.log('The package is in dist/.');
}
