import { createContext } from 'svelte';
import type { Attachment } from 'svelte/attachments';
import type { Language } from '#lib/core/time/language.ts';
import { formatView } from '#lib/core/time/view-param.ts';
import type { View } from '#lib/core/time/view.ts';
import { dayMonthYear, viewInWords } from '#lib/core/time/wording.ts';
import { m } from './messages.ts';
import type { ExplorerData, ParagraphData } from '#lib/core/timeline/explorer-data.ts';
import { hasPanes, scrollBehavior } from './media.svelte.ts';
import type { ManyMaker } from './many/many.ts';
import type { Origin, PlotHost } from './plot-context.ts';
import { ReaderState } from './reader-state.svelte.ts';
import { SearchState } from './search-state.svelte.ts';
import type { ViewState } from './view-state.svelte.ts';
import { zoomable } from './zoomable.svelte.ts';
import { TimelineState, type PlottedEvent } from './timeline-state.svelte.ts';

export interface ExplorerHandlers {
	/** The event that is chosen: kept by the page, in its address. */
	chosen: () => string | null;
	/** Address of an event's page; of the document's for null. */
	href: (event: string | null) => string;
	/** An address for others, where that is not the page's own. */
	address?: (parts: AddressParts) => string;
	/** Address of a file of the data package. */
	dataHref: (file: string) => string;
	/** What a class may take home, and where it is. */
	takeHome?: TakeHome;
	onchoose: (event: string | null) => void;
	/** `isPlace`: the reader went to it by name; Back leads from it. */
	onview: (view: View, isPlace: boolean) => void;
}

/** Addresses of what a class may take home. */
export interface TakeHome {
	handout: string;
}

/** Where the reader was before a jump. */
export interface ReturnPoint {
	paragraph: string;
	/** The very element that was left; the page may have replaced it since. */
	element: HTMLElement | null;
	/** Scroll offset of the text's pane in CSS pixels. */
	scrollTop: number;
}

export interface AddressParts {
	event: string | null;
	view?: boolean;
	paragraph?: string;
	/** The very words, where the paragraph has them, as a text fragment's directive. */
	words?: string;
}

/** CSS pixels kept free between a chosen mark and the card below it. */
const MARK_ROOM = 24;

/** What the explorer's parts share. Made by the page, given by context. */
export class ExplorerState implements PlotHost {
	readonly words = m;
	readonly data: ExplorerData;
	readonly timeline: TimelineState;
	readonly reader: ReaderState;
	readonly search: SearchState;
	readonly #handlers: ExplorerHandlers;

	/** Where the last choice came from; null on arrival. */
	origin = $state<Origin | null>(null);
	/** Elements that scroll; bound by the components that own them. */
	readerPane = $state.raw<HTMLElement>();
	detailsPane = $state.raw<HTMLElement>();
	returnPoint = $state.raw<ReturnPoint | null>(null);
	/** What the address gave for a view and is none. */
	unreadableView = $state<string | null>(null);
	/** One sentence for screen readers. */
	announcement = $state('');

	readonly chosen = $derived.by(() => this.timeline.find(this.#handlers.chosen()) ?? null);

	/** @param many what makes the timeline, where there are more than a few events */
	constructor(data: ExplorerData, handlers: ExplorerHandlers, many?: ManyMaker | null) {
		const { events, categories, language } = data;
		this.data = data;
		this.#handlers = handlers;
		this.timeline =
			many?.ofEvents(events, categories, handlers.onview) ??
			new TimelineState(events, categories, language, m, handlers.onview);
		this.reader = new ReaderState(data, handlers.dataHref);
		this.search = new SearchState(data, handlers.dataHref);
	}

	get language(): Language {
		return this.data.language;
	}

	href(event: string | null): string {
		return this.#handlers.href(event);
	}

	dataHref(file: string): string {
		return this.#handlers.dataHref(file);
	}

	get takeHome(): TakeHome | undefined {
		return this.#handlers.takeHome;
	}

	choose(event: string, origin: Origin): void {
		this.origin = origin;
		if (event === this.chosen?.id) this.timeline.reveal(this.chosen);
		else this.#handlers.onchoose(event);
	}

	/** Closes the event. The focus, where it would go with the card, goes back to where it came from. */
	close(): void {
		const { chosen, returnPoint } = this;
		if (chosen && this.detailsPane?.contains(document.activeElement)) {
			const word = returnPoint?.element;
			if (word?.isConnected) word.focus({ preventScroll: true });
			else this.focusMark(chosen.id);
		}
		this.origin = null;
		this.#handlers.onchoose(null);
	}

	/** Puts the focus on an event in the timeline, where it has an element. */
	focusMark(event: string): void {
		const mark = `[data-testid="timeline"] [data-event="${CSS.escape(event)}"]`;
		document.querySelector<SVGElement>(mark)?.focus({ preventScroll: true });
	}

	/** Where the panes scroll by themselves, the wheel over the drawing has nothing else to do. */
	gestures(view: ViewState): Attachment<HTMLElement> {
		return zoomable(view, hasPanes);
	}

	/** Follows a link within the page, unless the reader asks for a new tab or the like. */
	follow(click: MouseEvent, event: string, origin: Origin): void {
		if (click.button !== 0 || click.metaKey || click.ctrlKey || click.shiftKey || click.altKey)
			return;
		click.preventDefault();
		this.choose(event, origin);
	}

	/** Follows a link in the text, and keeps its place for the way back. */
	followFromText(
		click: MouseEvent,
		event: string,
		paragraph: string,
		from: EventTarget | null = click.currentTarget
	): void {
		if (click.button !== 0 || click.metaKey || click.ctrlKey || click.shiftKey || click.altKey)
			return;
		const element = from instanceof HTMLElement ? from : null;
		this.returnPoint = { paragraph, element, scrollTop: this.#scrollTop };
		this.follow(click, event, 'text');
	}

	/** Moves the timeline to all that a paragraph cites; opens its event if that is only one. */
	showParagraph(paragraph: ParagraphData): void {
		const events = this.eventsOf(paragraph);
		const [first] = events;
		if (first && events.length === 1) this.choose(first.id, 'text');
		else this.timeline.revealAll(events);
		if (!hasPanes()) this.goToTimeline();
	}

	/** Scrolls to the timeline, where it does not stay on screen by itself. */
	goToTimeline(): void {
		this.#keepPlace();
		this.#scrollTo(document.querySelector('[data-testid="timeline"]'), 'start');
	}

	/** Scrolls the text to the words that cite an event. */
	showQuote(event: string, paragraph: string): void {
		this.#keepPlace();
		const mark = this.#mark(event, paragraph);
		this.#scrollTo(mark ?? document.getElementById(paragraph), 'center');
		mark?.querySelector<HTMLElement>('a')?.focus({ preventScroll: true });
	}

	goToParagraph(id: string): void {
		this.#keepPlace();
		const paragraph = document.getElementById(id);
		this.#scrollTo(paragraph, 'start');
		paragraph?.focus({ preventScroll: true });
	}

	/** Returns to the word that the reader left. */
	goBack(): void {
		const point = this.returnPoint;
		if (!point) return;
		this.returnPoint = null;
		const paragraph = document.getElementById(point.paragraph);
		const element = point.element?.isConnected ? point.element : paragraph;
		if (hasPanes()) this.readerPane?.scrollTo({ top: point.scrollTop, behavior: scrollBehavior() });
		else this.#scrollTo(element, 'center');
		element?.focus({ preventScroll: true });
	}

	/** Brings the rest of the screen to the chosen event. */
	show(event: PlottedEvent | null): void {
		const { origin } = this;
		if (!event) return;
		if (this.timeline.isHidden(event.id)) {
			this.timeline.showCategory(event.category);
			this.timeline.view.settle();
		}
		this.detailsPane?.scrollTo({ top: 0 });
		if (origin !== null && origin !== 'axis') this.timeline.reveal(event);
		const first = event.citations[0]?.paragraph;
		if (hasPanes()) {
			if (origin === 'text' || first === undefined) return;
			if (origin !== null) this.#keepPlace();
			const asked = origin === null ? location.hash.slice(1) : '';
			this.#scrollTo(this.#mark(event.id, asked) ?? this.#mark(event.id, first), 'center');
		} else {
			// A card at the foot of the screen must not hide the mark or the words; one in the flow is gone to.
			const card = this.detailsPane?.querySelector('.card');
			const isAtFoot = card && getComputedStyle(card).position === 'fixed';
			const word = origin === 'text' ? this.returnPoint?.element : null;
			if (isAtFoot && (origin ?? (location.hash || 'axis')) === 'axis')
				this.#clearMark(event.id, card);
			else if (origin !== null) this.#scrollTo((isAtFoot ? word : card) ?? null, 'nearest');
		}
	}

	/** Scrolls a mark out from under the card at the foot of the screen. */
	#clearMark(event: string, card: Element): void {
		const selector = `[data-testid="timeline"] [data-event="${CSS.escape(event)}"] .symbol`;
		const mark = document.querySelector(selector)?.getBoundingClientRect();
		const over = (mark?.bottom ?? 0) + MARK_ROOM - card.getBoundingClientRect().top;
		if (over > 0) scrollBy({ top: over, behavior: scrollBehavior() });
	}

	/** Says once what is on screen. */
	announceView(): void {
		const { current } = this.timeline.view;
		this.announcement = m.view_announcement({
			span: viewInWords(current, this.language),
			events: m.events_count({ count: this.timeline.countInView }),
			total: this.timeline.count
		});
	}

	/**
	 * What an address says of the drawing: `?view=…&hide=…`; empty at the first view of everything,
	 * unless the page of an event would begin with another.
	 */
	get query(): string {
		const { chosen } = this;
		const { view, hidden } = this.timeline;
		const isFirst = view.isHome && (!chosen || this.timeline.names(chosen));
		const parts = [
			...(isFirst ? [] : [`view=${formatView(view.current)}`]),
			...(hidden.size > 0 ? [`hide=${[...hidden].join(',')}`] : [])
		];
		return parts.length > 0 ? `?${parts.join('&')}` : '';
	}

	/**
	 * An absolute address of an event's page; of the view, a paragraph or the very words with it.
	 * The words go in a text fragment (https://wicg.github.io/scroll-to-text-fragment/).
	 */
	address(parts: AddressParts): string {
		if (this.#handlers.address) return this.#handlers.address(parts);
		const { event, view, paragraph, words } = parts;
		// eslint-disable-next-line svelte/prefer-svelte-reactivity -- made anew each time, never changed after
		const url = new URL(this.href(event), location.href);
		url.search = view ? this.query : '';
		url.hash = (paragraph ?? '') + (words ? `:~:text=${words}` : '');
		return url.href;
	}

	/** Today in words, for references. */
	today(): string {
		return dayMonthYear(Date.now(), this.language);
	}

	#mark(event: string, paragraph: string): HTMLElement | null {
		return document.querySelector(
			`[id="${CSS.escape(paragraph)}"] mark[data-event~="${CSS.escape(event)}"]`
		);
	}

	get #scrollTop(): number {
		return this.readerPane?.scrollTop ?? 0;
	}

	/** Keeps the place for the way back, unless a word that was left is kept already. */
	#keepPlace(): void {
		if (this.returnPoint) return;
		const top = Math.max(0, this.readerPane?.getBoundingClientRect().top ?? 0) + 60;
		const paragraphs = this.readerPane?.querySelectorAll<HTMLElement>('.paragraph') ?? [];
		const at = [...paragraphs].find((element) => element.getBoundingClientRect().bottom > top);
		if (!at || at.getBoundingClientRect().top > innerHeight) return;
		this.returnPoint = { paragraph: at.id, element: at, scrollTop: this.#scrollTop };
	}

	#scrollTo(element: Element | null, block: ScrollLogicalPosition): void {
		element?.scrollIntoView({ block, inline: 'nearest', behavior: scrollBehavior() });
	}

	eventsOf({ id }: ParagraphData): PlottedEvent[] {
		return this.timeline.events.filter(({ citations }) =>
			citations.some(({ paragraph }) => paragraph === id)
		);
	}
}

export const [getExplorer, setExplorer] = createContext<ExplorerState>();
