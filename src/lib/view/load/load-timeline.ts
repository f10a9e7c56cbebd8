import type { Language } from '#lib/core/time/language.ts';
import { LoadedTimeline } from './loaded-timeline.ts';
import { openSource, type TimelineSource } from './open-source.ts';
import { readTable } from './read-timeline.ts';

export interface LoadOptions {
	/** The language of titles, dates and labels. */
	language: Language;
	signal?: AbortSignal;
	/** Told with every piece that comes. */
	onprogress?: (progress: LoadProgress) => void;
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
 * Loads and checks a `timeline.json`.
 * @throws {LoadError} when it can't be shown, or the signal's reason when it was aborted.
 */
export async function loadTimeline(
	source: TimelineSource,
	{ language, signal, onprogress, limit = LIMIT, patience = PATIENCE }: LoadOptions
): Promise<LoadedTimeline> {
	onprogress?.({ step: 'waiting', loaded: 0, total: null, events: 0 });
	const { pieces, total } = await openSource(source, { limit, patience, signal });
	const parts: Uint8Array<ArrayBuffer>[] = [];
	let loaded = 0;
	for await (const piece of pieces) {
		parts.push(piece);
		loaded += piece.length;
		onprogress?.({ step: 'fetching', loaded, total, events: 0 });
	}
	const bytes = new Uint8Array(await new Blob(parts).arrayBuffer());
	return new LoadedTimeline(readTable(bytes), language);
}
