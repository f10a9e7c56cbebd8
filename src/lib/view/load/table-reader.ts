import type { Language } from '#lib/core/time/language.ts';
import type { CsvWords } from '#lib/core/timeline/csv-events.ts';
import type { Steps } from '#lib/core/timeline/large/steps.ts';
import type { LoadedTable } from '#lib/core/timeline/loaded-table.ts';
import { TimelineReader, type Codec } from '#lib/core/timeline/timeline-reader.ts';

export interface TableOptions {
	language: Language;
	/** Bytes in all; null where nobody says. */
	size: number | null;
	/** For what a table in CSV leaves unsaid; null for a file in JSON. */
	words: CsvWords | null;
}

/** Makes a table of the bytes of a file; each step throws a `ReadError` where they are no timeline. */
export interface TableReader {
	/** Events read so far. */
	readonly count: number;
	push(piece: Uint8Array): void;
	/** Ends it step by step, each of some milliseconds. */
	finishInSteps(): Steps<LoadedTable>;
}

/** A reader of files of a format; it is quick about a piece of some kilobytes. */
export async function createTableReader({
	language,
	size,
	words
}: TableOptions): Promise<TableReader> {
	const codec = createCodec();
	if (!words) return new TimelineReader(codec, { language, size: size ?? 0 });
	const { CsvReader } = await import('./csv-reader.ts');
	return new CsvReader(codec, language, words);
}

function createCodec(): Codec {
	const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
	const encoder = new TextEncoder();
	return {
		decode: (bytes) => decoder.decode(bytes),
		encode: (text) => encoder.encode(text)
	};
}
