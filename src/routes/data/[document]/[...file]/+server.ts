import { error } from '@sveltejs/kit';
import type { EntryGenerator } from './$types.js';
import { listDocuments, listFiles, loadPackage, readFile } from '#lib/server/packages.ts';
import { pinyinFile } from '#lib/server/pinyin.ts';

export const prerender = true;

export const entries: EntryGenerator = () =>
	listDocuments().flatMap((document) =>
		[...listFiles(document), 'pinyin.json'].map((file) => ({ document, file }))
	);

export function GET({ params }) {
	const { document, file } = params;
	const type = file.endsWith('.json') ? 'application/json' : 'text/plain; charset=utf-8';
	const answer = (body: string) => new Response(body, { headers: { 'content-type': type } });
	if (file === 'pinyin.json') return answer(JSON.stringify(pinyinFile(loadPackage(document).document)));
	if (!listFiles(document).includes(file)) error(404);
	// In the repository the schemas stand elsewhere than on the site.
	const text = readFile(document, file);
	return answer(file.endsWith('.json') ? text.replace('/static/schema/', '/schema/') : text);
}
