import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { generateFiles } from './generate.ts';

for (const [path, text] of await generateFiles()) {
	mkdirSync(dirname(path), { recursive: true });
	writeFileSync(path, text);
	console.log(path);
}
