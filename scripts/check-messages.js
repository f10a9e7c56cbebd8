// Checks that the interface has every string in every language.
//   npm run check:messages
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { areas } from './messages.js';
import { root } from './support/main.js';
import { messageProblems } from './support/message-problems.js';

for (const area of areas) {
	const folder = join(root, 'messages', area);
	const languages = Object.fromEntries(
		readdirSync(folder).map((file) => [
			file.replace('.json', ''),
			JSON.parse(readFileSync(join(folder, file), 'utf8'))
		])
	);
	for (const problem of messageProblems(languages, `messages/${area}`)) {
		console.error(problem);
		process.exitCode = 1;
	}
}
process.exit();
