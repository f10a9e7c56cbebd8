import { error } from '@sveltejs/kit';
import type { EntryGenerator } from './$types.js';
import { LIGHT } from '#lib/core/picture/palette.ts';
import { toSvg } from '#lib/core/picture/svg.ts';
import { isLanguage, LANGUAGES } from '#lib/core/time/language.ts';
import { listDocuments, loadPackage } from '#lib/server/packages.ts';
import { cardOf } from '#lib/share/picture.ts';
import { pictureSource, svgResponse } from '../../../picture-source.ts';

export const prerender = true;

const eventIds = (document: string) => loadPackage(document).timeline.events.map(({ id }) => id);

export const entries: EntryGenerator = () =>
	listDocuments().flatMap((document) =>
		LANGUAGES.flatMap((lang) =>
			[lang, ...eventIds(document).map((id) => `${id}.${lang}`)].map((name) => ({ document, name }))
		)
	);

/** What “npm run cards” draws the previews of links from: `<lang>` or `<event>.<lang>`. */
export async function GET({ params: { document, name } }) {
	const lang = name.slice(name.lastIndexOf('.') + 1);
	const event = name.slice(0, -lang.length - 1);
	if (!isLanguage(lang) || !listDocuments().includes(document)) error(404);
	if (event !== '' && !eventIds(document).includes(event)) error(404);
	const source = await pictureSource(document, lang);
	return svgResponse(toSvg(cardOf(event === '' ? source : { ...source, chosen: event }, LIGHT)));
}
