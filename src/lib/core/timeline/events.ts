import { HOUR } from '../time/civil.ts';
import type { ParsedDate } from '../time/edtf.ts';
import { MIN_VIEW_MS, type Span } from '../time/view.ts';

export type Basis = 'stated' | 'derived' | 'external';
export type Modality = 'past' | 'commemorated' | 'current' | 'planned';

/**
 * What an event's stretch of time means: it lasted all through it (`duration`), or it took place
 * somewhere inside it (`window`: a date known to the day, month or year, or only as “during …”).
 */
export type Extent = 'duration' | 'window';

/** What the drawing needs to know of an event, in one language. */
export interface TimelineEvent {
	id: string;
	title: string;
	/** The date in words, as its label has it. */
	dateLine: string;
	date: ParsedDate;
	extent: Extent;
	basis: Basis;
	modality: Modality;
	category: string;
	/** 0–1: who keeps its label when there is no room for all. */
	importance: number;
}

/** An event with its place in time. */
export interface DatedEvent extends TimelineEvent {
	/** `[startMs, endMs)`, held to the domain where the date is open. */
	startMs: number;
	endMs: number;
	/** The instant that its mark and label hang from. */
	anchorMs: number;
}

/** Up to so many events each has elements of its own in the drawing; of more only those with labels. */
export const FEW_EVENTS = 40;

/** Share of the domain that the axis runs on beyond its first and last event. */
export const DOMAIN_MARGIN = 0.03;

/**
 * The stretch that all events span; with an hour either side where that is too short for the closest
 * view, as of a lone open date. Null without events.
 */
export function domainOf(events: readonly { date: ParsedDate }[]): Span | null {
	let startMs = Infinity;
	let endMs = -Infinity;
	for (const { date } of events) {
		for (const ms of [date.startMs, date.endMs]) {
			if (!Number.isFinite(ms)) continue;
			startMs = Math.min(startMs, ms);
			endMs = Math.max(endMs, ms);
		}
	}
	if (startMs > endMs) return null;
	const margin = endMs - startMs < MIN_VIEW_MS ? HOUR : 0;
	return { startMs: startMs - margin, endMs: endMs + margin };
}

/** The domain and its margin: the furthest that a view can go. */
export function limitsOf({ startMs, endMs }: Span): Span {
	const margin = Math.max((endMs - startMs) * DOMAIN_MARGIN, 1);
	return { startMs: startMs - margin, endMs: endMs + margin };
}

/** Gives each event its place in time, and puts them in time order: by start, the longer first, then the more important. */
export function dateEvents(events: readonly TimelineEvent[], domain: Span): DatedEvent[] {
	return events
		.map((event) => {
			const { startMs, endMs, from } = event.date;
			const start = Math.max(startMs, domain.startMs);
			const end = Math.min(endMs, domain.endMs);
			// What lasted hangs from its start; what happened at some time in a stretch, from its middle.
			const isFrom = event.extent === 'duration' && from.kind === 'date';
			return { ...event, startMs: start, endMs: end, anchorMs: isFrom ? start : (start + end) / 2 };
		})
		.sort(byTime);
}

function byTime(a: DatedEvent, b: DatedEvent): number {
	return (
		a.startMs - b.startMs ||
		b.endMs - a.endMs ||
		b.importance - a.importance ||
		(a.id < b.id ? -1 : 1)
	);
}
