import type { Language } from '#lib/core/time/language.ts';
import type { ElementWords } from '../element/parts.ts';
import { TimelineElement } from '../element/timeline-element.ts';
import type {
	DiplomaticTimelineElement as Instance,
	DiplomaticTimelineElementConstructor
} from './types.ts';

/*
 * The npm package: defines the element. What /embed.js fetches beside itself is imported here, so that
 * a bundler finds it.
 */

export type * from './types.ts';

/** Written into the module when it is built. */
declare const EMBED_CSS: string;

const TAG = 'diplomatic-timeline';

const WORDS: Record<Language, () => Promise<unknown>> = {
	en: () => import('../element/words/en.ts'),
	zh: () => import('../element/words/zh.ts'),
	ru: () => import('../element/words/ru.ts')
};

TimelineElement.parts = {
	css: EMBED_CSS,
	data: null,
	words: async (language) => (await WORDS[language]()) as ElementWords,
	reading: () => import('../element/reading.ts'),
	checking: () => import('../element/checking.ts'),
	large: () => import('../element/large.ts')
};

// A server that writes pages has no elements to define.
if (typeof customElements !== 'undefined' && !customElements.get(TAG)) {
	customElements.define(TAG, TimelineElement);
}

export type DiplomaticTimelineElement = Instance;
export const DiplomaticTimelineElement =
	TimelineElement as unknown as DiplomaticTimelineElementConstructor;
