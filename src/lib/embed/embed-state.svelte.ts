import { createContext } from 'svelte';
import type { Attachment } from 'svelte/attachments';
import type { View } from '#lib/core/time/view.ts';
import { viewInWords } from '#lib/core/time/wording.ts';
import type { PlotHost } from '#lib/view/plot-context.ts';
import type { ViewState } from '#lib/view/view-state.svelte.ts';
import { TimelineState } from '#lib/view/timeline-state.svelte.ts';
import type { EmbedData, EmbedEvent } from './embed-data.ts';
import { guestGestures } from './gestures.ts';
import type { EmbedOptions } from './options.ts';
import type { EmbedWords } from './words.ts';

/** Nothing is looked for in an embedded timeline. */
const NONE: ReadonlySet<string> = new Set<string>();

export interface EmbedHandlers {
	/** Address of an event's page, of the document's for null; null where there are no such pages. */
	href: (event: string | null) => string | null;
	/** The reader has opened an event, or closed it. */
	onselect?: (event: string | null) => void;
	/** The reader has stopped moving the view. */
	onview?: (view: View) => void;
}

/** Makes the timeline, where the state does not make a plain one itself. */
export type MakeTimeline = (onsettle: (view: View) => void) => TimelineState<EmbedEvent>;

/** What the parts of one embedded timeline share. */
export class EmbedState implements PlotHost {
	readonly data: EmbedData;
	readonly words: EmbedWords;
	readonly timeline: TimelineState<EmbedEvent>;
	readonly search = { isActive: false, eventIds: NONE };
	readonly #handlers: EmbedHandlers;
	/** Whether it was the reader who opened the event, and not the host. */
	isReadersChoice = false;
	#chosenId = $state<string | null>(null);

	/** Whether buttons and switches are shown. */
	controls = $state(true);
	/** Whether the whole is as high as what it stands in, and not as its content. */
	isFixed = $state(false);
	/** One sentence for screen readers. */
	announcement = $state('');
	/** The element that holds all; bound by the component. */
	root = $state.raw<HTMLElement>();

	readonly chosen = $derived.by(() => this.timeline.find(this.#chosenId) ?? null);

	/** @param makeTimeline what makes the timeline instead, where it has many events */
	constructor(
		data: EmbedData,
		words: EmbedWords,
		handlers: EmbedHandlers,
		makeTimeline?: MakeTimeline
	) {
		this.data = data;
		this.words = words;
		this.#handlers = handlers;
		const { events, categories, language } = data;
		const onsettle = (view: View) => {
			this.#announceView();
			handlers.onview?.(view);
		};
		this.timeline =
			makeTimeline?.(onsettle) ?? new TimelineState(events, categories, language, words, onsettle);
	}

	/** Begins where the host asks. */
	start(options: EmbedOptions): void {
		const { timeline } = this;
		// eslint-disable-next-line svelte/prefer-svelte-reactivity -- made anew each time, never changed after
		timeline.hidden = new Set(options.hide);
		this.controls = options.controls === 'show';
		this.isFixed = options.height === 'fixed';
		this.#chosenId = options.event;
		if (options.view) timeline.view.set(options.view);
		else if (this.chosen) timeline.reveal(this.chosen);
	}

	/** Does what the host has come to ask for since. */
	change(options: EmbedOptions, changed: ReadonlySet<keyof EmbedOptions>): void {
		if (changed.has('hide')) this.timeline.hide(options.hide);
		if (changed.has('controls')) this.controls = options.controls === 'show';
		if (changed.has('event')) this.show(options.event);
		if (changed.has('view')) {
			if (options.view) this.timeline.view.moveTo(options.view);
			else this.timeline.view.showAll();
		}
	}

	href(event: string | null): string {
		return this.#handlers.href(event) ?? `#${event ?? ''}`;
	}

	/** Whether events have pages of their own to lead to. */
	get hasPages(): boolean {
		return this.#handlers.href(null) !== null;
	}

	choose(event: string | null): void {
		this.isReadersChoice = true;
		this.#open(event);
		this.#handlers.onselect?.(event);
	}

	/** Opens an event as the host asks, of which it need not be told. */
	show(event: string | null): void {
		this.isReadersChoice = false;
		this.#open(event);
	}

	#open(event: string | null): void {
		this.#chosenId = event;
		if (this.chosen) this.timeline.reveal(this.chosen);
		this.announcement = this.chosen?.title ?? '';
	}

	follow(click: MouseEvent, event: string): void {
		if (click.button !== 0 || click.metaKey || click.ctrlKey || click.shiftKey || click.altKey)
			return;
		click.preventDefault();
		this.choose(event);
	}

	/** Closes the event; the focus, where it would go with the card, goes to its mark. */
	close(): void {
		const { root, chosen } = this;
		const mark = `[data-testid="timeline"] [data-event="${CSS.escape(chosen?.id ?? '')}"]`;
		if (root?.querySelector('.card:focus-within')) {
			root.querySelector<SVGElement>(mark)?.focus({ preventScroll: true });
		}
		this.choose(null);
	}

	gestures(view: ViewState): Attachment<HTMLElement> {
		return guestGestures(view, () => this.takesWheel());
	}

	/** The wheel scrolls the page around it, unless the reader has gone into the timeline. */
	takesWheel(): boolean {
		return this.root?.querySelector('[data-testid="timeline"]:focus-within') !== null;
	}

	#announceView(): void {
		const { view, countInView, count, language } = this.timeline;
		this.announcement = this.words.view_announcement({
			span: viewInWords(view.current, language),
			events: this.words.events_count({ count: countInView }),
			total: count
		});
	}
}

export const [getEmbed, setEmbed] = createContext<EmbedState>();
