import { DAY } from '../time/civil.ts';
import type { Language } from '../time/language.ts';
import { View, type Span } from '../time/view.ts';
import { dateEvents, domainOf, limitsOf, type DatedEvent, type TimelineEvent } from './events.ts';
import { groupEvents } from './groups.ts';

/** A text in one or more languages. */
export type Texts = Partial<Record<Language, string>>;

export interface Question {
	ask: Texts;
	answer?: Texts;
}

export type SlideKind = 'title' | 'whole' | 'events' | 'event' | 'questions' | 'order' | 'closing';

/** One slide of a lesson. Which words and marks it shows is for the page; this says of what. */
export interface Slide {
	kind: SlideKind;
	/** Ids of the events that it is about, in time order; empty for those about the whole. */
	events: readonly string[];
	/** The stretch of time to show, where the lesson gives one. */
	view: Span | null;
	/** A heading of the lesson's own. */
	heading: Texts;
	questions: readonly Question[];
	/** Whether it asks what the text says, what it leaves out and how the date is known. */
	hasCriticism: boolean;
	/** For the speaker. */
	notes: Texts;
}

/** A sequence of slides with a name. */
export interface Lesson {
	/** Empty for the sequence that is made from the timeline. */
	id: string;
	title: Texts;
	/** How long it is meant to take. */
	minutes?: number;
	slides: readonly Slide[];
}

/** Groups are sought as if the axis were this wide, and marks closer than this were one. */
const NOMINAL = { width: 1000, gap: 28 };
/** Events that last longer than this share of the domain never hide in a group. */
const LONG_SHARE = 1 / 110;
/** A group within a group has a slide of its own when it takes no more than this share of it. */
const NESTED_SHARE = 0.25;
/** As many events as an ordering activity asks for. */
export const ORDER_COUNT = 6;

export function slide(kind: SlideKind, more: Partial<Slide> = {}): Slide {
	const isEvent = kind === 'event';
	const empty = { events: [], view: null, heading: {}, questions: [], notes: {} };
	return { kind, ...empty, hasCriticism: isEvent, ...more };
}

/**
 * The slides that a timeline makes by itself: title, the whole span, each event in time order with
 * an overview before those that crowd together, an ordering activity, closing.
 */
export function slidesOf(timeline: readonly TimelineEvent[]): Slide[] {
	const domain = domainOf(timeline) ?? { startMs: 0, endMs: 1 };
	const events = byWeight(dateEvents(timeline, domain));
	const overviews = overviewsOf(events, domain);
	const order = orderable(timeline);
	return [
		slide('title'),
		slide('whole'),
		...events.flatMap(({ id }) => [
			...overviews.filter(([first]) => first === id).map((ids) => slide('events', { events: ids })),
			slide('event', { events: [id] })
		]),
		...(order.length >= 3 ? [slide('order', { events: order })] : []),
		slide('closing')
	];
}

/** In time order; of those with the very same dates the more important first. */
function byWeight(events: readonly DatedEvent[]): DatedEvent[] {
	return [...events].sort(
		(a, b) => a.startMs - b.startMs || b.endMs - a.endMs || b.importance - a.importance
	);
}

/** Ids of the events that crowd together, in time order; a crowd within a crowd after it. */
function overviewsOf(events: readonly DatedEvent[], domain: Span): string[][] {
	const long = (domain.endMs - domain.startMs) * LONG_SHARE;
	const moments = events.filter(({ startMs, endMs }) => endMs - startMs < long);
	const found: string[][] = [];
	const search = (members: readonly DatedEvent[], within: Span): void => {
		const spanMs = within.endMs - within.startMs;
		const scale = NOMINAL.width / spanMs;
		for (const group of groupEvents(members, NOMINAL.gap)) {
			if (group.minScale > scale || group.maxScale <= scale) continue;
			if (group.endMs - group.startMs > spanMs * NESTED_SHARE) continue;
			const inside = new Set(group.members.map(({ id }) => id));
			found.push(events.filter(({ id }) => inside.has(id)).map(({ id }) => id));
			search(group.members, View.around(group, 0.2, 0));
		}
	};
	search(moments, limitsOf(domain));
	return found;
}

/**
 * The most important events whose order can be told: none that begins while another, as its date is
 * known, may still be going on. In time order.
 */
function orderable(timeline: readonly TimelineEvent[]): string[] {
	const domain = domainOf(timeline);
	if (!domain) return [];
	const chosen: DatedEvent[] = [];
	const dated = dateEvents(timeline, domain);
	for (const event of [...dated].sort((a, b) => b.importance - a.importance)) {
		const { date, extent, startMs, endMs } = event;
		if (!Number.isFinite(date.startMs) || !Number.isFinite(date.endMs)) continue;
		if (extent === 'duration' && endMs - startMs > 30 * DAY) continue;
		const isApart = chosen.every(
			(other) => other.endMs <= event.startMs || event.endMs <= other.startMs
		);
		if (isApart) chosen.push(event);
		if (chosen.length === ORDER_COUNT) break;
	}
	const ids = chosen.map(({ id }) => id);
	return dated.map(({ id }) => id).filter((id) => ids.includes(id));
}

/** What every event is asked: what the text says, what it leaves out, how the date is known. */
export const CRITICISM = ['says', 'omits', 'date'] as const;
export type Criticism = (typeof CRITICISM)[number];

/** What a slide asks the class, in order: the lesson's own questions first. */
export function asksOf({ questions, hasCriticism }: Slide): (Question | Criticism)[] {
	return [...questions, ...(hasCriticism ? CRITICISM : [])];
}

/** Those of a slide's questions that have an answer to reveal. */
export function answeredOf(slide: Slide): (Question | Criticism)[] {
	return asksOf(slide).filter((ask) => typeof ask === 'string' || ask.answer !== undefined);
}

/**
 * How many steps a slide has: an event is shown, then asked about; each answer is revealed by
 * itself, so that the class guesses first.
 */
export function stepCount(slide: Slide): number {
	if (slide.kind === 'order') return 2;
	if (slide.kind === 'questions') return 1 + answeredOf(slide).length;
	if (slide.kind !== 'event' || asksOf(slide).length === 0) return 1;
	return 2 + answeredOf(slide).length;
}

/**
 * Whether the class is yet to hear, at a step of a slide, how the date of an event is known: a slide
 * asks it, and its last step, which answers, is still to come.
 */
export function isBasisOpen(
	slides: readonly Slide[],
	event: string,
	{ index, step }: { index: number; step: number }
): boolean {
	const at = slides.findIndex(({ events, hasCriticism }) => hasCriticism && events[0] === event);
	const asking = slides[at];
	if (!asking || index > at) return false;
	return index < at || step < stepCount(asking) - 1;
}

/** Shortest view of a single event. */
const MIN_EVENT_VIEW = 3 * DAY;

/** The stretch of time that a slide shows, inside the limits of the axis. */
export function viewOfSlide(
	{ kind, view, events }: Slide,
	timeline: readonly DatedEvent[],
	limits: Span
): View {
	if (view) return View.of(view).clamp(limits);
	const shown = timeline.filter(({ id }) => events.includes(id));
	if (shown.length === 0) return View.of(limits);
	const span = {
		startMs: Math.min(...shown.map(({ startMs }) => startMs)),
		endMs: Math.max(...shown.map(({ endMs }) => endMs))
	};
	const margin = kind === 'event' ? 1.2 : 0.2;
	return View.around(span, margin, MIN_EVENT_VIEW).clamp(limits);
}

/** A fixed shuffle: the same for the same events each time, and never in order. */
export function shuffled(ids: readonly string[]): string[] {
	const weight = (id: string) => {
		let hash = 2166136261;
		for (const character of id) {
			hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 16777619) >>> 0;
		}
		return hash;
	};
	const mixed = [...ids].sort((a, b) => weight(a) - weight(b) || (a < b ? -1 : 1));
	const isInOrder = mixed.every((id, index) => id === ids[index]);
	return isInOrder ? [...mixed.slice(1), ...mixed.slice(0, 1)] : mixed;
}
