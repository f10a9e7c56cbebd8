import type { Handle } from '@sveltejs/kit';
import { isLanguage, LANGUAGE_TAG } from '#lib/core/time/language.ts';
import { discoveryTag, openGraphTags, previewTags } from '#lib/server/preview-tags.ts';
import { structuredData } from '#lib/server/structured-data.ts';

export const handle: Handle = ({ event, resolve }) => {
	const { lang, document, event: eventId } = event.params;
	const language = lang !== undefined && isLanguage(lang) ? lang : null;
	return resolve(event, {
		transformPageChunk: ({ html }) => {
			const tagged = html
				.replace('%lang%', language ? LANGUAGE_TAG[language] : 'en')
				.replace('</head>', () => `${openGraphTags(html)}</head>`);
			// What describes the document to machines is on the explorer's pages.
			const isExplorer = event.route.id?.includes('(explore)') ?? false;
			if (!language || document === undefined || !isExplorer) return tagged;
			// Here and not in a component: a script's text is no place for a framework's escaping.
			const json = structuredData(document, language, eventId ?? null);
			const page = [document, language, eventId ?? null] as const;
			const preview = previewTags(...page) + discoveryTag(...page);
			return tagged.replace(
				'</head>',
				() => `${preview}<script type="application/ld+json">${json}</script></head>`
			);
		}
	});
};
