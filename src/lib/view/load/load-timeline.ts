import type { Language } from '#lib/core/time/language.ts';
import type { LoadedTimeline } from './loaded-timeline.ts';
import { LIMIT, openSource, PATIENCE, type TimelineSource } from './open-source.ts';
import { NOTHING_YET, type LoadProgress } from './load-progress.ts';
import { readOpened } from './read-opened.ts';
import { createPieceReader } from './read-pieces.ts';
import { csvWords, loadWords } from './words.ts';

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

/**
 * Loads and checks a timeline: a `timeline.json`, or a table in CSV (docs/formats.md).
 * @throws {LoadError} when it can't be shown, or the signal's reason when it was aborted.
 */
export async function loadTimeline(
	source: TimelineSource,
	options: LoadOptions
): Promise<LoadedTimeline> {
	const { language, signal, onprogress, limit = LIMIT, patience = PATIENCE } = options;
	onprogress?.(NOTHING_YET);
	const opened = await openSource(source, { limit, patience, signal });
	return await readOpened(opened, {
		...options,
		createReader: createPieceReader,
		csvWords: async () => csvWords(await loadWords(language))
	});
}
