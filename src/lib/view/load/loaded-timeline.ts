import type { TimelineEvent } from '#lib/core/document/schemas.ts';
import { LANGUAGES, type Language } from '#lib/core/time/language.ts';
import { categoryData, eventData, quotesOf } from '#lib/core/timeline/event-data.ts';
import type { EventColumns, EventTable, EventTexts } from '#lib/core/timeline/event-table.ts';
import type { CategoryData, EventData, QuoteData } from '#lib/core/timeline/explorer-data.ts';
import type { LoadedTable } from '#lib/core/timeline/loaded-table.ts';

/** An event of a loaded timeline: its quotes are kept, but no text is at hand to lead to. */
export interface LoadedEvent extends EventData {
	quotes: QuoteData[];
}

/** Events that are kept after they were asked for: some screens full. */
const KEPT = 1000;

/**
 * A timeline that was loaded and checked, in one language. Its events stay the bytes that they came
 * as; each is made when it is asked for, so that a hundred thousand cost no more than their file.
 * Rows are in time order.
 */
export class LoadedTimeline implements EventTable<LoadedEvent> {
	readonly language: Language;
	/** Id of the document that it names; null without one. */
	readonly document: string | null;
	readonly categories: readonly CategoryData[];
	readonly columns: EventColumns;
	readonly texts: EventTexts<LoadedEvent>;
	readonly #table: LoadedTable;
	readonly #decoder = new TextDecoder();
	readonly #made = new Map<number, LoadedEvent>();
	#rows: ReadonlyMap<string, number> | undefined;

	constructor(table: LoadedTable, language: Language) {
		this.#table = table;
		this.language = language;
		this.document = table.document;
		this.categories = table.categories.map((category) => categoryData(category, language));
		this.columns = table.columns;
		this.texts = {
			id: (row) => table.ids[row] ?? '',
			title: (row) => this.at(row).title,
			dateText: (row) => this.at(row).dateText,
			searched: (row) => searchedOf(this.#read(row)),
			rowOf: (id) => this.rowOf(id),
			event: (row) => this.at(row)
		};
	}

	/** How many events. */
	get count(): number {
		return this.columns.length;
	}

	/**
	 * The event in a row.
	 * @throws {RangeError} when there is no such row.
	 */
	at(row: number): LoadedEvent {
		const made = this.#made.get(row) ?? this.#make(row);
		this.#made.delete(row);
		this.#made.set(row, made);
		const [oldest] = this.#made.keys();
		if (this.#made.size > KEPT && oldest !== undefined) this.#made.delete(oldest);
		return made;
	}

	/** All events: for a timeline of a few hundred. */
	events(): LoadedEvent[] {
		return Array.from({ length: this.count }, (_, row) => this.#make(row));
	}

	/** The ids of all events, by row. */
	ids(): readonly string[] {
		return this.#table.ids;
	}

	/** Row of an event; -1 where there is none with that id. */
	rowOf(id: string): number {
		this.#rows ??= new Map(this.#table.ids.map((one, row) => [one, row]));
		return this.#rows.get(id) ?? -1;
	}

	/** The event in a row as the file has it. */
	#read(row: number): TimelineEvent {
		const { bytes, from, to } = this.#table;
		if (!(row in from)) throw new RangeError(`no row ${row} of ${this.count}`);
		const text = this.#decoder.decode(bytes.subarray(from[row], to[row]));
		// Checked when it was loaded.
		return JSON.parse(text) as TimelineEvent;
	}

	#make(row: number): LoadedEvent {
		const event = this.#read(row);
		return {
			...eventData(event, LANGUAGES, this.language),
			citations: [],
			quotes: quotesOf(event)
		};
	}
}

/** Date, titles, summaries and quotes, in every language; not the date in words, which takes long to make. */
function searchedOf({ date, title, summary, citations }: TimelineEvent): string {
	return [
		date,
		...LANGUAGES.flatMap((language) => [title[language], summary[language]]),
		...citations.flatMap(({ quote }) => LANGUAGES.map((language) => quote[language]?.exact ?? ''))
	].join('\n');
}
