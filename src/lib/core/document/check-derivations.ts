import { tryParseDate } from '../time/edtf.ts';
import { asList, asNumber, asRecord, asText } from './loose.ts';
import { nearestOf } from './nearest.ts';
import { createProblem, type Problem } from './problem.ts';

/** Misspelt ids that the nearest one is looked for: each is compared with all there are. */
const HINTS = 20;

/** Wrong arithmetic, events that aren't there, circles, and dates outside the event they lie in. */
export function checkDerivations(file: string, list: unknown): Problem[] {
	const events = asList(list).map(asRecord);
	// Of very many events few have one, if any.
	if (events.every((event) => event['derivation'] === undefined)) return [];
	const inner = events.filter(isInner);
	// Of events with the same id, which is reported elsewhere, the first counts.
	const byId = new Map(inner.length > 0 ? events.toReversed().flatMap(entryOf) : []);
	const circles = circular(inner, byId);
	let hints = HINTS;
	return events.flatMap((event, index) => {
		const derivation = asRecord(event['derivation']);
		const date = asText(event['date']);
		const keys = ['events', index, 'derivation'];
		if (derivation['kind'] === 'years') {
			const from = asText(derivation['from']);
			const years = asNumber(derivation['years']);
			const wrong = arithmetic(from, years, date);
			return wrong ? [createProblem('derivation-wrong', file, [...keys, 'years'], wrong)] : [];
		}
		const named = asText(derivation['event']);
		if (derivation['kind'] !== 'within' || named === undefined) return [];
		const other = byId.get(named);
		const place = [...keys, 'event'];
		if (!other) {
			hints -= 1;
			const nearest = hints < 0 ? undefined : nearestOf(named, byId.keys());
			const details = { value: named, expected: 'the id of an event', nearest };
			return [createProblem('event-unknown', file, place, details)];
		}
		if (circles.has(event)) {
			const details = { value: named, expected: 'an event that is not derived from this one' };
			return [createProblem('derivation-circular', file, place, details)];
		}
		const outer = asText(other['date']);
		if (date === undefined || outer === undefined || liesWithin(date, outer)) return [];
		const details = { value: date, expected: `a date within ${outer}, the date of “${named}”` };
		return [createProblem('derivation-outside', file, ['events', index, 'date'], details)];
	});
}

type Event = Record<string, unknown>;

function entryOf(event: Event): [string, Event][] {
	const id = asText(event['id']);
	return id === undefined ? [] : [[id, event]];
}

/** Whether an event is dated by another: few are. */
function isInner(event: Event): boolean {
	return asRecord(event['derivation'])['kind'] === 'within';
}

function arithmetic(from?: string, years?: number, date?: string) {
	if (from === undefined || years === undefined || date === undefined) return undefined;
	const fromYear = yearOf(from);
	const toYear = yearOf(date);
	if (fromYear === undefined || toYear === undefined || fromYear + years === toYear)
		return undefined;
	return { value: years, expected: `${toYear - fromYear}: from ${fromYear} to ${toYear}` };
}

/** Year in which a date begins; undefined when it has no known beginning or is no date. */
function yearOf(text: string): number | undefined {
	const start = tryParseDate(text)?.startMs ?? Infinity;
	return Number.isFinite(start) ? new Date(start).getUTCFullYear() : undefined;
}

/** The events that are derived from themselves, by way of others or directly. */
function circular(events: readonly Event[], byId: ReadonlyMap<string, Event>): Set<Event> {
	const found = new Set<Event>();
	/** By which walk an event was first met: each is met once, however long the chains. */
	const metBy = new Map<Event, Event>();
	for (const start of events) {
		let here: Event | undefined = start;
		while (here && !metBy.has(here)) {
			metBy.set(here, start);
			here = outerOf(here, byId);
		}
		if (!here || metBy.get(here) !== start) continue;
		while (here && !found.has(here)) {
			found.add(here);
			here = outerOf(here, byId);
		}
	}
	return found;
}

/** The event during which another took place. */
function outerOf(event: Event, byId: ReadonlyMap<string, Event>): Event | undefined {
	const derivation = asRecord(event['derivation']);
	const id = derivation['kind'] === 'within' ? asText(derivation['event']) : undefined;
	return id === undefined ? undefined : byId.get(id);
}

/** True also where one of the two is no date: that is reported elsewhere. */
function liesWithin(date: string, outer: string): boolean {
	const inside = tryParseDate(date);
	const outside = tryParseDate(outer);
	if (!inside || !outside) return true;
	return inside.startMs >= outside.startMs && inside.endMs <= outside.endMs;
}
