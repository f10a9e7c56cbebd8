// Checks what was built, page by page: nothing that the pages' own policy refuses, nothing that is
// fetched from another origin. Pinned versions were checked when they were published.
//   npm run check:build
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './support/main.js';
import { pageProblems, styleProblems } from './support/page-problems.ts';
import { Problem, runMain } from './support/problem.js';

const CHECKS = new Map([
	['.html', pageProblems],
	['.css', styleProblems]
]);

/** As many as are told of one file; the rest are counted. */
const MOST_TOLD = 5;

await runMain(async () => {
	const build = join(root, 'build');
	if (!existsSync(join(build, 'index.html'))) {
		throw new Problem('There is no build to check. “npm run build” makes it.');
	}
	let checked = 0;
	let found = 0;
	for (const path of readdirSync(build, { recursive: true, encoding: 'utf8' }).sort()) {
		const check = CHECKS.get(path.slice(path.lastIndexOf('.')));
		if (check === undefined || path.startsWith('v/')) continue;
		checked += 1;
		const problems = check(readFileSync(join(build, path), 'utf8'));
		found += problems.length;
		for (const problem of problems.slice(0, MOST_TOLD)) console.error(`${path}: ${problem}`);
		if (problems.length > MOST_TOLD) {
			console.error(`${path}: … and ${problems.length - MOST_TOLD} more`);
		}
	}
	console.log(`Checked ${checked} files: ${found === 0 ? 'nothing found' : `${found} found`}.`);
	return found === 0 ? 0 : 1;
});
