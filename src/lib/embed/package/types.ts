/*
 * What users of the npm package see of it: types, and by way of these what editors complete
 * (scripts/package/manifest.ts reads the comments). Nothing is imported, so that this stands alone.
 */

/** What stands in the markup. Each is a property of the element as well. */
export interface DiplomaticTimelineAttributes {
	/** Address of a timeline: a `timeline.json`, or a table in CSV. */
	src?: string | null | undefined;
	/** Address of the folder with a document's data: its events, when there is no `src`, its title and its pages. */
	document?: string | null | undefined;
	/** Language of all that is shown; otherwise that of the page, or the reader's. */
	lang?: 'en' | 'zh' | 'ru' | undefined;
	/** Id of the event that is open. */
	event?: string | null | undefined;
	/** The stretch of time on screen: an EDTF interval such as `1991/2001`. */
	view?: string | null | undefined;
	/** Ids of the categories that are switched off, with commas between. */
	hide?: string | null | undefined;
	/** `auto`: as high as the content; `fixed`: as high as the element is made; or CSS pixels at rest, from 200 to 5000. */
	height?: 'auto' | 'fixed' | number | `${number}` | null | undefined;
	/** Light or dark; `auto`: as the page is. */
	theme?: 'auto' | 'light' | 'dark' | null | undefined;
	/** Whether buttons and switches are shown; keys and gestures work either way. */
	controls?: 'show' | 'hide' | null | undefined;
}

/** The timeline is drawn and answers. */
export interface ReadyDetail {
	/** How many events it has. */
	events: number;
	language: 'en' | 'zh' | 'ru';
}

/** The reader has opened an event, or closed it. */
export interface SelectDetail {
	/** Its id; null when it was closed. */
	event: string | null;
}

/** The view has come to rest. */
export interface ViewDetail {
	/** As the attribute has it: an EDTF interval. */
	view: string;
	/** `[startMs, endMs)` in milliseconds UTC. */
	startMs: number;
	endMs: number;
}

/** There is no timeline to show; the reader is told in place. */
export interface ErrorDetail {
	/** Such as `unreachable`, `status`, `type`, `invalid`. */
	kind: string;
	/** In English, with every problem of the file that is told. */
	message: string;
	/** What is known of it: status, limit, place in the file, problems. */
	failure: Readonly<{ kind: string }>;
}

/** The events that the element dispatches, beside those of every element. None bubbles. */
export interface DiplomaticTimelineEventMap {
	/** The timeline is drawn and answers. */
	ready: CustomEvent<ReadyDetail>;
	/** The reader has opened an event, or closed it. */
	select: CustomEvent<SelectDetail>;
	/** The view has come to rest. */
	viewchange: CustomEvent<ViewDetail>;
	/** There is no timeline to show; the reader is told in place. */
	error: CustomEvent<ErrorDetail>;
}

type AllEvents = Omit<HTMLElementEventMap, keyof DiplomaticTimelineEventMap> &
	DiplomaticTimelineEventMap;

/**
 * `<diplomatic-timeline>`: a timeline in any page, with styles and events of its own.
 *
 * @slot - What is shown until there is a timeline, and where none can be shown.
 * @csspart timeline - All of it.
 * @csspart header - Title, and the link to the document.
 * @csspart title - The document's title.
 * @csspart toolbar - The buttons.
 * @csspart plot - The drawing.
 * @csspart categories - The switches of the categories.
 * @csspart card - What is told of the open event.
 * @csspart list - All events in order of time.
 * @cssprop --communique-paper - Background.
 * @cssprop --communique-paper-raised - Background of the drawing and of what is open.
 * @cssprop --communique-ink - Text.
 * @cssprop --communique-ink-soft - Text of less weight.
 * @cssprop --communique-rule - Lines.
 * @cssprop --communique-accent - Links and what is chosen.
 * @cssprop --communique-focus - Outline of what has the focus.
 * @cssprop --communique-serif - Font of titles.
 * @cssprop --communique-sans - Font of everything else.
 */
export interface DiplomaticTimelineElement extends HTMLElement {
	src: string | null;
	document: string | null;
	/** The open event, and which is to be opened. */
	event: string | null;
	/** The view on screen, and which is to be shown. */
	view: string | null;
	hide: string | null;
	height: string | number | null;
	theme: string | null;
	controls: string | null;
	/** Tries again to show what could not be loaded. */
	retry(): void;

	addEventListener<K extends keyof AllEvents>(
		type: K,
		listener: (this: DiplomaticTimelineElement, event: AllEvents[K]) => unknown,
		options?: boolean | AddEventListenerOptions
	): void;
	addEventListener(
		type: string,
		listener: EventListenerOrEventListenerObject,
		options?: boolean | AddEventListenerOptions
	): void;
	removeEventListener<K extends keyof AllEvents>(
		type: K,
		listener: (this: DiplomaticTimelineElement, event: AllEvents[K]) => unknown,
		options?: boolean | EventListenerOptions
	): void;
	removeEventListener(
		type: string,
		listener: EventListenerOrEventListenerObject,
		options?: boolean | EventListenerOptions
	): void;
}

/** The class of the element, which the package has defined as `diplomatic-timeline`. */
export interface DiplomaticTimelineElementConstructor {
	new (): DiplomaticTimelineElement;
	prototype: DiplomaticTimelineElement;
}

declare global {
	interface HTMLElementTagNameMap {
		'diplomatic-timeline': DiplomaticTimelineElement;
	}
}
