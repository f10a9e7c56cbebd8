import { resolveQuote } from '#lib/core/document/quote.ts';
import type { TimelineFile, TranslationFile } from '#lib/core/document/schemas.ts';
import type { Language } from '#lib/core/time/language.ts';
import type { PinyinFile, Range } from '#lib/core/timeline/explorer-data.ts';

/** Another language's text, fetched when it is asked for. */
export interface LoadedText {
	paragraphs: Record<string, string>;
	note: string;
	/** The translator's notes by paragraph. */
	notes: Record<string, string>;
	/** event id → ranges, in the order of its citations */
	ranges: ReadonlyMap<string, (Range | undefined)[]>;
}

/** A reading over a character: by UTF-16 index. `isAdded` marks those that the source has not. */
export interface Ruby {
	at: number;
	reading: string;
	isAdded: boolean;
}

type Address = (file: string) => string;

/**
 * Fetches a translation that the page came without, and finds the quotes in it.
 * @throws {Error} naming the file that could not be had
 */
export async function loadText(language: Language, address: Address): Promise<LoadedText> {
	const [{ paragraphs, note, notes = {} }, timeline] = await Promise.all([
		fetchJson<TranslationFile>(`translations/${language}.json`, address),
		fetchJson<TimelineFile>('timeline.json', address)
	]);
	const ranges = new Map(
		timeline.events.map((event) => [
			event.id,
			event.citations.map(({ paragraph, quote }): Range | undefined => {
				const selector = quote[language];
				const text = paragraphs[paragraph];
				const found = selector && text ? resolveQuote(text, selector) : undefined;
				return found?.status === 'found' ? [found.start, found.end] : undefined;
			})
		])
	);
	return { paragraphs, note, notes, ranges };
}

/**
 * Fetches the readings of a document by paragraph.
 * @throws {Error} naming the file that could not be had
 */
export async function loadPinyin(address: Address): Promise<Record<string, Ruby[]>> {
	const file = await fetchJson<PinyinFile>('pinyin.json', address);
	return Object.fromEntries(
		Object.entries(file).map(([id, list]) => [
			id,
			list.map(([at, reading, isAdded]) => ({ at, reading, isAdded: isAdded === 1 }))
		])
	);
}

async function fetchJson<T>(file: string, address: Address): Promise<T> {
	try {
		const response = await fetch(address(file));
		if (!response.ok) throw new Error(`${response.status} ${response.statusText}`);
		return (await response.json()) as T;
	} catch (cause) {
		throw new Error(`${file}: ${cause instanceof Error ? cause.message : String(cause)}`, {
			cause
		});
	}
}
