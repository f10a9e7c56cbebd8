import type { EventTable } from '#lib/core/timeline/event-table.ts';
import { narrows, RowSearch } from '#lib/core/timeline/row-search.ts';
import { searchWords } from '#lib/core/timeline/search.ts';
import { pause } from '../pause.ts';

/** Milliseconds of a slice: a frame has room for it beside what it draws. */
const SLICE = 6;
/** Milliseconds after which what has been found so far is shown; from then on twice as long each time. */
const FIRST_SHOWN = 100;

const NOTHING = new Uint32Array();

/** Search over a table of any size: at once where there is little to look through, else in slices. */
export class TableSearch {
	readonly #table: EventTable<unknown>;
	/** The latest search; an older one that is still under way ends. */
	#current: RowSearch | null = null;
	/** The words whose rows are complete, to begin from when more is typed. */
	#known: { words: readonly string[]; rows: Uint32Array } | null = null;

	query = $state('');
	words = $state.raw<readonly string[]>([]);
	readonly isActive = $derived.by(() => this.words.length > 0);
	/** Rows that have all words, in ascending order: all of them when `progress` is 1. */
	rows = $state.raw<Uint32Array>(NOTHING);
	/** How much has been looked through, 0–1. */
	progress = $state(1);

	constructor(table: EventTable<unknown>) {
		this.#table = table;
	}

	/** Looks for words; for those of an empty query nothing is looked for. */
	look(query: string): void {
		this.query = query;
		const words = searchWords(query);
		if (words.join(' ') === this.words.join(' ')) return;
		this.words = words;
		const known = this.#known && narrows(words, this.#known.words) ? this.#known.rows : null;
		const { columns, texts } = this.#table;
		this.#current = new RowSearch(texts.searched, words, known ?? columns.length);
		if (words.length > 0) void this.#run(this.#current);
		else this.#show(this.#current, NOTHING, 1);
	}

	async #run(search: RowSearch): Promise<void> {
		const begin = performance.now();
		let next = FIRST_SHOWN;
		for (;;) {
			const turn = performance.now();
			const isDone = search.advance(() => performance.now() - turn < SLICE);
			if (isDone) break;
			if (performance.now() - begin > next) {
				this.#show(search, search.rows, search.progress);
				next *= 2;
			} else this.progress = search.progress;
			await pause();
			if (search !== this.#current) return;
		}
		const { rows } = search;
		this.#known = { words: this.words, rows };
		this.#show(search, rows, 1);
	}

	#show(search: RowSearch, rows: Uint32Array, progress: number): void {
		if (search !== this.#current) return;
		this.rows = rows;
		this.progress = progress;
	}
}
