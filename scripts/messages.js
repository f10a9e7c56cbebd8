// Compiles messages/ into src/lib/paraglide, as the build does. The type check and the linter need
// it where nothing was built yet.
import { compile } from '@inlang/paraglide-js';
import { isMain, root } from './support/main.js';

/**
 * How the interface's strings are compiled: here, in the build and in the tests.
 *
 * @type {import('@inlang/paraglide-js').CompilerOptions}
 */
export const messageOptions = {
	project: './project.inlang',
	// A page loads its own language and no other.
	outputStructure: 'locale-modules',
	outdir: './src/lib/paraglide',
	strategy: ['globalVariable', 'baseLocale'],
	emitTsDeclarations: true,
	disableAsyncLocalStorage: true
};

if (isMain(import.meta.url)) {
	process.chdir(root);
	await compile(messageOptions);
	// The compiler leaves timers behind that would keep this process for half a minute more.
	process.exit();
}
