import { SITE_URL } from '#lib/server/site.ts';

export const prerender = true;

export function GET() {
	const sitemap = SITE_URL === null ? '' : `\nSitemap: ${SITE_URL}sitemap.xml\n`;
	return new Response(`User-agent: *\nAllow: /\n${sitemap}`, {
		headers: { 'content-type': 'text/plain; charset=utf-8' }
	});
}
