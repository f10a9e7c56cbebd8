// Compiles messages/ into src/lib/paraglide, as the build does. The type check and the linter need
// it where nothing was built yet.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compile } from '@inlang/paraglide-js';
import { isMain, root } from './support/main.js';

/** The parts of the interface that have strings of their own: a page loads those that it needs. */
export const areas = readdirSync(join(root, 'messages')).sort();

/**
 * How the interface's strings are compiled: here, in the build and in the tests. Each area is
 * compiled apart, since a language's module is loaded whole.
 *
 * @returns {import('@inlang/paraglide-js').CompilerOptions[]}
 */
export function messageOptions() {
	return areas.map((area) => ({
		project: projectOf(area),
		// A page loads its own language and no other.
		outputStructure: 'locale-modules',
		outdir: `./src/lib/paraglide/${area}`,
		strategy: ['globalVariable', 'baseLocale'],
		emitTsDeclarations: true,
		disableAsyncLocalStorage: true
	}));
}

/**
 * A project of one area; project.inlang, which editors read, has them all.
 *
 * @param {string} area
 * @returns {string} its folder, from the repository's
 */
function projectOf(area) {
	const settings = JSON.parse(readFileSync(join(root, 'project.inlang/settings.json'), 'utf8'));
	settings.modules = settings.modules.map((/** @type {string} */ path) => join('../..', path));
	settings['plugin.inlang.messageFormat'].pathPattern = `../../messages/${area}/{locale}.json`;
	const project = `.cache/inlang/${area}.inlang`;
	mkdirSync(join(root, project), { recursive: true });
	writeFileSync(join(root, project, 'settings.json'), JSON.stringify(settings));
	return `./${project}`;
}

if (isMain(import.meta.url)) {
	process.chdir(root);
	for (const options of messageOptions()) await compile(options);
	// The compiler leaves timers behind that would keep this process for half a minute more.
	process.exit();
}
