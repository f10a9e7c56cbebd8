import { flushSync, mount, tick } from 'svelte';
import { reviveDates } from '#lib/core/timeline/revive-dates.ts';
import { textFile } from '../document-text.ts';
import type { DocumentEmbed } from '../embed-data.ts';
import { EmbedState, type MakeTimeline } from '../embed-state.svelte.ts';
import { readOptions, type EmbedOptions } from '../options.ts';
import { frameHeight } from '../snippet.ts';
import { wordsIn, type EmbedWords } from '../words.ts';
import { DATA_ID, frameHref, TARGET_ID } from './frame-data.ts';
import './frame.css';
import FrameShell from './FrameShell.svelte';
import { reportHeight } from './report-height.ts';
import { TextLoading } from './text-loading.svelte.ts';

/** What makes the timeline of a document, where its events are too many for elements of their own. */
export type Prepare = (data: DocumentEmbed, words: EmbedWords) => Promise<MakeTimeline>;

/** Gives life to the frame's page. */
export async function startFrame(prepare?: Prepare): Promise<void> {
	const target = document.getElementById(TARGET_ID);
	const data = reviveDates(
		JSON.parse(document.getElementById(DATA_ID)?.textContent ?? '') as DocumentEmbed
	);
	const query = new URLSearchParams(location.search);
	const { options, problems } = readOptions(query, {
		events: data.events.map(({ id }) => id),
		categories: data.categories.map(({ id }) => id)
	});
	for (const problem of problems) console.warn(`Communiqué, embed options: ${problem}`);

	if (options.lang !== null && options.lang !== data.language) {
		query.delete('lang');
		const search = query.size > 0 ? `?${query}` : '';
		location.replace(`../../../${options.lang}/${data.document}/embed/${search}${location.hash}`);
	} else if (target) {
		const words = wordsIn(data.language);
		const makeTimeline = await prepare?.(data, words);
		const embed = new EmbedState(data, words, { href: frameHref }, makeTimeline);
		const textAddress = `../../../data/${data.document}/${textFile(data.language)}`;
		show(target, embed, options, options.pane === 'document' ? new TextLoading(textAddress) : null);
	}
}

function show(
	target: HTMLElement,
	embed: EmbedState,
	options: EmbedOptions,
	text: TextLoading | null
): void {
	const page = document.documentElement;
	page.style.setProperty('--rest-height', `${frameHeight(options)}px`);
	embed.start(options);
	const isFull = () => document.fullscreenElement !== null;
	const onfullscreen = () => void (isFull() ? document.exitFullscreen() : page.requestFullscreen());
	document.addEventListener('fullscreenchange', () => {
		embed.isFixed = isFull() || options.height === 'fixed';
	});
	// What the build has drawn gives way to what answers.
	target.replaceChildren();
	mount(FrameShell, {
		target,
		props: {
			embed,
			text,
			// With the text it is the words that cite the event that come into view, above the card.
			onopen: (card: HTMLElement) => text ?? void revealInFrame(card),
			onfullscreen: document.fullscreenEnabled ? onfullscreen : undefined
		}
	});
	flushSync();
	if (embed.root && options.height !== 'fixed') reportHeight(embed.root, isFull);
}

/** Brings a card into a frame that does not grow. Scrolls the frame alone, never the host's page. */
async function revealInFrame(card: HTMLElement): Promise<void> {
	await tick();
	const { top, bottom } = card.getBoundingClientRect();
	if (bottom > innerHeight) scrollBy({ top: Math.min(top, bottom - innerHeight) });
}
