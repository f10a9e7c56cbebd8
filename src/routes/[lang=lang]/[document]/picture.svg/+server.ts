import { error } from '@sveltejs/kit';
import type { EntryGenerator } from './$types.js';
import { LIGHT } from '#lib/core/picture/palette.ts';
import { toSvg } from '#lib/core/picture/svg.ts';
import { isLanguage, LANGUAGES } from '#lib/core/time/language.ts';
import { listDocuments } from '#lib/server/packages.ts';
import { pictureOf } from '#lib/share/picture.ts';
import { pictureSource, svgResponse } from '../../../picture-source.ts';

export const prerender = true;

export const entries: EntryGenerator = () =>
	LANGUAGES.flatMap((lang) => listDocuments().map((document) => ({ lang, document })));

/** The whole timeline as a picture, for pages that can show no more. */
export async function GET({ params: { lang, document } }) {
	if (!isLanguage(lang) || !listDocuments().includes(document)) error(404);
	return svgResponse(toSvg(pictureOf(await pictureSource(document, lang), LIGHT)));
}
