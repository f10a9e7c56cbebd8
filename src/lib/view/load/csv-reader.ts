import Papa from 'papaparse';
import type { Language } from '#lib/core/time/language.ts';
import { ByteStore } from '#lib/core/document/byte-store.ts';
import { CheckedEvents } from '#lib/core/timeline/checked-events.ts';
import { readHeader, type ColumnIndex } from '#lib/core/timeline/csv-columns.ts';
import { RowReader, type CsvWords } from '#lib/core/timeline/csv-events.ts';
import { tellInCells } from '#lib/core/timeline/csv-problems.ts';
import type { Steps } from '#lib/core/timeline/large/steps.ts';
import type { LoadedTable } from '#lib/core/timeline/loaded-table.ts';
import { ProblemList, ReadError } from '#lib/core/timeline/read-fault.ts';
import type { Codec } from '#lib/core/timeline/timeline-reader.ts';
import { TextPieces } from './text-pieces.ts';
import type { TableReader } from './table-reader.ts';

const FILE = 'the table';
/** Longest row, in characters: one that is longer has a quotation mark that is never closed. */
const LONGEST_ROW = 1_000_000;

/**
 * Reads a table of events in CSV. Its rows become the events of a `timeline.json`, which is checked
 * as any other; what is wrong is told by row and column.
 */
export class CsvReader implements TableReader {
	readonly #codec: Codec;
	/** The events as JSON, one after another. */
	readonly #store: ByteStore;
	readonly #events: CheckedEvents;
	readonly #pieces = new TextPieces();
	readonly #words: CsvWords;
	#parser: Papa.Parser | undefined;
	#columns: ColumnIndex = new Map();
	#rows: RowReader | undefined;
	/** Text of a row that has not come to its end. */
	#rest = '';
	/** Rows so far, as a spreadsheet counts them. */
	#row = 0;
	/** Line on which the next row begins. */
	#line = 1;
	/** Row of each event. */
	readonly #rowOf: number[] = [];
	#error: Error | undefined;

	constructor(codec: Codec, language: Language, words: CsvWords) {
		this.#codec = codec;
		this.#words = words;
		this.#store = new ByteStore(codec.decode);
		this.#events = new CheckedEvents(FILE, language);
	}

	get count(): number {
		return this.#rowOf.length;
	}

	push(piece: Uint8Array): void {
		this.#told(() => this.#read(this.#pieces.push(piece), false));
	}

	*finishInSteps(): Steps<LoadedTable> {
		const finishing = this.#told(() => {
			this.#read(this.#pieces.end(), true);
			if (this.#row === 0) this.#readHeader([]);
			const categories = this.#rows?.categories ?? [];
			const timeline = { version: 1, categories, events: [] };
			return this.#events.finish(timeline, this.#store);
		});
		for (;;) {
			const step = this.#told(() => finishing.next());
			if (step.done) return step.value;
			yield;
		}
	}

	#told<T>(read: () => T): T {
		if (this.#error) throw this.#error;
		try {
			return read();
		} catch (error) {
			if (!(error instanceof Error)) throw error;
			const labels = this.#rows?.labels ?? new Map<string, string>();
			this.#error = tellInCells(error, this.#rowOf, this.#columns, labels);
			throw this.#error;
		}
	}

	#read(text: string, isLast: boolean): void {
		this.#rest += text;
		this.#parser ??= this.#parserOf(isLast);
		if (!this.#parser) return;
		const { data, errors, meta } = this.#parser.parse(this.#rest, 0, !isLast) as RowsRead;
		const [error] = errors;
		for (const cells of data.slice(0, error ? error.row : data.length)) this.#readRow(cells);
		if (error) {
			this.#line += linesIn(this.#rest.slice(0, error.index));
			this.#refuseRow();
		}
		const taken = isLast ? this.#rest.length : meta.cursor;
		this.#line += linesIn(this.#rest.slice(0, taken));
		this.#rest = this.#rest.slice(taken);
		if (this.#rest.length > LONGEST_ROW) this.#refuseRow();
	}

	/** Told from the first row, which has come to its end, or from “sep=;” before it. */
	#parserOf(isLast: boolean): Papa.Parser | undefined {
		const end = this.#rest.indexOf('\n');
		if (end < 0 && !isLast && this.#rest.length <= LONGEST_ROW) return undefined;
		const first = end < 0 ? this.#rest : this.#rest.slice(0, end);
		const told = /^sep=(.)$/.exec(first)?.[1];
		if (told !== undefined) {
			this.#rest = this.#rest.slice(first.length + 1);
			this.#row += 1;
			this.#line += 1;
		}
		const counts = [',', ';', '\t'].map((one) => [one, first.split(one).length] as const);
		const [most] = counts.toSorted((a, b) => b[1] - a[1]);
		return new Papa.Parser({ delimiter: told ?? most?.[0] ?? ',', newline: '\n', quoteChar: '"' });
	}

	#readRow(cells: readonly string[]): void {
		this.#row += 1;
		if (cells.every((cell) => cell.trim() === '')) return;
		if (!this.#rows) return this.#readHeader(cells);
		const event = this.#rows.event(cells, this.#row);
		this.#rowOf.push(this.#row);
		const from = this.#store.size;
		this.#store.push(this.#codec.encode(JSON.stringify(event)));
		this.#events.add(event, from, this.#store.size);
	}

	#readHeader(cells: readonly string[]): void {
		const { columns, problems } = readHeader(FILE, cells);
		const list = new ProblemList();
		list.add(problems);
		list.throwAny();
		this.#columns = columns;
		this.#rows = new RowReader(columns, this.#words);
	}

	#refuseRow(): never {
		throw new ReadError({
			kind: 'syntax',
			line: this.#line,
			column: 1,
			found: 'a quotation mark',
			expected: 'a cell whose quotation marks are closed, and doubled inside it'
		});
	}
}

/** What the parser gives; its own types leave it open. */
interface RowsRead {
	data: string[][];
	errors: { row: number; index: number }[];
	meta: { cursor: number };
}

function linesIn(text: string): number {
	let lines = 0;
	for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines += 1;
	return lines;
}
