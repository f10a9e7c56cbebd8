import { createContext } from 'svelte';
import type { Attachment } from 'svelte/attachments';
import type { EventToPlot, PlottedEvent, TimelineState } from './timeline-state.svelte.ts';
import type { ViewState } from './view-state.svelte.ts';
import type { PlotWords } from './words.ts';

/** From where the reader chose an event: that part of the screen stays where it is. */
export type Origin = 'axis' | 'text' | 'list';

/** What the drawing asks of the page or element that it stands in. Given by context. */
export interface PlotHost {
	readonly words: PlotWords;
	readonly timeline: TimelineState<EventToPlot>;
	/** The event that is open. */
	readonly chosen: PlottedEvent<EventToPlot> | null;
	/** While something is looked for, the events that have it stand out and the rest fade. */
	readonly search: { readonly isActive: boolean; readonly eventIds: ReadonlySet<string> };
	/** Address of an event's page; of the document's for null. */
	href(event: string | null): string;
	choose(event: string, origin: Origin): void;
	/** Follows a link within the page, unless the reader asks for a new tab or the like. */
	follow(click: MouseEvent, event: string, origin: Origin): void;
	close(): void;
	/** Lets pointer and wheel move the view: what of that is the page's own depends on the page. */
	gestures(view: ViewState): Attachment<HTMLElement>;
}

export const [getPlot, setPlot] = createContext<PlotHost>();
