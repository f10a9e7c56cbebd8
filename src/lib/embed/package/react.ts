import type { DetailedHTMLProps, HTMLAttributes } from 'react';
import type {
	DiplomaticTimelineAttributes,
	DiplomaticTimelineElement,
	DiplomaticTimelineEventMap
} from './types.ts';

type Handlers = {
	[E in keyof DiplomaticTimelineEventMap as `on${E}`]?: (
		event: DiplomaticTimelineEventMap[E]
	) => void;
};

declare module 'react' {
	// eslint-disable-next-line @typescript-eslint/no-namespace -- React's own
	namespace JSX {
		interface IntrinsicElements {
			'diplomatic-timeline': DiplomaticTimelineAttributes &
				Handlers &
				Omit<
					DetailedHTMLProps<HTMLAttributes<DiplomaticTimelineElement>, DiplomaticTimelineElement>,
					keyof DiplomaticTimelineAttributes
				>;
		}
	}
}

export * from './index.ts';
