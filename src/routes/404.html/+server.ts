import { SITE_URL } from '#lib/server/site.ts';

export const prerender = true;

const STYLE =
	':root{color-scheme:light dark;background:Canvas;color:CanvasText}body{max-width:40rem;margin:15vh auto;padding:0 1rem;font:1rem/1.6 Georgia,serif}';

/**
 * A host may serve this page at any depth, so it needs nothing but itself: its style is inline, and
 * allowed by its hash.
 */
export async function GET() {
	const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(STYLE));
	const hash = btoa(String.fromCharCode(...new Uint8Array(digest)));
	// Where the site stands is only known when the build was told.
	const home =
		SITE_URL === null ? '' : `<p><a href="${new URL(SITE_URL).pathname}">Communiqué</a></p>\n`;
	const html = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta http-equiv="content-security-policy" content="default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types">
<title>404 · Communiqué</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>404</h1>
<p>There is no page at this address.</p>
<p lang="zh-Hans">此地址没有页面。</p>
<p lang="ru">По этому адресу нет страницы.</p>
${home}</main>
</body>
</html>
`;
	return new Response(html, { headers: { 'content-type': 'text/html; charset=utf-8' } });
}
