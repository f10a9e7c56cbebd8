import { asset, resolve } from '$app/paths';
import type { ExplorerData } from '#lib/core/timeline/explorer-data.ts';
import type { Lesson } from '#lib/core/timeline/slides.ts';
import type { Side } from '#lib/present/channel.ts';
import { DeckState } from '#lib/present/deck-state.svelte.ts';
import { Session } from '#lib/present/session.svelte.ts';

/** The deck of a document's page: it is given its addresses here. */
export function makeDeck(data: ExplorerData, lessons: readonly Lesson[]): DeckState {
	const { language, document } = data;
	const base = `/${language}/${document.id}/` as const;
	return new DeckState(data, lessons, {
		exploreHref: (event) => (event === null ? resolve(base) : resolve(`${base}events/${event}/`)),
		takeHome: {
			handout: resolve(`${base}handout/`),
			file: resolve(`${base}${document.id}.${language}.html`)
		},
		dataHref: (file) => asset(`/data/${document.id}/${file}`)
	});
}

/** In a browser only: joins the other window of the same document, language and site. */
export function makeSession(deck: DeckState, side: Side): Session {
	const { language, document } = deck.data;
	const site = new URL(resolve('/'), location.href).pathname;
	return new Session(deck, side, `${site}${language}/${document.id}`);
}
