import type { EntryGenerator } from './$types.js';
import { isLanguage, LANGUAGES } from '#lib/core/time/language.ts';
import { listDocuments, loadPackage } from '#lib/server/packages.ts';
import { loadSiteMessages } from '../site-messages.ts';

export const entries: EntryGenerator = () => LANGUAGES.map((lang) => ({ lang }));

export async function load({ params }) {
	const language = isLanguage(params.lang) ? params.lang : 'en';
	const site = await loadSiteMessages(language);
	return {
		heading: site.documents(),
		lead: site.lead(),
		documents: listDocuments().map((id) => {
			const { document, timeline } = loadPackage(id);
			return {
				id,
				title: document.shortTitle[language],
				description: document.description?.[language] ?? '',
				eventCount: timeline.events.length
			};
		})
	};
}
