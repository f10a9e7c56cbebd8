import { SITE_URL } from '#lib/server/site.ts';

export function load() {
	return { siteUrl: SITE_URL };
}
