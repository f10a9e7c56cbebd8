import type { ParsedDate } from '../time/edtf.ts';
import type { Basis, Extent, Modality } from './events.ts';
import type { EventData } from './explorer-data.ts';
import { estimateText, TITLE_STYLE } from './text-size.ts';

/**
 * Many events, in columns: an object and a few strings for each of a million would take a gigabyte.
 * What a frame reads stands in typed arrays, which can be handed to a worker; what a reader reads is
 * asked for by row, when it is shown.
 *
 * A loader makes one so:
 *
 *     const columns = new ColumnBuilder(categories.map(({ id }) => id));
 *     for (…) columns.add({ date: parseDate(text), category, importance, title, … });
 *     const table: EventTable = { columns: columns.finish(), texts };
 *
 * Rows are numbered in the order in which they were added, and need not be in time order. `texts`
 * answers by that number, however it keeps its strings: in arrays, in objects, or made up.
 */
export interface EventTable<E = EventData> {
	readonly columns: EventColumns;
	readonly texts: EventTexts<E>;
}

/** What the drawing computes with: one entry a row. Structured clones of it are still columns. */
export interface EventColumns {
	readonly length: number;
	/** `[start, end)` in milliseconds UTC; ±Infinity where the date is open. */
	readonly starts: Float64Array<ArrayBuffer>;
	readonly ends: Float64Array<ArrayBuffer>;
	/** Index in the timeline's list of categories. */
	readonly categories: Uint8Array<ArrayBuffer>;
	/** 0–1 */
	readonly importances: Float32Array<ArrayBuffer>;
	/** Basis, modality, extent and soft ends in one byte: see {@link kindOf}. */
	readonly kinds: Uint8Array<ArrayBuffer>;
	/** Width of the title on one line in CSS pixels; 0 where nobody has looked. */
	readonly titleWidths: Uint16Array<ArrayBuffer>;
}

/** What is said of an event, by its row. */
export interface EventTexts<E = EventData> {
	id: (row: number) => string;
	title: (row: number) => string;
	/** The date in words. */
	dateText: (row: number) => string;
	/** The row of an event; -1 when there is none. */
	rowOf: (id: string) => number;
	/** What a search looks through. */
	searched: (row: number) => string;
	/** All that is known of an event, for its card. */
	event: (row: number) => E;
}

/** What a row is made from. */
export interface RowSource {
	date: ParsedDate;
	extent: Extent;
	basis: Basis;
	modality: Modality;
	category: string;
	/** 0–1 */
	importance: number;
	/** Only measured, not kept; may be left out where titles are not at hand. */
	title?: string;
}

/** More categories than this do not fit a row's byte. */
export const MAX_CATEGORIES = 64;

/** Collects rows into columns that grow as they must. */
export class ColumnBuilder {
	readonly #categoryIndex: ReadonlyMap<string, number>;
	#columns: EventColumns;
	#length = 0;

	/**
	 * @param categories the ids of the timeline's categories, in their order
	 * @param expected rows that are expected, where that is known
	 * @throws {RangeError} when there are more than {@link MAX_CATEGORIES}
	 */
	constructor(categories: readonly string[], expected = 1024) {
		if (categories.length > MAX_CATEGORIES) {
			throw new RangeError(`at most ${MAX_CATEGORIES} categories, not ${categories.length}`);
		}
		this.#categoryIndex = new Map(categories.map((id, index) => [id, index]));
		this.#columns = emptyColumns(Math.max(1, expected));
	}

	get length(): number {
		return this.#length;
	}

	/**
	 * Adds a row, and gives its number.
	 * @throws {RangeError} when its category is none of the timeline's
	 */
	add(source: RowSource): number {
		const { date, extent, basis, modality, importance, title } = source;
		const category = this.#categoryIndex.get(source.category);
		if (category === undefined) throw new RangeError(`no category “${source.category}”`);
		return this.addParts(
			date.startMs,
			date.endMs,
			category,
			importance,
			kindOf(basis, modality, extent, isSoft(date.from), isSoft(date.to)),
			title === undefined ? 0 : estimateText(title, TITLE_STYLE)
		);
	}

	/** Adds a row from its entries, and gives its number: for generators, without an object. */
	addParts(
		startMs: number,
		endMs: number,
		category: number,
		importance: number,
		kind: number,
		titleWidth = 0
	): number {
		if (this.#length === this.#columns.length) this.#grow(this.#length * 2);
		const row = this.#length++;
		const { starts, ends, categories, importances, kinds, titleWidths } = this.#columns;
		starts[row] = startMs;
		ends[row] = endMs;
		categories[row] = category;
		importances[row] = importance;
		kinds[row] = kind;
		titleWidths[row] = Math.min(Math.ceil(titleWidth), 0xffff);
		return row;
	}

	/** The columns of all rows, cut to their number. Nothing can be added afterwards. */
	finish(): EventColumns {
		if (this.#columns.length !== this.#length) this.#grow(this.#length);
		return this.#columns;
	}

	#grow(length: number): void {
		const [from, to] = [this.#columns, emptyColumns(length)];
		for (const name of COLUMN_NAMES) to[name].set(from[name].subarray(0, this.#length) as never);
		this.#columns = to;
	}
}

const COLUMN_NAMES = [
	'starts',
	'ends',
	'categories',
	'importances',
	'kinds',
	'titleWidths'
] as const;

function emptyColumns(length: number): EventColumns {
	return {
		length,
		starts: new Float64Array(length),
		ends: new Float64Array(length),
		categories: new Uint8Array(length),
		importances: new Float32Array(length),
		kinds: new Uint8Array(length),
		titleWidths: new Uint16Array(length)
	};
}

/** The buffers of columns, to be handed over to a worker; the columns are empty afterwards. */
export function buffersOf(columns: EventColumns): ArrayBuffer[] {
	return COLUMN_NAMES.map((name) => columns[name].buffer);
}

const BASES: readonly Basis[] = ['stated', 'derived', 'external'];
const MODALITIES: readonly Modality[] = ['past', 'commemorated', 'current', 'planned'];
const DURATION = 16;
const SOFT_START = 32;
const SOFT_END = 64;
const OPEN_START = 128;

/** An event's kind in one byte: bits 0–1 basis, 2–3 modality, 4 lasting, 5–6 soft ends, 7 no start. */
export function kindOf(
	basis: Basis,
	modality: Modality,
	extent: Extent,
	softStart: Softness = 'sharp',
	softEnd: Softness = 'sharp'
): number {
	return (
		BASES.indexOf(basis) |
		(MODALITIES.indexOf(modality) << 2) |
		(extent === 'duration' ? DURATION : 0) |
		(softStart === 'sharp' ? 0 : SOFT_START) |
		(softEnd === 'sharp' ? 0 : SOFT_END) |
		(softStart === 'open' ? OPEN_START : 0)
	);
}

/** How an end of a date is drawn: as given, approximate, or open. */
export type Softness = 'sharp' | 'soft' | 'open';

function isSoft(end: ParsedDate['from']): Softness {
	if (end.kind !== 'date') return 'open';
	return end.isApproximate ? 'soft' : 'sharp';
}

export const basisOf = (kind: number): Basis => BASES[kind & 3] ?? 'stated';
export const modalityOf = (kind: number): Modality => MODALITIES[(kind >> 2) & 3] ?? 'past';
export const isDuration = (kind: number): boolean => (kind & DURATION) !== 0;
export const hasSoftStart = (kind: number): boolean => (kind & SOFT_START) !== 0;
export const hasSoftEnd = (kind: number): boolean => (kind & SOFT_END) !== 0;
/** Whether its mark hangs from its start, as that of what lasted does, not from its middle. */
export const hangsFromStart = (kind: number): boolean =>
	(kind & (DURATION | OPEN_START)) === DURATION;

/** What a table is made of where there are objects. */
export type EventToTable = RowSource & Pick<EventData, 'id' | 'title' | 'summary' | 'dateText'>;

/** The table of events that are there as objects. */
export function tableOf<E extends EventToTable>(
	events: readonly E[],
	categories: readonly { id: string }[]
): EventTable<E> {
	const columns = new ColumnBuilder(
		categories.map(({ id }) => id),
		events.length
	);
	for (const event of events) columns.add(event);
	let rows: ReadonlyMap<string, number> | undefined;
	const at = (row: number): E => {
		const event = events[row];
		if (!event) throw new RangeError(`no row ${row} of ${events.length}`);
		return event;
	};
	return {
		columns: columns.finish(),
		texts: {
			id: (row) => at(row).id,
			title: (row) => at(row).title,
			dateText: (row) => at(row).dateText,
			searched: (row) => {
				const { title, summary, dateText } = at(row);
				return `${title}\n${summary}\n${dateText}`;
			},
			rowOf(id) {
				rows ??= new Map(events.map((event, row) => [event.id, row]));
				return rows.get(id) ?? -1;
			},
			event: at
		}
	};
}
