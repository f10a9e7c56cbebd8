import type { CsvWords } from '#lib/core/timeline/csv-events.ts';
import type { Language } from '#lib/core/time/language.ts';
import type { LoadProgress } from './load-progress.ts';
import { LoadedTimeline } from './loaded-timeline.ts';
import type { OpenedSource } from './open-source.ts';
import type { PieceReader } from './read-pieces.ts';
import type { TableOptions } from './table-reader.ts';

export interface ReadOptions {
	language: Language;
	signal?: AbortSignal;
	onprogress?: (progress: LoadProgress) => void;
	/** What the file is; told from its type and its name if not given. */
	format?: 'json' | 'csv';
	createReader: (options: TableOptions) => Promise<PieceReader>;
	/** For what a table in CSV leaves unsaid. */
	csvWords: () => Promise<CsvWords>;
}

/**
 * Reads and checks a timeline whose bytes have begun to come.
 * @throws {LoadError} when it can't be shown, or the signal's reason when it was aborted.
 */
export async function readOpened(
	opened: OpenedSource,
	{ language, signal, onprogress, format, createReader, csvWords }: ReadOptions
): Promise<LoadedTimeline> {
	const { pieces, total } = opened;
	let loaded = 0;
	let events = 0;
	let reader: PieceReader | undefined;
	const start = async () => {
		const isTable = (format ?? formatOf(opened)) === 'csv';
		return createReader({ language, size: total, words: isTable ? await csvWords() : null });
	};
	try {
		for await (const piece of pieces) {
			loaded += piece.length;
			reader ??= await start();
			events = await reader.push(piece);
			signal?.throwIfAborted();
			onprogress?.({ step: 'fetching', loaded, total, events });
		}
		onprogress?.({ step: 'checking', loaded, total, events });
		reader ??= await start();
		const table = await unlessAborted(reader.finish(), signal);
		return new LoadedTimeline(table, language);
	} finally {
		reader?.close();
	}
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
