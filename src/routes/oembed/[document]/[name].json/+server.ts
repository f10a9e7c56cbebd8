import { error, json } from '@sveltejs/kit';
import type { EntryGenerator } from './$types.js';
import { CARD } from '#lib/core/picture/card.ts';
import { REST_HEIGHT, frameSnippet } from '#lib/embed/snippet.ts';
import { explorerData } from '#lib/server/explorer-data.ts';
import { loadPackage } from '#lib/server/packages.ts';
import { cardPath } from '#lib/server/preview-tags.ts';
import { SITE_BASE } from '#lib/server/site.ts';
import { listPageNames, readPageName } from '../../../page-names.ts';

export const prerender = true;

export const entries: EntryGenerator = listPageNames;

/** CSS pixels: the frame is as wide as its place; an answer has to name a number. */
const WIDTH = 720;

/**
 * What a publishing system asks when an editor pastes the address of a page (oEmbed 1.0, type rich,
 * https://oembed.com). A file answers the same to everyone: it can't heed `maxwidth`, but the frame
 * fits any width.
 */
export function GET({ params }) {
	const page = readPageName(params);
	if (!page) error(404);
	const { document, language, event } = page;
	const data = explorerData(loadPackage(document), language);
	const chosen = data.events.find(({ id }) => id === event);
	const title = chosen
		? `${chosen.title} · ${chosen.dateText} · ${data.document.shortTitle}`
		: data.document.shortTitle;
	return json({
		type: 'rich',
		version: '1.0',
		title,
		provider_name: 'Communiqué',
		provider_url: SITE_BASE,
		cache_age: 86_400,
		width: WIDTH,
		height: REST_HEIGHT,
		html: frameSnippet({ site: SITE_BASE, language, document, title, options: { event } }),
		thumbnail_url: SITE_BASE + cardPath(document, language, event),
		thumbnail_width: CARD.width,
		thumbnail_height: CARD.height
	});
}
