import { error } from '@sveltejs/kit';
import type { EntryGenerator } from './$types.js';
import { LIGHT } from '#lib/core/picture/palette.ts';
import { toSvg } from '#lib/core/picture/svg.ts';
import { cardOf } from '#lib/share/picture.ts';
import { listCardNames, readPageName } from '../../../page-names.ts';
import { pictureSource, svgResponse } from '../../../picture-source.ts';

export const prerender = true;

export const entries: EntryGenerator = listCardNames;

/** What “npm run cards” draws the previews of links from: `<lang>` or `<event>.<lang>`. */
export async function GET({ params }) {
	const page = readPageName(params);
	if (!page) error(404);
	const source = await pictureSource(page.document, page.language);
	const card = cardOf(page.event === null ? source : { ...source, chosen: page.event }, LIGHT);
	return svgResponse(toSvg(card));
}
