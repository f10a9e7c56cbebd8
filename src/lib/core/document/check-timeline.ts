import { checkDerivations } from './check-derivations.ts';
import { checkFile } from './check-file.ts';
import { asList, asRecord, asText } from './loose.ts';
import { nearestOf } from './nearest.ts';
import { createProblem, type Problem } from './problem.ts';
import { repeated, repeatedIds } from './repeated.ts';
import type { TimelineFile } from './schemas.ts';

/** What is wrong inside a timeline, whatever document it belongs to. */
export function checkTimeline(file: string, value: unknown): Problem[] {
	return [...checksOfTimeline(file, value)].flat();
}

/** The same, one pass over the events after another: each takes long where there are very many. */
export function* checksOfTimeline(file: string, value: unknown): Generator<Problem[], void, void> {
	const timeline = asRecord(value);
	const categories = asList(timeline['categories']).flatMap(
		(category) => asText(asRecord(category)['id']) ?? []
	);
	yield [
		...repeatedIds(file, 'categories', timeline['categories']),
		...repeated(file, 'categories', timeline['categories'], 'color', 'color-repeated'),
		...repeated(file, 'categories', timeline['categories'], 'symbol', 'symbol-repeated')
	];
	yield repeatedIds(file, 'events', timeline['events']);
	yield asList(timeline['events']).flatMap((event, index) => {
		const category = asText(asRecord(event)['category']);
		if (category === undefined || categories.includes(category)) return [];
		const details = {
			value: category,
			expected: 'the id of a category',
			nearest: nearestOf(category, categories)
		};
		return [createProblem('category-unknown', file, ['events', index, 'category'], details)];
	});
	yield checkDerivations(file, timeline['events']);
}

/** A timeline that may be drawn, or why not. */
export type TimelineReading =
	{ timeline: TimelineFile; problems: [] } | { timeline: undefined; problems: Problem[] };

/** Reads the parsed JSON of a timeline on its own, as an embed does. Never throws. */
export function readTimeline(parsed: unknown, file = 'timeline.json'): TimelineReading {
	const checked = checkFile('timeline', file, parsed);
	const problems = [...checked.problems, ...checkTimeline(file, checked.value)];
	if (problems.length > 0) return { timeline: undefined, problems };
	// Nothing is wrong with it, so it has the form.
	return { timeline: checked.value as TimelineFile, problems: [] };
}
