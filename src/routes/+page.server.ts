import { LANGUAGES } from '#lib/core/time/language.ts';
import { listDocuments, loadPackage } from '#lib/server/packages.ts';

export function load() {
	return {
		documents: listDocuments().map((id) => ({ id, titles: loadPackage(id).document.shortTitle })),
		languages: LANGUAGES
	};
}
