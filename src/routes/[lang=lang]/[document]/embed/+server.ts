import { dev } from '$app/environment';
import { error } from '@sveltejs/kit';
import { render } from 'svelte/server';
import type { EntryGenerator } from './$types.js';
import { isLanguage, LANGUAGES } from '#lib/core/time/language.ts';
import { EmbedState } from '#lib/embed/embed-state.svelte.ts';
import EmbeddedTimeline from '#lib/embed/EmbeddedTimeline.svelte';
import { frameHref } from '#lib/embed/frame/frame-data.ts';
import { wordsIn } from '#lib/embed/words.ts';
import { frameFiles } from '#lib/server/embed-files.ts';
import { listDocuments, loadPackage } from '#lib/server/packages.ts';
import { documentData } from '../../../embed-data.ts';
import { framePage, isMany } from './frame-page.ts';

export const prerender = true;
export const trailingSlash = 'always';

export const entries: EntryGenerator = () =>
	LANGUAGES.flatMap((lang) => listDocuments().map((document) => ({ lang, document })));

/** CSS pixels that the drawing is given where no script measures them. */
const STATIC_SIZE = { width: 656, height: 400 };

export async function GET({ params }) {
	const { lang: language, document } = params;
	if (!isLanguage(language) || !listDocuments().includes(document)) error(404);
	const pkg = loadPackage(document);
	const data = documentData(pkg, language);
	const { events, categories } = data;
	const words = wordsIn(language);
	const many = isMany(data)
		? await (await import('#lib/view/many/many.ts')).loadMany(language, words)
		: null;
	const embed = new EmbedState(
		...([data, words, { href: frameHref }] as const),
		many ? (onsettle) => many.ofEvents(events, categories, onsettle) : undefined
	);
	embed.timeline.view.width = STATIC_SIZE.width;
	embed.timeline.height = STATIC_SIZE.height;
	const { body } = render(EmbeddedTimeline, { props: { embed, isStatic: true } });
	const html = framePage({
		data,
		body,
		description: pkg.document.description?.[language] ?? '',
		root: '../../../',
		...(dev ? { css: '', script: null } : frameFiles(isMany(data)))
	});
	return new Response(html, { headers: { 'content-type': 'text/html' } });
}
