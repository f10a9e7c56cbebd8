import type { Attachment } from 'svelte/attachments';
import type { ReaderState } from './reader-state.svelte.ts';
import type { SearchState } from './search-state.svelte.ts';

/** Keeps a search's matches painted in a text, whichever versions of it are on screen. */
export function highlightMatches(
	search: SearchState,
	reader: Pick<ReaderState, 'languages' | 'hasPinyin'>
): Attachment<HTMLElement> {
	return (node) => {
		$effect(() => {
			// Each sets other words into the page.
			void [reader.languages, reader.hasPinyin];
			search.paint(node);
		});
	};
}
