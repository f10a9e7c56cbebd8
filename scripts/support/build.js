import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { combineHashes, hashFiles } from './hash.js';
import { root } from './main.js';
import { Problem } from './problem.js';
import { npm } from './run.js';

/** What has no part in the build: results, caches, tests, the history. */
const unread = new Set(
	(
		'.git .ci .cache .svelte-kit .vscode .idea build dist node_modules tests test-results docs ' +
		'README.md CHANGELOG.md CONTRIBUTING.md ' +
		'playwright-report src/lib/paraglide project.inlang/cache'
	).split(' ')
);

/** A hash of everything that the build may read. */
function hashInputs() {
	const files = hashFiles(root, (path) => unread.has(path) || path.endsWith('.DS_Store'));
	return `${combineHashes(files)} ${process.env.SITE_URL ?? ''}`.trim();
}

/** A hash of what was built. */
function hashOutput() {
	return combineHashes(hashFiles(join(root, 'build')));
}

const stampPath = join(root, '.cache/build-stamp');

/** Whether build/ is what the present files give. */
export function isBuildCurrent() {
	if (!existsSync(stampPath) || !existsSync(join(root, 'build/index.html'))) return false;
	return readFileSync(stampPath, 'utf8') === `${hashInputs()} ${hashOutput()}\n`;
}

/** Note that build/ was made from the present files. */
export function stampBuild() {
	mkdirSync(join(root, '.cache'), { recursive: true });
	writeFileSync(stampPath, `${hashInputs()} ${hashOutput()}\n`);
}

/** Build the site, unless build/ is current. */
export async function ensureBuild() {
	if (isBuildCurrent()) {
		console.log('The build is current.');
		return;
	}
	console.log('Building the site …');
	if ((await npm(['run', '--silent', 'build'])) !== 0) {
		throw new Problem('The build failed; the lines above say why.');
	}
	stampBuild();
}
