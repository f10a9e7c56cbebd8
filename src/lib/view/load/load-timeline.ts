import type { Language } from '#lib/core/time/language.ts';
import { LoadedTimeline } from './loaded-timeline.ts';
import { openSource, type OpenedSource, type TimelineSource } from './open-source.ts';
import { loadWords } from './words.ts';
import { createPieceReader, type PieceReader } from './read-pieces.ts';

export interface LoadOptions {
	/** The language of titles, dates and labels. */
	language: Language;
	signal?: AbortSignal;
	/** Told with every piece that comes. */
	onprogress?: (progress: LoadProgress) => void;
	/** What the file is; told from its type and its name if not given. */
	format?: 'json' | 'csv';
	/** Largest file, in bytes. */
	limit?: number;
	/** Longest silence of the server, in milliseconds. */
	patience?: number;
}

export interface LoadProgress {
	/** Waiting for the first byte, fetching, or checking what was fetched. */
	step: 'waiting' | 'fetching' | 'checking';
	/** Bytes that have come. */
	loaded: number;
	/** Bytes in all; null where the server does not say. */
	total: number | null;
	/** Events read so far. */
	events: number;
}

/** Bytes, unless told otherwise: some 150,000 events in three languages. */
export const LIMIT = 128 * 1024 * 1024;
/** Milliseconds of silence, unless told otherwise. */
export const PATIENCE = 20_000;

/**
 * Loads and checks a timeline: a `timeline.json`, or a table in CSV (docs/formats.md).
 * @throws {LoadError} when it can't be shown, or the signal's reason when it was aborted.
 */
export async function loadTimeline(
	source: TimelineSource,
	{ language, signal, onprogress, format, limit = LIMIT, patience = PATIENCE }: LoadOptions
): Promise<LoadedTimeline> {
	onprogress?.({ step: 'waiting', loaded: 0, total: null, events: 0 });
	const opened = await openSource(source, { limit, patience, signal });
	const { pieces, total } = opened;
	let loaded = 0;
	let events = 0;
	let reader: PieceReader | undefined;
	const start = (format: 'json' | 'csv') => readerOf(format, language, total);
	try {
		for await (const piece of pieces) {
			loaded += piece.length;
			reader ??= await start(format ?? formatOf(opened));
			events = await reader.push(piece);
			signal?.throwIfAborted();
			onprogress?.({ step: 'fetching', loaded, total, events });
		}
		onprogress?.({ step: 'checking', loaded, total, events });
		reader ??= await start(format ?? formatOf(opened));
		const table = await unlessAborted(reader.finish(), signal);
		return new LoadedTimeline(table, language);
	} finally {
		reader?.close();
	}
}

async function readerOf(
	format: 'json' | 'csv',
	language: Language,
	size: number | null
): Promise<PieceReader> {
	if (format === 'json') return await createPieceReader({ language, size, words: null });
	const words = await loadWords(language);
	return await createPieceReader({
		language,
		size,
		words: { unsourced: words.csv_unsourced(), uncategorised: words.csv_uncategorised() }
	});
}

/** A table is told from its type or its name; everything else is taken for JSON. */
function formatOf({ type, name }: OpenedSource): 'json' | 'csv' {
	const isTable = /^text\/(?:csv|tab-separated-values)$|ms-excel$/.test(type);
	return isTable || /\.(?:csv|tsv)$/i.test(name) ? 'csv' : 'json';
}

async function unlessAborted<T>(promise: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
	if (!signal) return await promise;
	let onabort = () => {};
	const aborted = new Promise<never>((_, reject) => {
		onabort = () => reject(signal.reason as Error);
		signal.addEventListener('abort', onabort);
	});
	try {
		signal.throwIfAborted();
		return await Promise.race([promise, aborted]);
	} finally {
		signal.removeEventListener('abort', onabort);
	}
}
