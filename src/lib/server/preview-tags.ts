import type { Language } from '#lib/core/time/language.ts';
import { CARD } from '#lib/core/picture/card.ts';
import { hasParts } from '#lib/core/timeline/around-event.ts';
import { explorerData } from './explorer-data.ts';
import { loadPackage } from './packages.ts';
import { SITE_URL } from './site.ts';

/**
 * Path of the picture that a link to a page is previewed with, from the site's root: the document's
 * own where its events are too many for one each.
 */
export function cardPath(document: string, language: Language, event: string | null): string {
	const own = hasParts(loadPackage(document).timeline) ? null : event;
	return `cards/${fileName(document, language, own)}.png`;
}

/** The name of what there is one of for each page. */
function fileName(document: string, language: Language, event: string | null): string {
	return `${document}/${event === null ? '' : `${event}.`}${language}`;
}

/**
 * What a page's head says already, said again in the words that networks read (Open Graph).
 * @param html the page as it was built
 */
export function openGraphTags(html: string): string {
	const found = (pattern: RegExp) => pattern.exec(html)?.[1]?.replaceAll('"', '&quot;');
	const tag = (name: string, content: string | undefined) =>
		content === undefined ? '' : `<meta property="og:${name}" content="${content}">`;
	return [
		tag('site_name', 'Communiqué'),
		tag('title', found(/<title>([^<]*)</)),
		tag('description', found(/<meta name="description" content="([^"]*)"/)),
		tag('url', found(/<link rel="canonical" href="(https?:[^"]*)"/))
	].join('');
}

/** The link by which publishing systems find how to embed a page that an editor names (oEmbed). */
export function discoveryTag(document: string, language: Language, event: string | null): string {
	const root = SITE_URL ?? (event === null ? '../../' : '../../../../');
	const href = `${root}oembed/${fileName(document, language, event)}.json`;
	return `<link rel="alternate" type="application/json+oembed" href="${escapeAttribute(href)}">`;
}

/**
 * The tags by which networks preview a link to a document's or an event's page (Open Graph). Their
 * addresses have to be absolute: without SITE_URL there is no picture.
 */
export function previewTags(document: string, language: Language, event: string | null): string {
	if (SITE_URL === null) return meta('name', 'twitter:card', 'summary');
	const { events, document: data } = explorerData(loadPackage(document), language);
	const chosen = hasParts({ events }) ? undefined : events.find(({ id }) => id === event);
	const alt = chosen
		? `${chosen.dateText}: ${chosen.title}. ${data.shortTitle}`
		: `${data.shortTitle}. ${data.description}`;
	return [
		meta('property', 'og:image', SITE_URL + cardPath(document, language, event)),
		meta('property', 'og:image:type', 'image/png'),
		meta('property', 'og:image:width', String(CARD.width)),
		meta('property', 'og:image:height', String(CARD.height)),
		meta('property', 'og:image:alt', alt),
		meta('name', 'twitter:card', 'summary_large_image')
	].join('');
}

function meta(attribute: 'name' | 'property', name: string, content: string): string {
	return `<meta ${attribute}="${name}" content="${escapeAttribute(content)}">`;
}

/** Text as it stands in an attribute between double quotes. */
export function escapeAttribute(text: string): string {
	return text
		.replaceAll('&', '&amp;')
		.replaceAll('"', '&quot;')
		.replaceAll('<', '&lt;')
		.replaceAll('>', '&gt;');
}
