// Packs a document's single file for a learning platform, as SCORM 1.2:
//   npm run build:scorm -- joint-statement-2024 [--lang en]
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { ensureBuild } from './support/build.js';
import { root } from './support/main.js';
import { runMain } from './support/problem.js';
import { scormPackage } from './support/scorm.ts';
import { listDocuments, parseWanted, readSingle } from './support/single-file.ts';

await runMain(async () => {
	const { document, languages } = parseWanted(process.argv.slice(2), listDocuments());
	await ensureBuild();
	mkdirSync(join(root, 'dist'), { recursive: true });
	for (const language of languages) {
		const path = join(root, 'dist', `${document}.${language}.scorm.zip`);
		const zip = scormPackage(readSingle(document, language));
		writeFileSync(path, zip);
		console.log(`${relative(root, path)}: ${(zip.length / 1000).toFixed(0)} KB`);
	}
	return 0;
});
