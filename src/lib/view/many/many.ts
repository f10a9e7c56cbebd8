// Everything for timelines of many events: loaded when there is one.
import type { Language } from '#lib/core/time/language.ts';
import type { View } from '#lib/core/time/view.ts';
import { tableOf, type EventTable } from '#lib/core/timeline/event-table.ts';
import type { CategoryData, EventData } from '#lib/core/timeline/explorer-data.ts';
import ManyOverview from './ManyOverview.svelte';
import ManyPlot from './ManyPlot.svelte';
import { ManyTimeline } from './many-timeline.svelte.ts';
import { loadManyWords } from './many-words.ts';

type OnSettle = (view: View, isPlace: boolean) => void;

/** What makes the timeline of a page from its events, or from a table of them. */
export interface ManyMaker {
	ofEvents: <E extends EventData>(
		events: readonly E[],
		categories: readonly CategoryData[],
		onsettle?: OnSettle
	) => ManyTimeline<E>;
	ofTable: (
		table: EventTable,
		categories: readonly CategoryData[],
		onsettle?: OnSettle
	) => ManyTimeline;
}

/** Gets ready for timelines of many events in a language. */
export async function loadMany(language: Language): Promise<ManyMaker> {
	const words = await loadManyWords(language);
	const parts = { Plot: ManyPlot, Overview: ManyOverview };
	return {
		ofEvents: (events, categories, onsettle) =>
			new ManyTimeline(tableOf(events, categories), events, categories, {
				...{ language, words, parts },
				...(onsettle && { onsettle })
			}),
		ofTable: (table, categories, onsettle) =>
			new ManyTimeline(table, [], categories, {
				...{ language, words, parts },
				...(onsettle && { onsettle })
			})
	};
}
