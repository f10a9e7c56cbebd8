import { documentSchema } from './document-schema.ts';
import { lessonSchema } from './lesson-schema.ts';
import { createProblem, type Problem } from './problem.ts';
import { schemaProblems } from './schema-problems.ts';
import { timelineProblems } from './timeline-problems.ts';
import { translationSchema } from './translation-schema.ts';
import { upgrade, type FileKind } from './upgrade.ts';

const CHECKS: Record<FileKind, (file: string, value: unknown) => Problem[]> = {
	document: (file, value) => schemaProblems(documentSchema, file, value),
	translation: (file, value) => schemaProblems(translationSchema, file, value),
	timeline: timelineProblems,
	lesson: (file, value) => schemaProblems(lessonSchema, file, value)
};

/** A file brought to the newest version, and what its schema finds wrong. */
export interface CheckedFile {
	/** Undefined when the version can't be read; may have problems otherwise. */
	value: unknown;
	problems: Problem[];
}

/** Checks one file's parsed JSON by itself. Never throws. */
export function checkFile(kind: FileKind, file: string, parsed: unknown): CheckedFile {
	const upgraded = upgrade(kind, parsed);
	if (upgraded.status === 'newer') {
		const { version, newest } = upgraded;
		const expected = `version ${newest} or older: this file is newer than this program, please update it`;
		return {
			value: undefined,
			problems: [createProblem('version-newer', file, ['version'], { value: version, expected })]
		};
	}
	if (upgraded.status === 'no-version') {
		const details = { value: upgraded.version, expected: 'a version, such as 1' };
		return {
			value: undefined,
			problems: [createProblem('version-missing', file, ['version'], details)]
		};
	}
	const { value } = upgraded;
	return { value, problems: CHECKS[kind](file, value) };
}
