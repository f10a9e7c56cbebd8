import { dev } from '$app/environment';
import { error } from '@sveltejs/kit';
import { render } from 'svelte/server';
import type { EntryGenerator } from './$types.js';
import type { DocumentPackage } from '#lib/core/document/schemas.ts';
import { isLanguage, LANGUAGES, type Language } from '#lib/core/time/language.ts';
import { categoryData, eventData, quotesOf, valuesIn } from '#lib/core/timeline/event-data.ts';
import { aboutDocument } from '#lib/embed/embed-data.ts';
import { EmbedState } from '#lib/embed/embed-state.svelte.ts';
import EmbeddedTimeline from '#lib/embed/EmbeddedTimeline.svelte';
import { frameHref, type FrameData } from '#lib/embed/frame/frame-data.ts';
import { wordsIn } from '#lib/embed/words.ts';
import { frameFiles } from '#lib/server/embed-files.ts';
import { explorerData } from '#lib/server/explorer-data.ts';
import { listDocuments, loadPackage } from '#lib/server/packages.ts';
import { framePage } from './frame-page.ts';

export const prerender = true;
export const trailingSlash = 'always';

export const entries: EntryGenerator = () =>
	LANGUAGES.flatMap((lang) => listDocuments().map((document) => ({ lang, document })));

/** CSS pixels that the drawing is given where no script measures them. */
const STATIC_SIZE = { width: 656, height: 400 };

export function GET({ params }) {
	const { lang: language, document } = params;
	if (!isLanguage(language) || !listDocuments().includes(document)) error(404);
	const pkg = loadPackage(document);
	const data = frameData(pkg, language);
	const embed = new EmbedState(data, wordsIn(language), { href: frameHref });
	embed.timeline.view.width = STATIC_SIZE.width;
	embed.timeline.height = STATIC_SIZE.height;
	const { body } = render(EmbeddedTimeline, { props: { embed, isStatic: true } });
	const html = framePage({
		data,
		body,
		description: pkg.document.description?.[language] ?? '',
		root: '../../../',
		...(dev ? { css: '', script: null } : frameFiles())
	});
	return new Response(html, { headers: { 'content-type': 'text/html' } });
}

/** What the frame shows, and no more: the text of the document is not in it. */
function frameData(pkg: DocumentPackage, language: Language): FrameData {
	const { document, timeline } = pkg;
	const languages = LANGUAGES.filter((one) => one === document.language || one === language);
	const events = timeline.events.map((event) => ({
		...eventData(event, [], language),
		quotes: quotesOf(event).map(({ paragraph, texts }) => ({
			paragraph,
			texts: valuesIn(languages, (one) => texts[one])
		}))
	}));
	const order = explorerData(pkg, language).events.map(({ id }) => id);
	return {
		language,
		document: document.id,
		about: aboutDocument(document, language),
		categories: timeline.categories.map((category) => categoryData(category, language)),
		events: events.sort((a, b) => order.indexOf(a.id) - order.indexOf(b.id))
	};
}
