import { LIGHT } from '#lib/core/picture/palette.ts';
import { CARD } from '#lib/core/picture/card.ts';
import { estimateText } from '#lib/core/timeline/text-size.ts';
import type { EmbedOptions } from '#lib/embed/options.ts';
import {
	elementSnippet,
	explorerAddress,
	frameAddress,
	frameSnippet,
	REST_HEIGHT,
	type SnippetRequest
} from '#lib/embed/snippet.ts';
import type { ExplorerState } from '#lib/view/explorer-state.svelte.ts';
import type { ExploreWords, ShareWords } from './messages.ts';
import { pictureOf, type PictureSource } from './picture.ts';
import { pictureSnippet } from './picture-snippet.ts';
import { findPinned, standingOf, type PinnedVersion, type Standing } from './pinned.ts';

export const KINDS = ['frame', 'element', 'link', 'picture'] as const;
export type Kind = (typeof KINDS)[number];

/** What the share dialog is asked for, and what follows from it. */
export class ShareState {
	readonly explorer: ExplorerState;
	readonly words: { explore: ExploreWords; share: ShareWords };
	readonly standing: Standing;
	/** The version that the document can be pinned to, if there is one. */
	readonly pinnable: Promise<PinnedVersion | null>;

	kind = $state<Kind>('frame');
	keepsView = $state(false);
	keepsEvent = $state(true);
	keepsHidden = $state(true);
	/** CSS pixels */
	height = $state(REST_HEIGHT);
	theme = $state<EmbedOptions['theme']>('auto');
	hasControls = $state(true);
	/** Whether the document's text stands in the frame too. */
	hasPane = $state(false);
	/** Whether a script lets the frame be as high as its content. */
	grows = $state(false);
	/** The version that the address is pinned to; null for the live one. */
	pinned = $state.raw<PinnedVersion | null>(null);

	readonly options = $derived.by((): Partial<EmbedOptions> => {
		const { chosen, timeline } = this.explorer;
		return {
			event: this.keepsEvent ? (chosen?.id ?? null) : null,
			view: this.keepsView ? timeline.view.current : null,
			hide: this.keepsHidden ? [...timeline.hidden] : [],
			height: this.height === REST_HEIGHT ? 'auto' : this.height,
			theme: this.theme,
			pane: this.hasPane && this.kind === 'frame' ? 'document' : 'none',
			controls: this.hasControls ? 'show' : 'hide'
		};
	});

	readonly request = $derived.by((): SnippetRequest => {
		const { language, data } = this.explorer;
		const { live } = this.standing;
		// Previews of events are pictures of the live pages only.
		const pinned = this.kind === 'picture' ? null : this.pinned;
		return {
			site: pinned === null ? live : `${live}v/${pinned.version}/`,
			language,
			document: data.document.id,
			title: this.words.share.frame_title({ title: data.document.shortTitle }),
			options: this.options,
			...(pinned && {
				script: `${live}embed.${pinned.version}.js`,
				integrity: pinned.integrity
			})
		};
	});

	/** What is copied. */
	readonly code = $derived.by((): string => {
		switch (this.kind) {
			case 'frame':
				return frameSnippet(this.request, { resizer: this.grows });
			case 'element':
				return elementSnippet(this.request);
			case 'link':
				return explorerAddress(this.request);
			case 'picture':
				return pictureSnippet(this.picture);
		}
	});

	/** Address of the frame that the preview shows. */
	readonly previewHref = $derived.by(() => frameAddress(this.request));

	/** A picture that the site has: of the open event, or of the whole timeline. */
	readonly picture = $derived.by(() => {
		const { site, language, document, title, options } = this.request;
		const event = options?.event ?? null;
		const { width, height, description } = pictureOf(this.#source(estimateText), LIGHT);
		const file =
			event === null
				? { src: `${site}${language}/${document}/picture.svg`, width, height }
				: { src: `${this.standing.live}cards/${document}/${event}.${language}.png`, ...CARD };
		return { ...file, href: explorerAddress(this.request), alt: `${title}. ${description}` };
	});

	constructor(explorer: ExplorerState, words: ShareState['words']) {
		this.explorer = explorer;
		this.words = words;
		// eslint-disable-next-line svelte/prefer-svelte-reactivity -- read once
		this.standing = standingOf(new URL('../../', explorer.address({ event: null })).href);
		this.pinnable = findPinned(this.standing, explorer.data.document.id);
		// Who reads a version that never changes means that version.
		if (this.standing.version) void this.pinnable.then((version) => (this.pinned = version));
		this.keepsView = !explorer.timeline.view.isHome;
	}

	/** What a picture of the view on screen is made from. */
	get viewSource(): PictureSource {
		const { timeline, chosen } = this.explorer;
		return {
			...this.#source(timeline.measure),
			events: timeline.shown,
			view: timeline.view.current,
			link: this.explorer.address({ event: chosen?.id ?? null, view: true })
		};
	}

	#source(measure: PictureSource['measure']): PictureSource {
		const { data, language, chosen, timeline } = this.explorer;
		return {
			...{ document: data.document, categories: data.categories, events: data.events, language },
			...{ domain: timeline.domain, measure, words: this.words, link: '' },
			...(chosen && { chosen: chosen.id })
		};
	}
}
