import type { Category, TimelineEvent } from '../document/schemas.ts';
import { parseDate } from '../time/edtf.ts';
import { isDuration } from './event-data.ts';
import type { TimelineTable } from './table.ts';

/** What a row needs to know of an event, and where its JSON stands in the bytes. */
interface Row {
	id: string;
	startMs: number;
	endMs: number;
	importance: number;
	category: string;
	isDuration: boolean;
	from: number;
	to: number;
}

/** Gathers checked events, in any order, into a table in time order. */
export class TableBuilder {
	readonly #rows: Row[] = [];

	/** `[from, to)`: where the event's JSON stands in the bytes. */
	add(event: TimelineEvent, from: number, to: number): void {
		const date = parseDate(event.date);
		this.#rows.push({
			id: event.id,
			startMs: date.startMs,
			endMs: date.endMs,
			importance: event.importance,
			category: event.category,
			isDuration: isDuration(event, date),
			from,
			to
		});
	}

	finish(
		document: string | null,
		categories: readonly Category[],
		bytes: Uint8Array<ArrayBuffer>
	): TimelineTable {
		const rows = this.#rows.sort(byTime);
		const indexes = new Map(categories.map(({ id }, index) => [id, index]));
		return {
			document,
			categories,
			ids: rows.map(({ id }) => id),
			startMs: Float64Array.from(rows, ({ startMs }) => startMs),
			endMs: Float64Array.from(rows, ({ endMs }) => endMs),
			importance: Float32Array.from(rows, ({ importance }) => importance),
			category: Uint8Array.from(rows, ({ category }) => indexes.get(category) ?? 0),
			isDuration: Uint8Array.from(rows, (row) => (row.isDuration ? 1 : 0)),
			bytes,
			from: Uint32Array.from(rows, ({ from }) => from),
			to: Uint32Array.from(rows, ({ to }) => to)
		};
	}
}

function byTime(a: Row, b: Row): number {
	return a.startMs - b.startMs || b.endMs - a.endMs || (a.id < b.id ? -1 : 1);
}
