import type { Attachment } from 'svelte/attachments';
import type { SearchState } from './search-state.svelte.ts';

/** Keeps a search's matches painted in a text. */
export function highlightMatches(search: SearchState): Attachment<HTMLElement> {
	return (node) => {
		$effect(() => search.paint(node));
	};
}
