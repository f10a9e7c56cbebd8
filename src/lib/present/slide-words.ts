import type { Slide } from '#lib/core/timeline/slides.ts';
import { formatSpan } from '#lib/core/time/wording.ts';
import { worded, type Worded } from '#lib/lesson/lesson-words.ts';
import { m } from '#lib/view/messages.ts';
import type { DeckState } from './deck-state.svelte.ts';
import { p } from './messages.ts';

/** What a slide is called, in its heading and in the list of all. */
export function slideTitle(deck: DeckState, { kind, heading, events }: Slide): Worded {
	const own = worded(heading, deck.language);
	if (own.text) return own;
	const plain = (text: string): Worded => ({ text, lang: undefined });
	const shown = deck.events.filter(({ id }) => events.includes(id));
	switch (kind) {
		case 'title':
			return plain(deck.data.document.shortTitle);
		case 'event':
			return plain(deck.eventOf(events[0])?.title ?? '');
		case 'whole':
			return plain(spanTitle(deck, deck.events));
		case 'events':
			return plain(spanTitle(deck, shown));
		case 'order':
			return plain(p.order_events());
		case 'questions':
			return plain(p.questions());
		case 'closing':
			return plain(p.closing());
	}
}

function spanTitle(
	{ language }: DeckState,
	events: readonly { startMs: number; endMs: number }[]
): string {
	const startMs = Math.min(...events.map((event) => event.startMs));
	const endMs = Math.max(...events.map((event) => event.endMs));
	return p.spring_title({
		span: formatSpan(startMs, endMs, language),
		count: m.events_count({ count: events.length })
	});
}
