// Puts a document with all its pages into one file, which opens without a server or a network:
//   npm run build:single -- joint-statement-2024 [--lang en]
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { gzipSync } from 'node:zlib';
import { singleName } from '../src/lib/single/single-data.ts';
import { ensureBuild } from './support/build.js';
import { root } from './support/main.js';
import { runMain } from './support/problem.js';
import { listDocuments, parseWanted, readSingle } from './support/single-file.ts';

await runMain(async () => {
	const { document, languages } = parseWanted(process.argv.slice(2), listDocuments());
	await ensureBuild();
	mkdirSync(join(root, 'dist'), { recursive: true });
	for (const language of languages) {
		const { html } = readSingle(document, language);
		const path = join(root, 'dist', singleName(document, language));
		writeFileSync(path, html);
		const kilobytes = (gzipSync(html).length / 1000).toFixed(0);
		console.log(`${relative(root, path)}: ${kilobytes} KB gzipped`);
	}
	return 0;
});
