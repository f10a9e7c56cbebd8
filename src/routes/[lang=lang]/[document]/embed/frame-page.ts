import { LANGUAGE_TAG } from '#lib/core/time/language.ts';
import { FEW_EVENTS } from '#lib/core/timeline/events.ts';
import type { DocumentEmbed } from '#lib/embed/embed-data.ts';
import { DATA_ID, TARGET_ID } from '#lib/embed/frame/frame-data.ts';
import { escapeHtml, jsonText, policyHash } from '#lib/server/inline.ts';

interface FramePage {
	data: DocumentEmbed;
	/** The timeline as the build has drawn it. */
	body: string;
	description: string;
	/** From the page to the site's root. */
	root: string;
	/** The frame's whole style sheet. */
	css: string;
	/** Name of its script; null where the development server makes it. */
	script: string | null;
}

/** Whether the events are too many for elements of their own. */
export const isMany = ({ events }: DocumentEmbed) => events.length > FEW_EVENTS;

/** Before the first paint, so that a theme that the host has chosen does not flash. */
const THEME_SCRIPT =
	'{const t=new URLSearchParams(location.search).get("theme");' +
	'if(t==="light"||t==="dark")document.documentElement.dataset.theme=t}';

/**
 * The page that an article's iframe loads. Not one of Kit's: modules do not load in a sandbox without
 * an origin of its own, and this page needs no router. One classic script does load there.
 */
export function framePage({ data, body, description, root, css, script }: FramePage): string {
	const policy = [
		"default-src 'none'",
		`script-src 'self' ${policyHash(THEME_SCRIPT)}`,
		`style-src ${policyHash(css)}`,
		// The document's text, where it is asked for.
		"connect-src 'self'",
		"base-uri 'none'",
		"form-action 'none'",
		"object-src 'none'",
		"require-trusted-types-for 'script'",
		"trusted-types 'none'"
	].join('; ');
	const title = escapeHtml(data.about?.title ?? '');
	const code =
		script === null
			? '<link rel="stylesheet" href="/src/app.css">' +
				`<script type="module" src="/src/lib/embed/frame/${isMany(data) ? 'many' : 'main'}.ts"></script>`
			: `<script defer src="${root}${script}"></script>`;
	return [
		'<!doctype html>',
		`<html lang="${LANGUAGE_TAG[data.language]}">`,
		'<head>',
		'<meta charset="utf-8">',
		script === null ? '' : `<meta http-equiv="content-security-policy" content="${policy}">`,
		'<meta name="viewport" content="width=device-width, initial-scale=1">',
		'<meta name="color-scheme" content="light dark">',
		`<title>${title}</title>`,
		`<meta name="description" content="${escapeHtml(description)}">`,
		'<meta name="robots" content="noindex">',
		'<link rel="canonical" href="../">',
		// Links lead out of the frame.
		'<base target="_blank">',
		`<style>${css}</style>`,
		`<script>${THEME_SCRIPT}</script>`,
		code,
		'</head>',
		`<body><main id="${TARGET_ID}">${body}</main>`,
		`<script type="application/json" id="${DATA_ID}">${jsonText(data)}</script>`,
		'</body>',
		'</html>',
		''
	].join('\n');
}
