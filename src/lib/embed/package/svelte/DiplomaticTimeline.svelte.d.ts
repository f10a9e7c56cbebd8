import type { Component, Snippet } from 'svelte';
import type { HTMLAttributes } from 'svelte/elements';
import type {
	DiplomaticTimelineAttributes,
	DiplomaticTimelineElement,
	DiplomaticTimelineEventMap
} from '../index.js';

type Handlers = {
	[E in keyof DiplomaticTimelineEventMap as `on${E}`]?: (
		event: DiplomaticTimelineEventMap[E]
	) => void;
};

export interface DiplomaticTimelineProps
	extends
		DiplomaticTimelineAttributes,
		Handlers,
		Omit<
			HTMLAttributes<DiplomaticTimelineElement>,
			keyof DiplomaticTimelineAttributes | keyof Handlers | 'children'
		> {
	/** What is shown until there is a timeline, and where none can be shown. */
	children?: Snippet;
}

declare const DiplomaticTimeline: Component<DiplomaticTimelineProps>;
type DiplomaticTimeline = ReturnType<typeof DiplomaticTimeline>;
export default DiplomaticTimeline;
