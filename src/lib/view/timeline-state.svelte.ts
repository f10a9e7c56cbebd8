import { DAY as DAY_MS, YEAR } from '#lib/core/time/civil.ts';
import type { Language } from '#lib/core/time/language.ts';
import { chooseTicks } from '#lib/core/time/ticks.ts';
import { View, type Span } from '#lib/core/time/view.ts';
import { formatSpan } from '#lib/core/time/wording.ts';
import type { Component } from 'svelte';
import { draw, type DrawnEvent } from '#lib/core/timeline/draw.ts';
import { domainOf, limitsOf, type TimelineEvent } from '#lib/core/timeline/events.ts';
import type { Frame } from '#lib/core/timeline/frame.ts';
import type { EventGroup } from '#lib/core/timeline/groups.ts';
import { layOut } from '#lib/core/timeline/layout.ts';
import { estimateText, type MeasureText } from '#lib/core/timeline/text-size.ts';
import type { CategoryData, EventData } from '#lib/core/timeline/explorer-data.ts';
import { dateLine, type PlotWords } from './words.ts';
import { ViewState } from './view-state.svelte.ts';

/** CSS pixels from a mark to its label, and from that to the edge of the drawing. */
const LABEL_ROOM = 13;
/** CSS pixels before the browser has told its own, and where it never does: those of a desktop. */
const NOMINAL = { width: 656, height: 488 };

/** What the drawing needs of an event in the page's language. */
export type EventToPlot = Omit<TimelineEvent, 'dateLine'> & { dateText: string };

/** An event as the page has it, and its date as its label has it. */
export type PlottedEvent<E = EventData> = E & { dateLine: string };

export type AxisFrame = Pick<Frame, 'width' | 'height' | 'axisY'>;

/** What a list of many events is told. */
export interface ListProps {
	/** Id of the heading that names it. */
	labelledby: string;
	/** Whether it has a field to search it by; else it follows the page's own search. */
	hasSearch: boolean;
	/** Before the reader is led to an event. */
	onfollow?: () => void;
}

/** Components that draw the events. */
export interface PlotParts {
	Plot: Component<{
		tabStop: string | null;
		/** The event that the keyboard is at. */
		current: string | null;
		onfocus: (id: string) => void;
		/** Id of the heading that names the drawing. */
		labelledby: string;
	}>;
	/** The same, small, for the overview. Sizes in CSS pixels. */
	Overview: Component<{ width: number; height: number }>;
	/** The list of all of them. */
	List: Component<ListProps>;
}

/** The events, which of them are shown, and where they are drawn. */
export class TimelineState<E extends EventToPlot = EventData> {
	readonly language: Language;
	readonly categories: readonly CategoryData[];
	/** In time order. */
	readonly events: readonly PlottedEvent<E>[];
	readonly domain: Span;
	readonly view: ViewState;
	readonly #words: PlotWords;
	readonly #byId: ReadonlyMap<string, PlottedEvent<E>>;
	readonly #categoryById: ReadonlyMap<string, CategoryData>;

	/** Categories that the reader has switched off. */
	// eslint-disable-next-line svelte/prefer-svelte-reactivity -- replaced, never changed
	hidden = $state.raw<ReadonlySet<string>>(new Set());
	measure = $state.raw<MeasureText>(estimateText);
	height = $state(NOMINAL.height);

	readonly shown = $derived.by(() =>
		this.events.filter(({ category }) => !this.hidden.has(category))
	);
	readonly isAllOff = $derived.by(() => this.shown.length === 0 && this.events.length > 0);
	readonly layout = $derived.by(() =>
		layOut(this.shown, {
			width: this.view.width,
			height: this.height,
			measure: this.measure,
			domain: this.domain,
			nameGroup: ({ startMs, endMs, members }) => [
				formatSpan(startMs, endMs, this.language),
				this.#words.events_count({ count: members.length })
			]
		})
	);
	readonly drawing = $derived.by(() => draw(this.layout, this.view.current));
	readonly ticks = $derived.by(() =>
		chooseTicks(this.view.current, this.view.width, this.language)
	);
	/** Events whose date meets the view. */
	readonly inView = $derived.by(() => {
		const { startMs, endMs } = this.view.current;
		return this.layout.events.filter((event) => event.endMs > startMs && event.startMs < endMs);
	});
	/** How many events are shown, and of how many the date meets the view. */
	readonly count = $derived.by(() => this.shown.length);
	readonly countInView = $derived.by(() => this.inView.length);
	/** The heights of the drawing that its axis keeps to. */
	readonly frame: AxisFrame = $derived.by(() => this.layout.frame);
	/** What draws the events instead, where they are too many for an element each. */
	readonly parts: PlotParts | null = null;

	constructor(
		events: readonly E[],
		categories: readonly CategoryData[],
		language: Language,
		words: PlotWords,
		onsettle?: (view: View, isPlace: boolean) => void,
		domain?: Span
	) {
		this.language = language;
		this.#words = words;
		this.categories = categories;
		this.events = events.map((event) => ({ ...event, dateLine: dateLine(event, words) }));
		// eslint-disable-next-line svelte/prefer-svelte-reactivity -- made anew each time, never changed after
		this.#byId = new Map(this.events.map((event) => [event.id, event]));
		// eslint-disable-next-line svelte/prefer-svelte-reactivity -- made anew each time, never changed after
		this.#categoryById = new Map(categories.map((category) => [category.id, category]));
		this.domain = domain ?? domainOf(this.events) ?? { startMs: 0, endMs: DAY_MS };
		this.view = new ViewState(limitsOf(this.domain), onsettle);
		this.view.width = NOMINAL.width;
	}

	/** The event that the tab key reaches: the one that is wanted, if it is drawn. */
	tabStop(wanted: string | null | undefined): string | null {
		const drawn = this.drawing.events;
		return (drawn.find(({ event }) => event.id === wanted) ?? drawn[0])?.event.id ?? null;
	}

	/** The instant that an event hangs from. */
	anchorOf(id: string | null): number | undefined {
		return this.layout.events.find((event) => event.id === id)?.anchorMs;
	}

	find(id: string | null): PlottedEvent<E> | undefined {
		return id === null ? undefined : this.#byId.get(id);
	}

	categoryOf({ category }: { category: string }): CategoryData | undefined {
		return this.#categoryById.get(category);
	}

	/** Whether the category of an event is switched off. */
	isHidden(id: string): boolean {
		return this.hidden.has(this.find(id)?.category ?? '');
	}

	/** The event `step` places later in time among those shown; the ends stay where they are. */
	neighbour(id: string | null, step: number): PlottedEvent<E> | undefined {
		const shown = this.shown;
		const index = shown.findIndex((event) => event.id === id);
		if (index < 0) return step > 0 ? shown[0] : shown.at(-1);
		return shown[Math.min(shown.length - 1, Math.max(0, index + step))];
	}

	toggle(category: string): void {
		// eslint-disable-next-line svelte/prefer-svelte-reactivity -- made anew each time, never changed after
		const hidden = new Set(this.hidden);
		if (!hidden.delete(category)) hidden.add(category);
		this.hidden = hidden;
		this.view.settle();
	}

	showCategories(): void {
		// eslint-disable-next-line svelte/prefer-svelte-reactivity -- made anew each time, never changed after
		this.hidden = new Set();
		this.view.settle();
	}

	/** Switches off the categories that an address names; the rest are on. */
	hide(ids: readonly string[]): void {
		// eslint-disable-next-line svelte/prefer-svelte-reactivity -- made anew each time, never changed after
		this.hidden = new Set(ids.filter((id) => this.#categoryById.has(id)));
	}

	/** Switches a category on, if it is off. */
	showCategory(id: string): void {
		if (this.hidden.has(id)) this.hide([...this.hidden].filter((other) => other !== id));
	}

	/** A view in which an event can be told apart: its date, or the scale that gives it a label. */
	viewOf(event: EventToPlot): View {
		const placed = this.layout.events.find(({ id }) => id === event.id);
		const labelled = Math.min(placed?.label.minScale ?? Infinity, placed?.barScale ?? Infinity);
		const widest = Number.isFinite(labelled) && labelled > 0 ? this.view.width / labelled : DAY_MS;
		const view = View.around(
			this.#spanOf(event),
			1.2,
			Math.max(DAY_MS, Math.min(widest * 0.8, 20 * YEAR))
		);
		// Where half the drawing has no room for its label, the mark gives it some.
		const missing = Math.max(0, (placed?.labelWidth ?? 0) + LABEL_ROOM - this.view.width / 2);
		const side = placed?.label.side === 'end' ? -1 : 1;
		return view.pan(side * missing * (view.spanMs / this.view.width));
	}

	/** Moves the view to an event, so close that its date takes up much of it. */
	fit(event: EventToPlot): void {
		this.view.moveTo(View.around(this.#spanOf(event), 0.6, DAY_MS), true);
	}

	/** An event's date, held to the domain. */
	#spanOf({ date }: EventToPlot): Span {
		const { startMs, endMs } = this.domain;
		return { startMs: Math.max(date.startMs, startMs), endMs: Math.min(date.endMs, endMs) };
	}

	/** Moves the view to an event if its mark is out of sight, or its name is cut or missing. */
	reveal(event: EventToPlot): void {
		if (!this.names(event)) this.view.moveTo(this.viewOf(event));
	}

	/** Whether the whole name of an event stands in the drawing. */
	names(event: EventToPlot): boolean {
		const drawn = this.drawing.events.find(({ event: { id } }) => id === event.id);
		return drawn !== undefined && (drawn.nameX !== null || this.#hasWholeLabel(drawn));
	}

	#hasWholeLabel({ label, event: { labelWidth } }: DrawnEvent): boolean {
		if (!label) return false;
		const { x, textX, anchor } = label;
		const far = anchor === 'start' ? textX + labelWidth : textX - labelWidth;
		return Math.min(x, far) >= 0 && Math.max(x, far) <= this.view.width;
	}

	/** The group that stands for an event at this view. */
	groupOf(id: string): EventGroup | undefined {
		return this.drawing.groups.find(({ group }) => group.members.some((member) => member.id === id))
			?.group;
	}

	/** Moves the view to where a group comes apart. */
	openGroup(group: EventGroup): void {
		const around = View.around(group, 0.2, 0);
		// What never comes apart is gone to as closely as can be.
		const closer = (around.spanMs * group.maxScale) / (this.view.width * 0.98);
		this.view.moveTo(
			around.zoom(closer < Infinity ? Math.max(1, closer) : 1, group.anchorMs),
			true
		);
	}

	/** Moves the view so that several events are seen together. */
	revealAll(events: readonly { date: Span }[]): void {
		const startMs = Math.min(
			...events.map(({ date }) => Math.max(date.startMs, this.domain.startMs))
		);
		const endMs = Math.max(...events.map(({ date }) => Math.min(date.endMs, this.domain.endMs)));
		if (startMs < endMs) this.view.moveTo(View.around({ startMs, endMs }, 0.25, DAY_MS), true);
	}
}
