import { LANGUAGES, LANGUAGE_TAG } from '#lib/core/time/language.ts';
import { listDocuments, loadPackage } from '#lib/server/packages.ts';
import { SITE_BASE as BASE } from '#lib/server/site.ts';

export const prerender = true;

export function GET() {
	const paths = [
		'',
		...listDocuments().flatMap((id) => [
			`${id}/`,
			`${id}/handout/`,
			...loadPackage(id).timeline.events.map((event) => `${id}/events/${event.id}/`)
		])
	];
	const urls = paths.flatMap((path) => {
		const links = LANGUAGES.map(
			(one) =>
				`<xhtml:link rel="alternate" hreflang="${LANGUAGE_TAG[one]}" href="${BASE}${one}/${path}"/>`
		).join('');
		return LANGUAGES.map((one) => `<url><loc>${BASE}${one}/${path}</loc>${links}</url>`);
	});
	const body = [
		'<?xml version="1.0" encoding="UTF-8"?>',
		'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">',
		...urls,
		'</urlset>',
		''
	].join('\n');
	return new Response(body, { headers: { 'content-type': 'application/xml' } });
}
