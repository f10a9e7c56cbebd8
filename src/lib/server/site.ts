/**
 * Where the site will be published, with a trailing slash: from the environment variable SITE_URL,
 * for canonical links, the sitemap and social previews. Without it those that need an absolute
 * address are left relative or out.
 */
export const SITE_URL: string | null = process.env['SITE_URL']
	? new URL('./', `${process.env['SITE_URL']}/`.replace(/\/+$/, '/')).href
	: null;

/**
 * The same for files whose format takes absolute addresses only (sitemap, oEmbed): without SITE_URL
 * those of `npm start`.
 */
export const SITE_BASE = SITE_URL ?? 'http://localhost:4173/';
