import * as v from 'valibot';
import { LANGUAGES } from '../time/language.ts';
import { checkFile } from './check-file.ts';
import { lessonSchema } from './lesson-schema.ts';
import { asList, asRecord, asText } from './loose.ts';
import { nearestOf } from './nearest.ts';
import { createProblem, type PathKey, type Problem } from './problem.ts';
import type { LessonFile } from './schemas.ts';

/** What a lesson is held against. */
export interface LessonContext {
	/** Id of the document. */
	document: string;
	events: readonly string[];
	/** Whether every text has to be there in each language, as in a published package. */
	isPublished: boolean;
}

/** A lesson that may be shown, or why not. */
export type LessonReading =
	{ lesson: LessonFile; problems: [] } | { lesson: undefined; problems: Problem[] };

/** Reads the parsed JSON of a lesson. Never throws. */
export function readLesson(parsed: unknown, file: string, context: LessonContext): LessonReading {
	const checked = checkFile('lesson', file, parsed);
	const lesson = asRecord(checked.value);
	const problems = [
		...checked.problems,
		...(checked.value === undefined ? [] : checkLesson(file, lesson, context))
	];
	const result = v.safeParse(lessonSchema, checked.value);
	if (problems.length > 0 || !result.success) return { lesson: undefined, problems };
	return { lesson: result.output, problems: [] };
}

function checkLesson(
	file: string,
	lesson: Record<string, unknown>,
	{ document, events, isPublished }: LessonContext
): Problem[] {
	const named = asText(lesson['document']);
	const problems: Problem[] = [];
	if (named !== undefined && named !== document) {
		const details = { value: named, expected: `“${document}”` };
		problems.push(createProblem('file-mismatch', file, ['document'], details));
	}
	asList(lesson['slides']).forEach((item, index) => {
		const slide = asRecord(item);
		const ids: [PathKey[], unknown][] = [
			[['event'], slide['event']],
			...asList(slide['events']).map((id, at): [PathKey[], unknown] => [['events', at], id])
		];
		for (const [keys, id] of ids) {
			if (typeof id !== 'string' || events.includes(id)) continue;
			const nearest = nearestOf(id, events);
			const details = { value: id, expected: 'the id of an event', nearest };
			problems.push(createProblem('event-unknown', file, ['slides', index, ...keys], details));
		}
		const listed = asList(slide['events']);
		listed.forEach((id, at) => {
			const earlier = listed.indexOf(id);
			if (earlier === at || typeof id !== 'string') return;
			const details = { value: id, expected: `another than events[${earlier}]` };
			problems.push(createProblem('id-repeated', file, ['slides', index, 'events', at], details));
		});
	});
	return isPublished ? [...problems, ...missingLanguages(file, lesson, [])] : problems;
}

/** Texts by language, wherever they stand, that lack a language of the interface. */
function missingLanguages(file: string, value: unknown, keys: PathKey[]): Problem[] {
	if (Array.isArray(value)) {
		return value.flatMap((item, index) => missingLanguages(file, item, [...keys, index]));
	}
	const record = asRecord(value);
	const names = Object.keys(record);
	const isTexts = names.length > 0 && names.every((name) => LANGUAGES.some((one) => one === name));
	if (!isTexts) {
		return names.flatMap((name) => missingLanguages(file, record[name], [...keys, name]));
	}
	return LANGUAGES.filter((language) => !Object.hasOwn(record, language)).map((language) =>
		createProblem('language-missing', file, [...keys, language], {
			expected: `the text in “${language}”`
		})
	);
}
