import type { Attachment } from 'svelte/attachments';
import { findMatches } from '#lib/core/timeline/search.ts';
import type { SearchState } from './search-state.svelte.ts';

/** Paints a search's matches in a text, by the CSS Custom Highlight API where there is one. */
export function highlightMatches(search: SearchState): Attachment<HTMLElement> {
	return (node) => {
		if (!('highlights' in CSS)) return;
		$effect(() => {
			const { words } = search;
			const ranges = words.length > 0 ? [...node.querySelectorAll('[data-language]')] : [];
			CSS.highlights.set('search', new Highlight(...ranges.flatMap((at) => rangesIn(at, words))));
			return () => CSS.highlights.delete('search');
		});
	};
}

function rangesIn(element: Element, words: readonly string[]): Range[] {
	const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT, (node) =>
		node.parentElement?.closest('rt, rp, .choice')
			? NodeFilter.FILTER_REJECT
			: NodeFilter.FILTER_ACCEPT
	);
	const nodes: { node: Node; start: number }[] = [];
	let text = '';
	for (let node = walker.nextNode(); node; node = walker.nextNode()) {
		nodes.push({ node, start: text.length });
		text += node.nodeValue ?? '';
	}
	const place = (range: Range, index: number, set: 'setStart' | 'setEnd') => {
		const at = nodes.findLast(({ start }) => (set === 'setStart' ? start <= index : start < index));
		if (at) range[set](at.node, index - at.start);
	};
	return findMatches(text, words).map(([start, end]) => {
		const range = new Range();
		place(range, start, 'setStart');
		place(range, end, 'setEnd');
		return range;
	});
}
