import type { EntryGenerator } from './$types.js';
import { LANGUAGES } from '#lib/core/time/language.ts';
import { listDocuments, loadPackage } from '#lib/server/packages.ts';

export const entries: EntryGenerator = () =>
	LANGUAGES.flatMap((lang) =>
		listDocuments().flatMap((document) =>
			loadPackage(document).timeline.events.map(({ id }) => ({ lang, document, event: id }))
		)
	);
