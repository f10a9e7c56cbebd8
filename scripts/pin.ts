// Publishes the site's pages as they are now for good, as a version that articles can be pinned to:
// into pinned/, from where every build takes them to /v/<version>/.
//   npm run pin
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBuild } from './support/build.js';
import { root } from './support/main.js';
import { addVersion } from './support/pinned.ts';
import { runMain } from './support/problem.js';

await runMain(async () => {
	await ensureBuild();
	const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
		version: string;
	};
	const documents = readdirSync(join(root, 'build/data')).sort();
	const { sha256 } = addVersion(join(root, 'pinned'), join(root, 'build'), version, documents);
	console.log(
		`Version ${version} is pinned (${sha256.slice(0, 12)}…). Commit pinned/ and build again.`
	);
	return 0;
});
