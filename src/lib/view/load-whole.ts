import { explorerFile, type ExplorerData } from '#lib/core/timeline/explorer-data.ts';
import { reviveDates } from '#lib/core/timeline/revive-dates.ts';

/** What stands in the head of the page as it was built: made anew with all the rest (HeadTags.svelte). */
const HEAD =
	'[name="description"], [rel="canonical"], [hreflang], [property="og:type"], [property="og:locale"]';

/**
 * The whole document, for the page of an event that came with a part of it, which it takes the place of.
 * @param href of a file of the document's data
 * @returns null where it cannot be had: the part can be read as it is
 */
export async function loadWhole(
	part: ExplorerData,
	href: (file: string) => string
): Promise<ExplorerData | null> {
	try {
		const response = await fetch(href(explorerFile(part.language)));
		if (!response.ok) return null;
		const whole = reviveDates((await response.json()) as ExplorerData);
		for (const tag of document.head.querySelectorAll(HEAD)) tag.remove();
		return whole;
	} catch {
		return null;
	}
}
