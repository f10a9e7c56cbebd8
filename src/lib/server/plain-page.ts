import { DARK, LIGHT } from '#lib/core/picture/palette.ts';
import { LANGUAGE_TAG, type Language } from '#lib/core/time/language.ts';

const both = (token: 'paper' | 'ink' | 'soft' | 'strong') =>
	`light-dark(${LIGHT[token]},${DARK[token]})`;

/** The look of the site's own pages, whose styles may be at any distance. */
const STYLE = [
	`:root{color-scheme:light dark;background:${both('paper')};color:${both('ink')}}`,
	'body{margin:0;font:1rem/1.6 system-ui,sans-serif}',
	`header{padding:.5rem 1rem;border-bottom:1px solid ${both('strong')}}`,
	'header,h1{font-family:Georgia,"Noto Serif",serif;font-weight:600}',
	'header{font-size:1.125rem}',
	'a{display:inline-block;color:inherit}',
	'main{max-width:40rem;margin:12vh auto;padding:0 1rem}',
	'h1{font-size:2rem;line-height:1.2}',
	`p+p{color:${both('soft')}}`
].join('');

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
<header>${home === null ? 'Communiqué' : `<a href="${home}">Communiqué</a>`}</header>
<main>
<h1>${title}</h1>
${lines.map(({ language, text }) => `<p lang="${LANGUAGE_TAG[language]}">${text}</p>`).join('\n')}
</main>
</body>
</html>
`;
	return new Response(html, { headers: { 'content-type': 'text/html; charset=utf-8' } });
}
