import type { Category, TimelineEvent } from '../document/schemas.ts';
import { parseDate } from '../time/edtf.ts';
import type { Language } from '../time/language.ts';
import { isDuration } from './event-data.ts';
import { sortInRuns } from './sort-in-runs.ts';
import type { Steps } from './large/steps.ts';
import { ColumnBuilder, type EventColumns, type RowSource } from './event-table.ts';

/**
 * A checked timeline as it travels from the worker that read it: columns, one row an event, in time
 * order (by start, the longer first, then by id); and the file's own bytes, in which `[from, to)` is
 * the JSON of the row's event.
 */
export interface LoadedTable {
	/** Id of the document that it names; null without one. */
	document: string | null;
	categories: readonly Category[];
	columns: EventColumns;
	ids: readonly string[];
	bytes: Uint8Array<ArrayBuffer>;
	from: Uint32Array<ArrayBuffer>;
	to: Uint32Array<ArrayBuffer>;
}

interface Row extends RowSource {
	id: string;
	from: number;
	to: number;
}

/** Gathers checked events, in any order, into a table in time order. */
export class LoadedTableBuilder {
	readonly #language: Language;
	readonly #rows: Row[] = [];

	/** `language`: that of the titles that are measured. */
	constructor(language: Language) {
		this.#language = language;
	}

	/** `[from, to)`: where the event's JSON stands in the bytes. */
	add(event: TimelineEvent, from: number, to: number): void {
		const date = parseDate(event.date);
		const { id, basis, modality, category, importance } = event;
		const extent = isDuration(event, date) ? 'duration' : 'window';
		const title = event.title[this.#language];
		this.#rows.push({ id, date, extent, basis, modality, category, importance, title, from, to });
	}

	/**
	 * Makes the table, step by step.
	 * @param bytes what the places of the events lie in
	 */
	*finish(
		document: string | null,
		categories: readonly Category[],
		bytes: Uint8Array<ArrayBuffer>
	): Steps<LoadedTable> {
		const rows = yield* sortInRuns(this.#rows, byTime);
		const columns = new ColumnBuilder(
			categories.map(({ id }) => id),
			rows.length
		);
		for (let from = 0; from < rows.length; from += STEP) {
			for (const row of rows.slice(from, from + STEP)) columns.add(row);
			yield;
		}
		return {
			document,
			categories,
			columns: columns.finish(),
			ids: rows.map(({ id }) => id),
			bytes,
			from: Uint32Array.from(rows, ({ from }) => from),
			to: Uint32Array.from(rows, ({ to }) => to)
		};
	}
}

/** Rows that become columns in a step. */
const STEP = 4096;

function byTime(a: Row, b: Row): number {
	const [first, second] = [a.date, b.date];
	return (
		compare(first.startMs, second.startMs) ||
		compare(second.endMs, first.endMs) ||
		(a.id < b.id ? -1 : 1)
	);
}

/** Not by subtraction: the difference of two open ends is no number. */
function compare(a: number, b: number): number {
	return a < b ? -1 : a > b ? 1 : 0;
}
