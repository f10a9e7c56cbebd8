// From a clean clone to the running site: installs what is missing, builds what has changed,
// serves build/ on this machine.
//   npm start [-- --port 4173] [-- --base /news/communique/]
import './support/require-node.js';
import { join } from 'node:path';
import { ensureBuild } from './support/build.js';
import { ensurePackages } from './support/install.js';
import { root } from './support/main.js';
import { parseServeOptions } from './support/options.js';
import { checkPort } from './support/ports.js';
import { runMain } from './support/problem.js';

await runMain(async () => {
	const options = parseServeOptions(process.argv.slice(2), process.env);
	await checkPort(options.port, options.host === undefined ? undefined : [options.host]);
	await ensurePackages();
	await ensureBuild();
	const { serveUntilStopped } = await import('./serve.js');
	const directory = join(root, 'build');
	await serveUntilStopped(
		{ ...options, directory },
		(url) => `\nCommuniqué is at ${url}\nCtrl-C ends it.`
	);
});
