import { View } from '#lib/core/time/view.ts';
import type { ExplorerState } from './explorer-state.svelte.ts';

/**
 * Shows what a query asks for: its view, or the whole, or at least the chosen event.
 *
 * @param isArrival on arrival the timeline shows the whole already
 * @returns whether the address says what is not so: it names a view that cannot be read, or hides the
 *   category of its own event
 */
export function restoreView(
	explorer: ExplorerState,
	query: string,
	parseView: ((text: string | null) => View | null) | undefined,
	isArrival: boolean
): boolean {
	const { timeline, chosen } = explorer;
	const asksFor = new URLSearchParams(query);
	timeline.hide(asksFor.get('hide')?.split(',') ?? []);
	const isHidden = chosen !== null && timeline.isHidden(chosen.id);
	if (chosen) timeline.showCategory(chosen.category);
	const text = asksFor.get('view');
	const asked = parseView?.(text);
	if (asked) {
		explorer.unreadableView = null;
		timeline.view.set(asked);
		return isHidden;
	}
	if (!isArrival) timeline.view.set(View.of(timeline.view.limits));
	if (chosen) timeline.reveal(chosen);
	explorer.unreadableView = text;
	return text !== null || isHidden;
}
