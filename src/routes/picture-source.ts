import type { Language } from '#lib/core/time/language.ts';
import { estimateText } from '#lib/core/timeline/text-size.ts';
import { explorerData } from '#lib/server/explorer-data.ts';
import { loadPackage } from '#lib/server/packages.ts';
import { SITE_URL } from '#lib/server/site.ts';
import { loadShareWords } from '#lib/share/messages.ts';
import type { PictureSource } from '#lib/share/picture.ts';
import { loadMessages } from '#lib/view/messages.ts';

/** What the pictures of a document are made from while the site is built. */
export async function pictureSource(id: string, language: Language): Promise<PictureSource> {
	const { document, categories, events } = explorerData(loadPackage(id), language);
	const [explore, share] = await Promise.all([loadMessages(language), loadShareWords(language)]);
	return {
		...{ document, categories, events, language, words: { explore, share } },
		measure: estimateText,
		link: SITE_URL === null ? '' : `${SITE_URL}${language}/${id}/`
	};
}

export function svgResponse(svg: string): Response {
	return new Response(svg, { headers: { 'content-type': 'image/svg+xml' } });
}
