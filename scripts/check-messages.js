// Checks that the interface has every string in every language.
//   npm run check:messages
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './support/main.js';
import { messageProblems } from './support/message-problems.js';

const folder = join(root, 'messages');
const files = readdirSync(folder).filter((file) => file.endsWith('.json'));
const problems = messageProblems(
	Object.fromEntries(
		files.map((file) => [
			file.replace('.json', ''),
			JSON.parse(readFileSync(join(folder, file), 'utf8'))
		])
	)
);
for (const problem of problems) console.error(problem);
if (problems.length > 0) process.exitCode = 1;
