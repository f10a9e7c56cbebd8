import { createHash } from 'node:crypto';

/** What vouches in a page's policy for a script or a style sheet that stands in the page. */
export function policyHash(text: string): string {
	return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

/** JSON that can't end the element that it stands in. */
export function jsonText(value: unknown): string {
	return JSON.stringify(value).replaceAll('<', '\\u003c');
}

/** Text as HTML writes it, also in attributes. */
export function escapeHtml(text: string): string {
	return text
		.replaceAll('&', '&amp;')
		.replaceAll('<', '&lt;')
		.replaceAll('>', '&gt;')
		.replaceAll('"', '&quot;');
}
