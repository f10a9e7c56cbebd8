import { error } from '@sveltejs/kit';
import { isLanguage } from '#lib/core/time/language.ts';
import { aroundEvent, hasParts } from '#lib/core/timeline/around-event.ts';
import { explorerData } from '#lib/server/explorer-data.ts';
import { listDocuments, loadPackage } from '#lib/server/packages.ts';

export function load({ params, untrack }) {
	if (!isLanguage(params.lang) || !listDocuments().includes(params.document)) error(404);
	const explorer = explorerData(loadPackage(params.document), params.lang);
	// From event to event nothing is asked for anew.
	const event = untrack(() => params.event);
	if (event === undefined || !hasParts(explorer)) return { explorer, partOf: null };
	return { explorer: aroundEvent(explorer, event), partOf: explorer.events.length };
}
