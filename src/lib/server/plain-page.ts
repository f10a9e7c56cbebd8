import { LANGUAGE_TAG, type Language } from '#lib/core/time/language.ts';

const STYLE =
	':root{color-scheme:light dark;background:Canvas;color:CanvasText}body{max-width:40rem;margin:15vh auto;padding:0 1rem;font:1rem/1.6 Georgia,serif}';

/**
 * A page that may be served at any depth, so it needs nothing but itself: its style is inline, and
 * allowed by its hash.
 * @param home address of the site's root; null where it is not known
 */
export async function plainPage(
	title: string,
	lines: readonly { language: Language; text: string }[],
	home: string | null
): Promise<Response> {
	const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(STYLE));
	const hash = btoa(String.fromCharCode(...new Uint8Array(digest)));
	const html = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta http-equiv="content-security-policy" content="default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types">
<title>${title} · Communiqué</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>${title}</h1>
${lines.map(({ language, text }) => `<p lang="${LANGUAGE_TAG[language]}">${text}</p>`).join('\n')}
${home === null ? '' : `<p><a href="${home}">Communiqué</a></p>\n`}</main>
</body>
</html>
`;
	return new Response(html, { headers: { 'content-type': 'text/html; charset=utf-8' } });
}
