// Packs a document's single file for a learning platform, as SCORM 1.2:
//   npm run build:scorm -- joint-statement-2024 [--lang en]
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { ensureBuild } from './support/build.js';
import { root } from './support/main.js';
import { Problem, runMain } from './support/problem.js';
import { manifest, manifestProblems, scormPackage } from './support/scorm.ts';
import { listDocuments, parseWanted, readSingle } from './support/single-file.ts';

await runMain(async () => {
	const { document, languages } = parseWanted(process.argv.slice(2), listDocuments());
	await ensureBuild();
	mkdirSync(join(root, 'dist'), { recursive: true });
	for (const language of languages) {
		const file = readSingle(document, language);
		const problems = await manifestProblems(manifest(file));
		if (problems.length > 0) throw new Problem(problems.join('\n'));
		const path = join(root, 'dist', `${document}.${language}.scorm.zip`);
		const zip = scormPackage(file);
		writeFileSync(path, zip);
		console.log(`${relative(root, path)}: ${(zip.length / 1000).toFixed(0)} KB`);
	}
	return 0;
});
