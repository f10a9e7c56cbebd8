import type { Language } from '#lib/core/time/language.ts';
import type { View } from '#lib/core/time/view.ts';
import type { PlotParts } from '../timeline-state.svelte.ts';
import type { PlotWords } from '../words.ts';
import type { ManyWords } from './many-words.ts';

/** What draws the reader's eye, told by the component that draws: it is never hidden in a bin. */
export interface Attention {
	chosen: string | null;
	current: string | null;
	/** Rows that a search of the page's found; null without one. */
	found: ArrayLike<number> | null;
}

/** What a timeline of many events takes from its page. */
export interface ManySettings {
	language: Language;
	/** The strings of any timeline, and those of one of many events. */
	plotWords: PlotWords;
	words: typeof ManyWords;
	parts: PlotParts;
	onsettle?: (view: View, isPlace: boolean) => void;
}
