import type { TimelineEvent } from '#lib/core/document/schemas.ts';
import { LANGUAGES, type Language } from '#lib/core/time/language.ts';
import { categoryData, eventData, quotesOf } from '#lib/core/timeline/event-data.ts';
import type { CategoryData, EventData, QuoteData } from '#lib/core/timeline/explorer-data.ts';
import type { TimelineTable } from '#lib/core/timeline/table.ts';

/** An event of a loaded timeline: its quotes are kept, but no text is at hand to lead to. */
export interface LoadedEvent extends EventData {
	quotes: QuoteData[];
}

/**
 * A timeline that was loaded and checked, in one language. Its events stay the bytes that they came
 * as; each is made when it is asked for, so that a hundred thousand cost no more than their file.
 */
export class LoadedTimeline {
	readonly language: Language;
	/** Id of the document that it names; null without one. */
	readonly document: string | null;
	readonly categories: readonly CategoryData[];
	/** What the drawing needs of the events, in time order. */
	readonly table: TimelineTable;
	readonly #decoder = new TextDecoder();
	#rows: Map<string, number> | undefined;

	constructor(table: TimelineTable, language: Language) {
		this.table = table;
		this.language = language;
		this.document = table.document;
		this.categories = table.categories.map((category) => categoryData(category, language));
	}

	/** How many events. */
	get count(): number {
		return this.table.startMs.length;
	}

	/** The event in a row, in time order. */
	at(row: number): LoadedEvent {
		const event = this.#read(row);
		return {
			...eventData(event, LANGUAGES, this.language),
			citations: [],
			quotes: quotesOf(event)
		};
	}

	/** All events: for a timeline of a few hundred. */
	events(): LoadedEvent[] {
		return Array.from({ length: this.count }, (_, row) => this.at(row));
	}

	/** Row of an event; -1 where there is none with that id. */
	rowOf(id: string): number {
		this.#rows ??= new Map(this.table.ids.map((one, row) => [one, row]));
		return this.#rows.get(id) ?? -1;
	}

	/** The same timeline in another language; nothing is loaded for it. */
	in(language: Language): LoadedTimeline {
		return language === this.language ? this : new LoadedTimeline(this.table, language);
	}

	#read(row: number): TimelineEvent {
		const { bytes, from, to } = this.table;
		const slice = bytes.subarray(from[row], to[row]);
		// Checked when it was loaded.
		return JSON.parse(this.#decoder.decode(slice)) as TimelineEvent;
	}
}
