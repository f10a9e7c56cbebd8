import { DAY, YEAR } from '#lib/core/time/civil.ts';
import { INTL_LOCALE } from '#lib/core/time/language.ts';
import { View, type Span } from '#lib/core/time/view.ts';
import type { EventTable } from '#lib/core/timeline/event-table.ts';
import type { CategoryData, EventData } from '#lib/core/timeline/explorer-data.ts';
import { spanOfBin } from '#lib/core/timeline/large/bins.ts';
import { eventsMeeting } from '#lib/core/timeline/large/counts.ts';
import { drawMany, type ManyDrawing } from '#lib/core/timeline/large/draw-many.ts';
import { placeFor, requestOf, type PlaceRequest } from '#lib/core/timeline/large/index-events.ts';
import { scaleOf } from '#lib/core/timeline/large/levels.ts';
import { manyFrame } from '#lib/core/timeline/large/many-frame.ts';
import type { PlacedEvents } from '#lib/core/timeline/large/place-events.ts';
import { hanging, levelOfLabel, listRows, markFound } from '#lib/core/timeline/large/queries.ts';
import {
	anchorAt,
	domainOfColumns,
	sortEvents,
	type AnchorOrder,
	type SortedEvents
} from '#lib/core/timeline/large/sorted-events.ts';
import {
	TimelineState,
	type EventToPlot,
	type PlottedEvent,
	type PlotParts
} from '../timeline-state.svelte.ts';
import { dateLine, type PlotWords } from '../words.ts';
import { IndexClient } from './index-client.ts';
import { listHanging, listThrough, type Listing } from './listing.ts';
import type { Attention, ManySettings } from './many-settings.ts';
import type { ManyWords } from './many-words.ts';
import { LabelTexts, type LabelText } from './label-texts.ts';
import { LabelTurns } from './label-turns.svelte.ts';
import { TableSearch } from './table-search.svelte.ts';

/** No more events than this are sorted and placed at once, as the page is made: some 20 ms. */
export const AT_ONCE = 10_000;

/** A timeline of many events: they stay in columns, and only what is on screen becomes objects. */
export class ManyTimeline<E extends EventToPlot = EventData> extends TimelineState<E> {
	readonly table: EventTable<E>;
	/** Search over the table, where the page has none of its own. */
	readonly finder: TableSearch;
	readonly #plotWords: PlotWords;
	readonly #figures: Intl.NumberFormat;
	override readonly parts: PlotParts;
	readonly words: typeof ManyWords;
	readonly labelTexts: LabelTexts;
	readonly #client: IndexClient | null = null;
	/** As it was sorted here; null where a worker sorts. */
	readonly #here: (SortedEvents & AnchorOrder) | null = null;
	sorted = $state.raw<SortedEvents | null>(null);
	#placedAway = $state.raw<PlacedEvents | null>(null);
	/** How far the index is, 0–1. */
	progress = $state(1);
	/** Whether the reader has put an end to the placing of labels. */
	isStopped = $state(false);
	listing = $state.raw<Listing | null>(null);
	#attention = $state.raw<() => Attention>(() => ({ chosen: null, current: null, found: null }));

	readonly manyFrame = $derived.by(() => manyFrame(this.view.width, this.height));
	override readonly frame = $derived.by(() => this.manyFrame);
	readonly hiddenMask = $derived.by(() =>
		Uint8Array.from(this.categories, ({ id }) => Number(this.hidden.has(id)))
	);
	readonly request: PlaceRequest = $derived.by(() => requestOf(this.manyFrame, this.hiddenMask));
	readonly placed: PlacedEvents | null = $derived.by(() =>
		this.#here ? placeFor(this.#here, this.table.columns, this.request) : this.#placedAway
	);
	readonly found = $derived.by(() => {
		const rows = this.finder.isActive ? this.finder.rows : this.#attention().found;
		return rows && this.sorted ? markFound(rows, this.sorted, this.hiddenMask) : null;
	});
	/** The rows of the list: of what is shown, and found where something is looked for. */
	readonly listed = $derived.by(() =>
		this.sorted ? listRows(this.sorted, this.hiddenMask, this.found) : null
	);
	readonly scene: ManyDrawing | null = $derived.by(() => {
		if (!this.sorted) return null;
		const { chosen, current } = this.#attention();
		return drawMany(this.sorted, this.placed, this.view.current, {
			frame: this.manyFrame,
			hidden: this.hiddenMask,
			always: [chosen, current].map((id) => this.positionOf(id)).filter((at) => at >= 0),
			found: this.found
		});
	});
	/** The labels that are on screen: all of the scene's where the view rests. */
	readonly labels = new LabelTurns(
		() => this.scene?.labels ?? [],
		() => this.view.isMoving
	);
	#rest: ManyDrawing | null = null;
	/** What is shown where the view rests: while it moves, what was. */
	readonly rest = $derived.by(() => (this.view.isMoving ? this.#rest : (this.#rest = this.scene)));
	override readonly count = $derived.by(() => this.#countEach(() => null));
	override readonly countInView = $derived.by(() => this.#countEach(() => this.view.current));
	override readonly isAllOff = $derived.by(() => this.count === 0 && this.table.columns.length > 0);

	/** @param events the same as objects, where the page has them anyway; else none */
	constructor(
		table: EventTable<E>,
		events: readonly E[],
		categories: readonly CategoryData[],
		{ language, plotWords, words, parts, onsettle }: ManySettings
	) {
		const domain = domainOfColumns(table.columns);
		super(events, categories, language, plotWords, onsettle, domain);
		this.table = table;
		this.finder = new TableSearch(table);
		this.parts = parts;
		this.#plotWords = plotWords;
		this.#figures = new Intl.NumberFormat(INTL_LOCALE[language]);
		this.words = words;
		this.labelTexts = new LabelTexts(table.texts, () => this.measure, plotWords);
		const { columns } = table;
		if (columns.length <= AT_ONCE || typeof Worker === 'undefined') {
			this.#here = sortEvents(columns, categories.length, domain);
			this.sorted = this.#here;
			return;
		}
		this.progress = 0;
		this.#client = new IndexClient(columns, categories.length, domain, {
			onsorted: (sorted) => (this.sorted = sorted),
			onprogress: (done) => (this.progress = done),
			onplaced: (placed) => (this.#placedAway = placed)
		});
	}

	/** Tells what draws the reader's eye. */
	attend(attention: () => Attention): void {
		this.#attention = attention;
	}

	/** Asks the worker, if there is one, for places that fit the plot. */
	askForPlaces(request: PlaceRequest): void {
		if (!this.isStopped) this.#client?.place(request);
	}

	/** Leaves it at the density, where placing the labels takes the reader too long. */
	stop(): void {
		this.isStopped = true;
		this.progress = 1;
		// What was placed before, for other categories or another size, would not be what it says.
		this.#placedAway = null;
		this.#client?.stop();
	}

	/** Frees the worker. */
	close(): void {
		this.#client?.stop();
	}

	/** An event's place in time; -1 where there is none, or nothing is sorted yet. */
	positionOf(id: string | null): number {
		if (id === null || !this.sorted) return -1;
		const row = this.table.texts.rowOf(id);
		return row < 0 ? -1 : (this.sorted.positions[row] ?? -1);
	}

	/** The event at a position, made when it is asked for. */
	eventAt(position: number): PlottedEvent<E> {
		return this.#plotted(this.sorted?.rows[position] ?? -1);
	}

	#plotted(row: number): PlottedEvent<E> {
		const event = this.table.texts.event(row);
		return { ...event, dateLine: dateLine(event, this.#plotWords) };
	}

	/** A number for a sentence: by which its words agree, and as it is written. */
	number(count: number): { count: number; shown: string } {
		return { count, shown: this.#figures.format(count) };
	}

	/** The rows of some positions. */
	rowsOf(positions: Uint32Array): Uint32Array {
		return positions.map((position) => this.sorted?.rows[position] ?? 0);
	}

	labelAt(position: number, width: number): LabelText {
		return this.labelTexts.at(
			position,
			this.sorted?.rows[position] ?? 0,
			this.sorted?.kinds[position] ?? 0,
			width
		);
	}

	override find(id: string | null): PlottedEvent<E> | undefined {
		if (id === null) return undefined;
		const known = super.find(id);
		if (known) return known;
		const row = this.table.texts.rowOf(id);
		return row < 0 ? undefined : this.#plotted(row);
	}

	override tabStop(wanted: string | null | undefined): string | null {
		const position = this.positionOf(wanted ?? null);
		if (position >= 0 && this.#isInView(position)) return wanted ?? null;
		const first = this.labels.current[0];
		return first ? this.labelAt(first.position, first.width).id : null;
	}

	#isInView(position: number): boolean {
		if (!this.sorted || this.hiddenMask[this.sorted.categories[position] ?? 0] === 1) return false;
		const anchor = anchorAt(this.sorted, position);
		const { startMs, endMs } = this.view.current;
		return anchor >= startMs && anchor < endMs;
	}

	override anchorOf(id: string | null): number | undefined {
		const position = this.positionOf(id);
		return position >= 0 && this.sorted ? anchorAt(this.sorted, position) : undefined;
	}

	override neighbour(id: string | null, step: number): PlottedEvent<E> | undefined {
		const { sorted, hiddenMask } = this;
		if (!sorted) return undefined;
		const by = Math.sign(step);
		const own = this.positionOf(id);
		let at = own >= 0 ? own + step : step > 0 ? 0 : sorted.length - 1;
		while (at >= 0 && at < sorted.length && hiddenMask[sorted.categories[at] ?? 0] === 1) at += by;
		if (at < 0 || at >= sorted.length) return own >= 0 ? this.eventAt(own) : undefined;
		return this.eventAt(at);
	}

	override viewOf(event: E): View {
		const { startMs, endMs } = this.domain;
		const { date } = event;
		const span = { startMs: Math.max(date.startMs, startMs), endMs: Math.min(date.endMs, endMs) };
		const level = this.placed
			? levelOfLabel(this.placed, this.positionOf(event.id), this.anchorOf(event.id))
			: null;
		const widest =
			level === null || !this.placed
				? DAY
				: (this.view.width / scaleOf(this.placed.levels, level)) * 0.8;
		return View.around(span, 1.2, Math.max(DAY, Math.min(widest, 20 * YEAR)));
	}

	override reveal(event: E): void {
		// Whatever is chosen has a label where it stands: it only has to be on screen.
		if (!this.#isInView(this.positionOf(event.id))) this.view.moveTo(this.viewOf(event));
	}

	override groupOf(): undefined {
		return undefined;
	}

	/** Moves the view to what a bin counts, or lists it where no view could tell it apart. */
	openBin(bin: number): void {
		const { scene, sorted } = this;
		if (!scene || !sorted) return;
		const stretch = spanOfBin(scene.bins, bin);
		const inside = hanging(sorted.counts, stretch, this.hiddenMask);
		const target = View.around(inside, 0.1, 0).clamp(this.view.limits);
		if (inside.endMs > inside.startMs && target.spanMs < this.view.current.spanMs * 0.8) {
			this.view.moveTo(target, true);
			return;
		}
		this.listing = listHanging(sorted, stretch, this.hiddenMask);
	}

	/** Lists what reaches through the view and hangs from an instant outside of it. */
	listThrough(): void {
		if (!this.sorted) return;
		this.listing = listThrough(this.sorted, this.view.current, this.hiddenMask);
	}

	/** Counts the events of the categories that are shown: all, or those that meet a stretch. */
	#countEach(spanOf: () => Span | null): number {
		const span = spanOf();
		if (!this.sorted) return span ? 0 : this.table.columns.length;
		const { counts } = this.sorted;
		let sum = 0;
		this.hiddenMask.forEach((isHidden, c) => {
			if (isHidden === 1) return;
			sum += span
				? eventsMeeting(counts, c, span)
				: (counts.offsets[c + 1] ?? 0) - (counts.offsets[c] ?? 0);
		});
		return sum;
	}
}
