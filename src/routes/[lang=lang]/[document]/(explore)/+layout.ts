import { browser } from '$app/environment';
import { FEW_EVENTS } from '#lib/core/timeline/events.ts';

export async function load({ data }) {
	// Read before the page answers: a view that came later would undo what the reader did meanwhile.
	const asksForView = browser && new URLSearchParams(location.search).has('view');
	const reader = asksForView ? await import('#lib/core/time/parse-view.ts') : null;
	// What draws many events comes with the pages that have them, before the first is drawn.
	const { language, events } = data.explorer;
	const isMany = events.length > FEW_EVENTS;
	const many = isMany ? await (await import('#lib/view/many/many.ts')).loadMany(language) : null;
	return { ...data, parseView: reader?.parseView, many };
}
