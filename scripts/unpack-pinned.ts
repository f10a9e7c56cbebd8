// Puts the versions that were published for good into build/v/; the last part of “npm run build”.
import { join } from 'node:path';
import { root } from './support/main.js';
import { readVersions, unpackVersion } from './support/pinned.ts';
import { runMain } from './support/problem.js';

await runMain(async () => {
	const folder = join(root, 'pinned');
	for (const one of readVersions(folder)) {
		const count = unpackVersion(folder, one, join(root, 'build'));
		console.log(`/v/${one.version}/: ${count} files, as they were published`);
	}
	return Promise.resolve(0);
});
