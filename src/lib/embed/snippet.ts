import type { Language } from '#lib/core/time/language.ts';
import {
	DEFAULT_OPTIONS,
	formatOptions,
	HEIGHT_LIMITS,
	optionPairs,
	type EmbedOptions
} from './options.ts';

/*
 * What an editor copies into an article. Pure text: the share dialog, the oEmbed answers and the
 * guides take it from here.
 */

/** CSS pixels that an embedded timeline is high at rest, unless it is asked for another height. */
export const REST_HEIGHT = 560;
/** How high the frame of one with the document's text below it is: the text scrolls inside. */
export const REST_HEIGHT_WITH_PANE = 960;

/** What the frame may do: run its script; open the document's own page in a tab, free of the frame. */
export const FRAME_SANDBOX = 'allow-scripts allow-popups allow-popups-to-escape-sandbox';
/** What the host lends to the frame. */
export const FRAME_ALLOW = 'fullscreen';

export interface SnippetRequest {
	/** Absolute address of the site, or of one version of it, with a trailing slash. */
	site: string;
	language: Language;
	/** The document's id. */
	document: string;
	/** What the frame shows, in that language: its name for who can't see it. */
	title: string;
	options?: Partial<EmbedOptions>;
	/** `integrity` of the element's script, where the script is one that never changes. */
	integrity?: string;
	/** Absolute address of the element's script: the site's `embed.js`, unless it is another. */
	script?: string;
}

/** Address of the page that an article's iframe loads. */
export function frameAddress({ site, language, document, options }: SnippetRequest): string {
	return `${site}${language}/${document}/embed/${formatOptions({ ...options, lang: null })}`;
}

/** Address of the explorer, opened where the embedded timeline begins. */
export function explorerAddress({ site, language, document, options }: SnippetRequest): string {
	const event = options?.event ? `events/${options.event}/` : '';
	return `${site}${language}/${document}/${event}${formatOptions({ view: options?.view ?? null })}`;
}

/** CSS pixels that keep the frame's place free until it has loaded. */
export function frameHeight(options: Partial<EmbedOptions> = {}): number {
	const { height, pane } = { ...DEFAULT_OPTIONS, ...options };
	const rest = typeof height === 'number' ? height : REST_HEIGHT;
	const added = pane === 'document' ? REST_HEIGHT_WITH_PANE - REST_HEIGHT : 0;
	return Math.min(rest + added, HEIGHT_LIMITS.most);
}

/**
 * The iframe. A system that strips it leaves the link that stands inside. With `resizer`, a script
 * follows that lets the frame grow and shrink with its content; without it the frame keeps its
 * height, and what is longer scrolls inside.
 */
export function frameSnippet(request: SnippetRequest, { resizer = false } = {}): string {
	const frame = [
		`<iframe src="${escape(frameAddress(request))}"`,
		`title="${escape(request.title)}"`,
		`width="100%" height="${frameHeight(request.options)}"`,
		`loading="lazy" allow="${FRAME_ALLOW}"`,
		`sandbox="${FRAME_SANDBOX}"`,
		`referrerpolicy="strict-origin-when-cross-origin"`,
		`style="border:0">${linkSnippet(request)}</iframe>`
	].join(' ');
	if (!resizer) return frame;
	return `${frame}\n<script async src="${escape(request.site)}resize.js"></script>`;
}

/**
 * The custom element, with the link as its content for where the script does not run. It names its
 * data in full: another script on the page may define the element first, from another site or version.
 */
export function elementSnippet(request: SnippetRequest): string {
	const { site, language, document, options, integrity } = request;
	const { script = `${site}embed.js` } = request;
	const attributes = [
		['document', `${site}data/${document}/`],
		['lang', language],
		...optionPairs({ ...options, lang: null })
	].map(([name = '', value = '']) => `${name}="${escape(value)}"`);
	const check = integrity === undefined ? '' : ` integrity="${integrity}" crossorigin`;
	return [
		`<script async src="${escape(script)}"${check}></script>`,
		`<diplomatic-timeline ${attributes.join(' ')}>${linkSnippet(request)}</diplomatic-timeline>`
	].join('\n');
}

/** A link to the explorer. */
export function linkSnippet(request: SnippetRequest): string {
	return `<a href="${escape(explorerAddress(request))}">${escape(request.title)}</a>`;
}

/** Text as it stands in markup, also inside of double quotes. */
export function escape(text: string): string {
	return text
		.replaceAll('&', '&amp;')
		.replaceAll('<', '&lt;')
		.replaceAll('>', '&gt;')
		.replaceAll('"', '&quot;');
}
