import { compileCheck } from './compile-check.ts';
import { isRecord } from './loose.ts';
import type { Problem } from './problem.ts';
import { schemaProblems } from './schema-problems.ts';
import { eventSchema, timelineShellSchema } from './timeline-schema.ts';

const isFine = compileCheck(eventSchema);

/** What the form of an event has wrong with it, by itself. */
export function eventProblems(file: string, event: unknown, index: number): Problem[] {
	return isFine(event) ? [] : schemaProblems(eventSchema, file, event, ['events', index]);
}

/** What the form of a timeline has wrong with it but for the form of its events, so many. */
export function shellProblems(file: string, timeline: unknown, events: number): Problem[] {
	const isList = isRecord(timeline) && Array.isArray(timeline['events']);
	const shell = isList ? { ...timeline, events: Array(events).fill(null) } : timeline;
	return schemaProblems(timelineShellSchema, file, shell);
}

/** What the form of a timeline has wrong with it. */
export function timelineProblems(file: string, timeline: unknown): Problem[] {
	const list = isRecord(timeline) ? timeline['events'] : undefined;
	const events: unknown[] = Array.isArray(list) ? list : [];
	return [
		...shellProblems(file, timeline, events.length),
		...events.flatMap((event, index) => eventProblems(file, event, index))
	];
}
