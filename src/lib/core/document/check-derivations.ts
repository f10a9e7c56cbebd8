import { tryParseDate } from '../time/edtf.ts';
import { asList, asNumber, asRecord, asText } from './loose.ts';
import { nearestOf } from './nearest.ts';
import { createProblem, type Problem } from './problem.ts';

/** Wrong arithmetic, events that aren't there, circles, and dates outside the event they lie in. */
export function checkDerivations(file: string, list: unknown): Problem[] {
	const events = asList(list).map(asRecord);
	// Of events with the same id, which is reported elsewhere, the first counts.
	const byId = new Map(events.toReversed().flatMap(entryOf));
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
			const nearest = nearestOf(named, byId.keys());
			const details = { value: named, expected: 'the id of an event', nearest };
			return [createProblem('event-unknown', file, place, details)];
		}
		if (isCircular(event, byId)) {
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

function isCircular(event: Event, byId: Map<string, Event>): boolean {
	const seen = new Set<Event>();
	let here: Event | undefined = event;
	while (here && !seen.has(here)) {
		seen.add(here);
		const derivation: Event = asRecord(here['derivation']);
		const next: string = (derivation['kind'] === 'within' && asText(derivation['event'])) || '';
		here = byId.get(next);
	}
	return here === event;
}

/** True also where one of the two is no date: that is reported elsewhere. */
function liesWithin(date: string, outer: string): boolean {
	const inside = tryParseDate(date);
	const outside = tryParseDate(outer);
	if (!inside || !outside) return true;
	return inside.startMs >= outside.startMs && inside.endMs <= outside.endMs;
}
