import type { Handle } from '@sveltejs/kit';
import { isLanguage, LANGUAGE_TAG } from '#lib/core/time/language.ts';
import { previewTags } from '#lib/server/preview-tags.ts';
import { structuredData } from '#lib/server/structured-data.ts';

export const handle: Handle = ({ event, resolve }) => {
	const { lang, document, event: eventId } = event.params;
	const language = lang !== undefined && isLanguage(lang) ? lang : null;
	return resolve(event, {
		transformPageChunk: ({ html }) => {
			const tagged = html.replace('%lang%', language ? LANGUAGE_TAG[language] : 'en');
			if (!language || document === undefined) return tagged;
			// Here and not in a component: a script's text is no place for a framework's escaping.
			const json = structuredData(document, language, eventId ?? null);
			const preview = previewTags(document, language, eventId ?? null);
			return tagged.replace(
				'</head>',
				() => `${preview}<script type="application/ld+json">${json}</script></head>`
			);
		}
	});
};
