import '../../scripts/support/require-node.js';
import { isMain } from '../../scripts/support/main.js';
import { runMain } from '../../scripts/support/problem.js';
import { runBench } from './bench.ts';
import { parseOptions, USAGE } from './options.ts';

// Compares our timeline with vis-timeline and TimelineJS: npm run bench -- --quick
if (isMain(import.meta.url)) {
	const args = process.argv.slice(2);
	if (args.includes('--help')) console.log(USAGE);
	else await runMain(() => runBench(parseOptions(args)));
}
