import { resolve } from '$app/paths';
import { LANGUAGES, LANGUAGE_TAG, type Language } from '#lib/core/time/language.ts';

export interface PageLinks {
	canonical: string;
	alternates: { tag: string; href: string }[];
}

/**
 * The canonical address of a page and those of its versions in other languages: absolute where the
 * site's address is known, else relative to the page.
 * @param path below the language, with a trailing slash: '' or `document/…/`
 */
export function pageLinks(siteUrl: string | null, language: Language, path: string): PageLinks {
	const href = (one: Language) =>
		siteUrl === null ? resolve(`/${one}/${path}`) : `${siteUrl}${one}/${path}`;
	return {
		canonical: href(language),
		alternates: [
			...LANGUAGES.map((one) => ({ tag: LANGUAGE_TAG[one], href: href(one) })),
			{ tag: 'x-default', href: href('en') }
		]
	};
}
