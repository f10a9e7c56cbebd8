import { browser } from '$app/environment';
import { asset } from '$app/paths';
import { FEW_EVENTS } from '#lib/core/timeline/events.ts';
import type { ExplorerData } from '#lib/core/timeline/explorer-data.ts';

export async function load({ data }) {
	// Read before the page answers: a view that came later would undo what the reader did meanwhile.
	const asksForView = browser && new URLSearchParams(location.search).has('view');
	const reader = asksForView ? await import('#lib/core/time/parse-view.ts') : null;
	const whole = browser && data.partOf !== null ? await wholeOf(data.explorer) : null;
	const explorer = whole ?? data.explorer;
	// What draws many events comes with the pages that have them, before the first is drawn.
	const { language, events } = explorer;
	const isMany = events.length > FEW_EVENTS;
	const many = isMany ? await (await import('#lib/view/many/many.ts')).loadMany(language) : null;
	const partOf = whole ? null : data.partOf;
	return { explorer, partOf, parseView: reader?.parseView, many };
}

async function wholeOf(part: ExplorerData): Promise<ExplorerData | null> {
	const { loadWhole } = await import('#lib/view/load-whole.ts');
	return loadWhole(part, (file) => asset(`/data/${part.document.id}/${file}`));
}
