// Builds a second time, as a machine in another part of the world would, and compares: two builds
// of the same files must be the same, byte for byte. Nothing that a command has made is left to the
// second one, so that it builds as a clean clone does.
//   npm run check:reproducible
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBuild, stampBuild } from './support/build.js';
import { hashFiles } from './support/hash.js';
import { root } from './support/main.js';
import { Problem, runMain } from './support/problem.js';
import { npm } from './support/run.js';

await runMain(async () => {
	const build = join(root, 'build');
	await ensureBuild();
	const first = hashFiles(build);
	const env = { TZ: 'Pacific/Apia', LANG: 'ru_RU.UTF-8', LC_ALL: undefined };
	console.log('Building again …');
	for (const made of ['.svelte-kit', 'src/lib/paraglide', '.cache/inlang']) {
		rmSync(join(root, made), { recursive: true, force: true });
	}
	if ((await npm(['run', '--silent', 'build'], { env })) !== 0) {
		throw new Problem('The second build failed; the lines above say why.');
	}
	const second = hashFiles(build);
	stampBuild();

	const paths = [...new Set([...first.keys(), ...second.keys()])].sort();
	const different = paths.filter((path) => first.get(path) !== second.get(path));
	for (const path of different) {
		const how = !second.has(path) ? 'is gone' : !first.has(path) ? 'is new' : 'differs';
		console.error(`build/${path} ${how}`);
	}
	console.log(
		different.length === 0
			? `Both builds are the same: ${paths.length} files.`
			: `${different.length} of ${paths.length} files are not the same in both builds.`
	);
	return different.length === 0 ? 0 : 1;
});
