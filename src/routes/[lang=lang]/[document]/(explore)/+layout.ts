import { browser } from '$app/environment';

export async function load({ data }) {
	// Read before the page answers: a view that came later would undo what the reader did meanwhile.
	const asksForView = browser && new URLSearchParams(location.search).has('view');
	const reader = asksForView ? await import('#lib/core/time/parse-view.ts') : null;
	return { ...data, parseView: reader?.parseView };
}
