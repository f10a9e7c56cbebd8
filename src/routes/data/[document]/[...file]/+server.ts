import { error } from '@sveltejs/kit';
import type { EntryGenerator } from './$types.js';
import { LANGUAGES } from '#lib/core/time/language.ts';
import { hasParts } from '#lib/core/timeline/around-event.ts';
import { explorerFile } from '#lib/core/timeline/explorer-data.ts';
import { documentText, textFile } from '#lib/embed/document-text.ts';
import { embedFile } from '#lib/embed/embed-data.ts';
import { explorerData } from '#lib/server/explorer-data.ts';
import { listDocuments, listFiles, loadPackage, readFile } from '#lib/server/packages.ts';
import { hasPinyin, pinyinFile } from '#lib/server/pinyin.ts';
import { documentData } from '../../../embed-data.ts';

export const prerender = true;

export const entries: EntryGenerator = () =>
	listDocuments().flatMap((document) =>
		[
			...listFiles(document),
			...(hasPinyin(loadPackage(document).document) ? ['pinyin.json'] : []),
			...(hasParts(loadPackage(document).timeline) ? LANGUAGES.map(explorerFile) : []),
			...LANGUAGES.map(embedFile),
			...LANGUAGES.map(textFile)
		].map((file) => ({ document, file }))
	);

export function GET({ params }) {
	const { document, file } = params;
	const type = file.endsWith('.json') ? 'application/json' : 'text/plain; charset=utf-8';
	const answer = (body: string) => new Response(body, { headers: { 'content-type': type } });
	if (file === 'pinyin.json') return answer(JSON.stringify(pinyinFile(loadPackage(document).document)));
	for (const language of LANGUAGES) {
		const pkg = loadPackage(document);
		if (file === embedFile(language)) return answer(JSON.stringify(documentData(pkg, language)));
		if (file === explorerFile(language) && hasParts(pkg.timeline))
			return answer(JSON.stringify(explorerData(pkg, language)));
		if (file === textFile(language))
			return answer(JSON.stringify(documentText(explorerData(pkg, language))));
	}
	if (!listFiles(document).includes(file)) error(404);
	// In the repository the schemas stand elsewhere than on the site.
	const text = readFile(document, file);
	return answer(file.endsWith('.json') ? text.replace('/static/schema/', '/schema/') : text);
}
