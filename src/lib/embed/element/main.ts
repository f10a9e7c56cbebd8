import type { Language } from '#lib/core/time/language.ts';
import { partFetcher } from './fetch-part.ts';
import type { DocumentChecking, ElementWords, LargeDrawing, TimelineReading } from './parts.ts';
import { TimelineElement } from './timeline-element.ts';

/*
 * /embed.js: defines the element. Everything that draws is in it, so that one hash vouches for that;
 * words are fetched in the language that is asked for, and what reads and checks files of others when
 * there is one. They are told apart by the hash in their names, and stand beside this script.
 */

type PartName = Language | 'reading' | 'checking' | 'large';

/** Written into the script when it is built: the style sheet, and the names of the files beside it. */
declare const EMBED_CSS: string;
declare const EMBED_FILES: Record<PartName, string>;

const TAG = 'diplomatic-timeline';
const script = document.currentScript;
/** The folder that this script was fetched from. */
const folder = new URL('./', script instanceof HTMLScriptElement ? script.src : location.href);
const fetchPart = partFetcher(
	EMBED_FILES,
	folder,
	// eslint-disable-next-line communique/layers -- built apart, as EMBED_FILES names them
	async (href) => (await import(/* @vite-ignore */ href)) as unknown
);

if (!customElements.get(TAG)) {
	TimelineElement.parts = {
		css: EMBED_CSS,
		data: new URL('data/', folder).href,
		words: async (language) => (await fetchPart(language)) as ElementWords,
		reading: async () => (await fetchPart('reading')) as TimelineReading,
		checking: async () => (await fetchPart('checking')) as DocumentChecking,
		large: async () => (await fetchPart('large')) as LargeDrawing
	};
	customElements.define(TAG, TimelineElement);
}
