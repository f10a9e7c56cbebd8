/*
 * The little of the peers that the pages use. They are not installed where the types are checked.
 */

declare module 'vis-timeline' {
	export interface TimelineItem {
		id: string;
		content: string;
		start: number;
		end?: number;
	}

	export class Timeline {
		constructor(
			container: HTMLElement,
			items: TimelineItem[],
			options: {
				height: string;
				min: number;
				max: number;
				onInitialDrawComplete: () => void;
			}
		);
		/** Not of the documented interface. */
		body: { util: { toScreen: (ms: number) => number } };
		getWindow(): { start: Date; end: Date };
	}
}

declare module 'vis-timeline/styles/*';
declare module '@knight-lab/timelinejs/dist/css/*';

declare module '@knight-lab/timelinejs/dist/js/*' {
	const url: string;
	export default url;
}

declare namespace TL {
	class Timeline {
		constructor(container: HTMLElement, data: object, options: { font: null; script_path: string });
		on(event: 'ready', listener: () => void): void;
	}
}
