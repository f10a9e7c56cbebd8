import type { Language } from '#lib/core/time/language.ts';
import { FEW_EVENTS } from '#lib/core/timeline/events.ts';
import { reviveDates } from '#lib/core/timeline/revive-dates.ts';
import { LoadError } from '#lib/view/load/load-fault.ts';
import type { LoadProgress } from '#lib/view/load/load-progress.ts';
import { LIMIT, openSource, PATIENCE } from '#lib/view/load/open-source.ts';
import type { LoadedTimeline } from '#lib/view/load/loaded-timeline.ts';
import { csvWords } from '#lib/view/load/words.ts';
import {
	EMBED_DATA_VERSION,
	embedFile,
	type DocumentEmbed,
	type EmbedData
} from '../embed-data.ts';
import type { ElementParts, ElementWords, LargeDrawing } from './parts.ts';

/** Which timeline an element shows. */
export interface ElementSource {
	/** Address of a `timeline.json`, or a table in CSV. */
	src: string | null;
	/** Id of a document of the site that the script comes from, or the address of a document's data. */
	document: string | null;
	language: Language;
}

/** What is to be drawn. */
export interface ElementData {
	data: EmbedData;
	words: ElementWords;
	/** What draws its events where they are many, and the events, where the data has not got them. */
	large: { table: LoadedTimeline | null; drawing: LargeDrawing } | null;
	/** Address of the document's page; null where the events have none. */
	pages: string | null;
}

interface LoadSteps {
	signal: AbortSignal;
	onprogress: (progress: LoadProgress) => void;
	/** Those of the language, on their way. */
	words: Promise<ElementWords>;
}

/**
 * Fetches what an element shows, all at the same time.
 * @throws {LoadError} or the signal's reason
 */
export async function loadData(
	source: ElementSource,
	parts: ElementParts,
	steps: LoadSteps
): Promise<ElementData> {
	const { src, document, language } = source;
	const folder = document === null ? null : folderOf(document, parts.data);
	const about = folder && fetchDocument(new URL(embedFile(language), folder), source, parts, steps);
	const events = src === null ? null : readTimeline(src, source, parts, steps);
	const [known, own, words] = await Promise.all([about, events, steps.words]);
	const data = own ? { ...own.data, about: known?.about ?? null } : known;
	if (!data) throw new LoadError({ kind: 'unreachable' });
	const pages =
		known && folder && !own ? new URL(`../../${language}/${known.document}/`, folder).href : null;
	return { data, words, pages, large: own ? own.large : await largeOf(data, parts) };
}

/** What draws a document of many events. */
async function largeOf({ events }: EmbedData, parts: ElementParts): Promise<ElementData['large']> {
	if (events.length <= FEW_EVENTS) return null;
	return { table: null, drawing: await fetchPart(parts.large()) };
}

/**
 * A part of the program that is fetched when it is needed.
 * @throws {LoadError} when it does not come
 */
export async function fetchPart<Part>(part: Promise<Part>): Promise<Part> {
	let timer = 0;
	const silence = new Promise<never>((_, reject) => {
		const late = () => reject(new LoadError({ kind: 'slow', seconds: PATIENCE / 1000 }));
		timer = window.setTimeout(late, PATIENCE);
	});
	try {
		return await Promise.race([part, silence]);
	} catch (error) {
		throw error instanceof LoadError ? error : new LoadError({ kind: 'unreachable' });
	} finally {
		clearTimeout(timer);
	}
}

/** A document's folder: `name` is an id, or an address in this folder. */
function folderOf(name: string, data: string | null): URL {
	if (/^[\w-]+$/.test(name) && data !== null) return new URL(`${name}/`, data);
	return addressOf(name);
}

/** @throws {LoadError} where there can't be anything. */
function addressOf(text: string): URL {
	const address = URL.canParse(text, document.baseURI) ? new URL(text, document.baseURI) : null;
	if (address === null) throw new LoadError({ kind: 'unreachable' });
	return address;
}

/** What was built of a document: this site's own was checked then. */
async function fetchDocument(
	address: URL,
	{ language }: ElementSource,
	parts: ElementParts,
	{ signal }: LoadSteps
): Promise<DocumentEmbed> {
	const isOwn = parts.data !== null && isBuiltThere(address, parts.data);
	const opening = openSource(address, { limit: LIMIT, patience: PATIENCE, signal });
	const checking = isOwn ? null : fetchPart(parts.checking());
	const [{ pieces }, early] = await Promise.all([opening, checking]);
	const decoder = new TextDecoder();
	let text = '';
	for await (const piece of pieces) text += decoder.decode(piece, { stream: true });
	const own = early ? null : parsed(text);
	if (own?.version === EMBED_DATA_VERSION && own.language === language) return reviveDates(own);
	const { readDocument } = early ?? (await fetchPart(parts.checking()));
	return readDocument(text, address.href, language);
}

/** Whether it is data of the site whose folder of data this is, or of a version that is kept there. */
function isBuiltThere({ href }: URL, data: string): boolean {
	const site = new URL('../', data).href;
	return href.startsWith(site) && /^(?:v\/[^/]+\/)?data\//.test(href.slice(site.length));
}

/** Null where it is not JSON. */
function parsed(text: string): DocumentEmbed | null {
	try {
		return JSON.parse(text) as DocumentEmbed;
	} catch {
		return null;
	}
}

async function readTimeline(
	src: string,
	{ language }: ElementSource,
	parts: ElementParts,
	{ signal, onprogress, words }: LoadSteps
): Promise<Pick<ElementData, 'data' | 'large'>> {
	const opening = openSource(addressOf(src), { limit: LIMIT, patience: PATIENCE, signal });
	const [opened, { readHere }] = await Promise.all([opening, fetchPart(parts.reading())]);
	const timeline = await readHere(opened, {
		...{ language, signal, onprogress },
		csvWords: async () => csvWords((await words).load)
	});
	const { categories } = timeline;
	const isLarge = timeline.count > FEW_EVENTS;
	const events = isLarge ? [] : timeline.events();
	return {
		data: { language, about: null, categories, events },
		large: isLarge ? { table: timeline, drawing: await fetchPart(parts.large()) } : null
	};
}
