// Publishes the site's pages as they are now for good, as a version that articles can be pinned to:
// into pinned/, from where every build takes them to /v/<version>/, and into docs/versions.md.
//   npm run pin
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBuild } from './support/build.js';
import { root } from './support/main.js';
import { stampServiceWorker } from './support/offline-files.js';
import { addVersion, readVersions, stageVersion, versionsGuide } from './support/pinned.ts';
import { runMain } from './support/problem.js';

await runMain(async () => {
	await ensureBuild();
	const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
		version: string;
	};
	const folder = join(root, 'pinned');
	const documents = readdirSync(join(root, 'build/data')).sort();
	const staged = mkdtempSync(join(tmpdir(), 'communique-pin-'));
	try {
		stageVersion(join(root, 'build'), staged, readdirSync(join(root, '.cache/embed')));
		// It keeps a page only where it is the one that it was told of.
		stampServiceWorker(staged);
		const { integrity } = addVersion(folder, staged, version, documents);
		console.log(`Version ${version} is pinned; its element has the integrity\n${integrity}`);
	} finally {
		rmSync(staged, { recursive: true });
	}
	writeFileSync(join(root, 'docs/versions.md'), versionsGuide(readVersions(folder)));
	console.log('Commit pinned/ and docs/versions.md, and build again.');
	return 0;
});
