import type { Span } from '../time/view.ts';
import type { EventColumns } from './event-table.ts';

/** Which events of a table a list is asked for. */
export interface ListFilter {
	/** By category's index: whether it is switched off. */
	hidden: readonly boolean[];
	/** Only those whose date meets it; all where it is null. */
	span: Span | null;
	/** Only these rows, such as those that a search has found; all where it is null. */
	among: ArrayLike<number> | null;
}

/** The rows of a list, in the order of the table (or of `among`): one pass over its columns. */
export function listRows(columns: EventColumns, { hidden, span, among }: ListFilter): Uint32Array {
	const { starts, ends, categories, length } = columns;
	const count = among?.length ?? length;
	const rows = new Uint32Array(count);
	let kept = 0;
	for (let index = 0; index < count; index += 1) {
		const row = among?.[index] ?? index;
		if (hidden[categories[row] ?? 0]) continue;
		if (span && !((starts[row] ?? 0) < span.endMs && (ends[row] ?? 0) > span.startMs)) continue;
		rows[kept] = row;
		kept += 1;
	}
	return rows.subarray(0, kept);
}
