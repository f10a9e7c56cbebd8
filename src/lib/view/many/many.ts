// Everything for timelines of many events: loaded when there is one.
import type { Language } from '#lib/core/time/language.ts';
import type { View } from '#lib/core/time/view.ts';
import { tableOf, type EventTable, type EventToTable } from '#lib/core/timeline/event-table.ts';
import type { CategoryData } from '#lib/core/timeline/explorer-data.ts';
import { m } from '../messages.ts';
import type { EventToPlot } from '../timeline-state.svelte.ts';
import type { PlotWords } from '../words.ts';
import ManyIndex from './ManyIndex.svelte';
import ManyOverview from './ManyOverview.svelte';
import ManyPlot from './ManyPlot.svelte';
import { ManyTimeline } from './many-timeline.svelte.ts';
import { loadManyWords } from './many-words.ts';

type OnSettle = (view: View, isPlace: boolean) => void;

/** What makes the timeline of a page from its events, or from a table of them. */
export interface ManyMaker {
	ofEvents: <E extends EventToPlot & EventToTable>(
		events: readonly E[],
		categories: readonly CategoryData[],
		onsettle?: OnSettle
	) => ManyTimeline<E>;
	ofTable: <E extends EventToPlot>(
		table: EventTable<E>,
		categories: readonly CategoryData[],
		onsettle?: OnSettle
	) => ManyTimeline<E>;
}

/**
 * Gets ready for timelines of many events in a language.
 * @param plotWords the strings of any timeline, where they are not the page's
 */
export async function loadMany(language: Language, plotWords?: PlotWords): Promise<ManyMaker> {
	const words = await loadManyWords(language);
	const parts = { Plot: ManyPlot, Overview: ManyOverview, List: ManyIndex };
	// A page has its own strings when it is drawn, which is after this.
	const settings = (onsettle?: OnSettle) => ({
		...{ language, plotWords: plotWords ?? m, words, parts },
		...(onsettle && { onsettle })
	});
	return {
		ofEvents: (events, categories, onsettle) =>
			new ManyTimeline(tableOf(events, categories), events, categories, settings(onsettle)),
		ofTable: (table, categories, onsettle) =>
			new ManyTimeline(table, [], categories, settings(onsettle))
	};
}
