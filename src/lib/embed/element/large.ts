import { flushSync, mount, unmount } from 'svelte';
import { loadMany } from '#lib/view/many/many.ts';
import { EmbedState } from '../embed-state.svelte.ts';
import EmbeddedTimeline from '../EmbeddedTimeline.svelte';
import type { LargeDrawing } from './parts.ts';

/** Written into the module when it is built: the styles of its components. */
declare const EMBED_LARGE_CSS: string;

export const css = EMBED_LARGE_CSS;

/** Gets a timeline of many events ready. All that draws it is of this module: none of the script's. */
export const prepare: LargeDrawing['prepare'] = async (table, data, words, handlers) => {
	const many = await loadMany(data.language, words);
	const embed = new EmbedState(data, words, handlers, (onsettle) =>
		table
			? many.ofTable(table, data.categories, onsettle)
			: many.ofEvents(data.events, data.categories, onsettle)
	);
	return {
		embed,
		draw: (props) => (target) => {
			const app = mount(EmbeddedTimeline, { target, props: { embed, ...props } });
			flushSync();
			return () => void unmount(app);
		}
	};
};
