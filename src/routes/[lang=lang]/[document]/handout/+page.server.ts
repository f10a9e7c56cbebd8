import { error } from '@sveltejs/kit';
import type { EntryGenerator } from './$types.js';
import { isLanguage, LANGUAGES } from '#lib/core/time/language.ts';
import { explorerData } from '#lib/server/explorer-data.ts';
import { listDocuments, loadLessons, loadPackage } from '#lib/server/packages.ts';

export const entries: EntryGenerator = () =>
	LANGUAGES.flatMap((lang) => listDocuments().map((document) => ({ lang, document })));

export function load({ params }) {
	if (!isLanguage(params.lang) || !listDocuments().includes(params.document)) error(404);
	return {
		explorer: explorerData(loadPackage(params.document), params.lang),
		lessons: loadLessons(params.document)
	};
}
