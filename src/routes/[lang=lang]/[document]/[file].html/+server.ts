import { dev } from '$app/environment';
import { error } from '@sveltejs/kit';
import { render } from 'svelte/server';
import type { EntryGenerator } from './$types.js';
import { isLanguage, LANGUAGES, type Language } from '#lib/core/time/language.ts';
import { singleFiles } from '#lib/server/embed-files.ts';
import { explorerData } from '#lib/server/explorer-data.ts';
import { listDocuments, loadLessons, loadPackage, readFile } from '#lib/server/packages.ts';
import { hasPinyin, pinyinFile } from '#lib/server/pinyin.ts';
import { SITE_URL } from '#lib/server/site.ts';
import { singleName, type SingleData } from '#lib/single/single-data.ts';
import StaticExplorer from '#lib/single/StaticExplorer.svelte';
import { loadMessages, setMessages } from '#lib/view/messages.ts';
import { singlePage } from './single-page.ts';

export const prerender = true;

export const entries: EntryGenerator = () =>
	LANGUAGES.flatMap((lang) =>
		listDocuments().map((document) => ({ lang, document, file: `${document}.${lang}` }))
	);

/** A document with all its pages in one file, which needs neither a server nor a network. */
export async function GET({ params: { lang: language, document, file } }) {
	if (!isLanguage(language) || !listDocuments().includes(document)) error(404);
	if (`${file}.html` !== singleName(document, language)) error(404);
	const data = singleData(document, language);
	setMessages(await loadMessages(language));
	const { body } = render(StaticExplorer, { props: { data } });
	const html = singlePage({
		data,
		body,
		...(dev ? { css: '', theme: '', script: null } : singleFiles())
	});
	return new Response(html, { headers: { 'content-type': 'text/html' } });
}

function singleData(document: string, language: Language): SingleData {
	const pkg = loadPackage(document);
	const explorer = explorerData(pkg, language);
	const translations = LANGUAGES.filter((one) => pkg.translations[one]);
	const names = [
		'source.txt',
		'timeline.json',
		...translations.map((one) => `translations/${one}.json`)
	];
	return {
		explorer,
		lessons: loadLessons(document),
		files: {
			...Object.fromEntries(names.map((name) => [name, readFile(document, name)])),
			...(hasPinyin(pkg.document) && { 'pinyin.json': JSON.stringify(pinyinFile(pkg.document)) })
		},
		siteUrl: SITE_URL
	};
}
