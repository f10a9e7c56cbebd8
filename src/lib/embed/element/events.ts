import type { Language } from '#lib/core/time/language.ts';
import type { LoadFailure } from '#lib/view/load/loading.svelte.ts';

/** The timeline is drawn and answers. */
export interface ReadyDetail {
	/** How many events it has. */
	events: number;
	language: Language;
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

/** There is no timeline to show. */
export interface ErrorDetail {
	kind: LoadFailure['kind'];
	/** In English, with every problem of the file that is told. */
	message: string;
	/** What is known of it: status, limit, place in the file, problems. */
	failure: LoadFailure;
}

/** The events that `<diplomatic-timeline>` dispatches. None bubbles. */
export interface TimelineEventMap {
	ready: CustomEvent<ReadyDetail>;
	select: CustomEvent<SelectDetail>;
	viewchange: CustomEvent<ViewDetail>;
	error: CustomEvent<ErrorDetail>;
}
