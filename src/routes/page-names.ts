import { isLanguage, LANGUAGES, type Language } from '#lib/core/time/language.ts';
import { hasParts } from '#lib/core/timeline/around-event.ts';
import { listDocuments, loadPackage } from '#lib/server/packages.ts';

/** A document's page, or that of one of its events, in one language. */
export interface PageName {
	document: string;
	language: Language;
	event: string | null;
}

/** Names of files that there is one of for each page: `<document>` and `<lang>` or `<event>.<lang>`. */
export function listPageNames(): { document: string; name: string }[] {
	return listDocuments().flatMap((document) =>
		LANGUAGES.flatMap((lang) =>
			[lang, ...eventIds(document).map((id) => `${id}.${lang}`)].map((name) => ({ document, name }))
		)
	);
}

/** Names of the pictures that links are previewed with: see `cardPath`. */
export function listCardNames(): { document: string; name: string }[] {
	return listPageNames().filter(
		({ document, name }) => isLanguage(name) || !hasParts(loadPackage(document).timeline)
	);
}

/** The page that such a file belongs to; null for a name of none. */
export function readPageName({
	document,
	name
}: {
	document: string;
	name: string;
}): PageName | null {
	const language = name.slice(name.lastIndexOf('.') + 1);
	const event = name.slice(0, -language.length - 1);
	if (!isLanguage(language) || !listDocuments().includes(document)) return null;
	if (event !== '' && !eventIds(document).includes(event)) return null;
	return { document, language, event: event === '' ? null : event };
}

function eventIds(document: string): string[] {
	return loadPackage(document).timeline.events.map(({ id }) => id);
}
