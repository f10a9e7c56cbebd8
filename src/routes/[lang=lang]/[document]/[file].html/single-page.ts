import { LANGUAGE_TAG } from '#lib/core/time/language.ts';
import { escapeHtml, jsonText, policyHash } from '#lib/server/inline.ts';
import { DATA_ID, TARGET_ID, type SingleData } from '#lib/single/single-data.ts';

interface SinglePage {
	data: SingleData;
	/** What is read without a script. */
	body: string;
	/** The whole style sheet. */
	css: string;
	/** Runs before the first paint. */
	theme: string;
	/** The whole script; null where the development server makes it. */
	script: string | null;
}

/**
 * The file's HTML. Its policy lets in what stands in it and nothing else: what the pages would fetch
 * are blobs that the script makes of the data.
 *
 * @throws when the script would end the element that it stands in
 */
export function singlePage({ data, body, css, theme, script }: SinglePage): string {
	const { language, document } = data.explorer;
	if (/<\/script|<!--/i.test(script ?? '')) throw new Error('the script would end its own element');
	const policy = [
		"default-src 'none'",
		`script-src ${policyHash(theme)} ${policyHash(script ?? '')}`,
		`style-src ${policyHash(css)}`,
		'connect-src blob:',
		"base-uri 'none'",
		"form-action 'none'",
		"object-src 'none'",
		"require-trusted-types-for 'script'",
		"trusted-types 'none'"
	].join('; ');
	return [
		'<!doctype html>',
		`<html lang="${LANGUAGE_TAG[language]}">`,
		'<head>',
		'<meta charset="utf-8">',
		script === null ? '' : `<meta http-equiv="content-security-policy" content="${policy}">`,
		'<meta name="viewport" content="width=device-width, initial-scale=1">',
		'<meta name="color-scheme" content="light dark">',
		`<title>${escapeHtml(document.shortTitle)} · Communiqué</title>`,
		`<meta name="description" content="${escapeHtml(document.description)}">`,
		'<meta name="robots" content="noindex">',
		script === null
			? '<link rel="stylesheet" href="/src/app.css">'
			: `<style>${css}</style><script>${theme}</script>`,
		'</head>',
		`<body><div id="${TARGET_ID}" class="app">${body}</div>`,
		`<script type="application/json" id="${DATA_ID}">${jsonText(data)}</script>`,
		script === null
			? '<script type="module" src="/src/lib/single/main.ts"></script>'
			: `<script>${script}</script>`,
		'</body>',
		'</html>',
		''
	].join('\n');
}
