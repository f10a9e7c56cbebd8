import { flushSync, mount, tick } from 'svelte';
import { reviveDates, type DocumentEmbed } from '../embed-data.ts';
import { EmbedState } from '../embed-state.svelte.ts';
import EmbeddedTimeline from '../EmbeddedTimeline.svelte';
import { readOptions } from '../options.ts';
import { wordsIn } from '../words.ts';
import { DATA_ID, frameHref, TARGET_ID } from './frame-data.ts';
import './frame.css';
import { reportHeight } from './report-height.ts';

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
	start(target);
}

function start(target: HTMLElement): void {
	const page = document.documentElement;
	if (typeof options.height === 'number') {
		page.style.setProperty('--rest-height', `${options.height}px`);
	}
	const embed = new EmbedState(data, wordsIn(data.language), { href: frameHref });
	embed.start(options);
	const isFull = () => document.fullscreenElement !== null;
	const onfullscreen = () => void (isFull() ? document.exitFullscreen() : page.requestFullscreen());
	document.addEventListener('fullscreenchange', () => {
		embed.isFixed = isFull() || options.height === 'fixed';
	});
	// What the build has drawn gives way to what answers.
	target.replaceChildren();
	mount(EmbeddedTimeline, {
		target,
		props: {
			embed,
			onopen: (card: HTMLElement) => void revealInFrame(card),
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
