import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { combineHashes, hashFiles } from './hash.js';
import { root } from './main.js';

/** What a build is made from, besides what is installed, which the lock file names. */
const inputs = new Set(
	'src data messages static package-lock.json svelte.config.js vite.config.ts'.split(' ')
);

/**
 * The version of the site that a build of the present files gives: that of package.json and a hash
 * of all that is built from. The same files give the same version, anywhere.
 */
export function siteVersion() {
	const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
	const isSkipped = /** @param {string} path */ (path) =>
		!inputs.has(path.split('/')[0] ?? '') ||
		path.startsWith('src/lib/paraglide') ||
		path.endsWith('.DS_Store');
	const files = combineHashes(hashFiles(root, isSkipped));
	const hash = combineHashes(
		new Map([
			['files', files],
			['address', process.env.SITE_URL ?? '']
		])
	);
	return `${version}+${hash.slice(0, 12)}`;
}
