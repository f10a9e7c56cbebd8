import * as v from 'valibot';
import { checkPackage } from './check.ts';
import { documentSchema } from './document-schema.ts';
import { readJson } from './json.ts';
import { readLesson } from './check-lesson.ts';
import { checkMarkup } from './check-markup.ts';
import { asList, asRecord, asText } from './loose.ts';
import { createProblem, type Problem } from './problem.ts';
import type { DocumentPackage, TranslationFile } from './schemas.ts';
import { timelineSchema } from './timeline-schema.ts';
import { translationSchema } from './translation-schema.ts';
import { upgrade } from './upgrade.ts';

/** The files of `data/<document>/` as text; undefined where there is none. */
export interface PackageFiles {
	/** Name of the folder. */
	id: string;
	document: string | undefined;
	/** By language. */
	translations: Record<string, string>;
	timeline: string | undefined;
	/** By id; a package need not have any. */
	lessons?: Record<string, string>;
	source: string | undefined;
	/** SHA-256 of source.txt as bytes, in lower-case hexadecimal. */
	sha256: string | undefined;
}

/** A package that may be published, or why not. */
export type PackageReading =
	{ pkg: DocumentPackage; problems: [] } | { pkg: undefined; problems: Problem[] };

/** Reads and checks a package from its files. Never throws. */
export function readPackage(files: PackageFiles): PackageReading {
	const faulty = new Map<string, Problem[]>();
	const parse = (file: string, text: string | undefined): unknown => {
		if (text === undefined) return undefined;
		const { value, faults } = readJson(text);
		const problems = faults.map(({ code, keys, line, column, found, expected }) =>
			createProblem(code, file, keys, {
				value: `${found} at line ${line}, column ${column}`,
				expected
			})
		);
		if (problems.length > 0) faulty.set(file, problems);
		return value;
	};
	const document = parse('document.json', files.document);
	const timeline = parse('timeline.json', files.timeline);
	const translations = Object.fromEntries(
		Object.entries(files.translations).map(([language, text]) => [
			language,
			parse(`translations/${language}.json`, text)
		])
	);
	const { id, source: sourceText, sha256 } = files;
	const found = checkPackage({ id, document, translations, timeline, sourceText, sha256 });
	const lessons = Object.entries(files.lessons ?? {}).flatMap(([name, text]) => {
		const file = `lessons/${name}.json`;
		const parsed = parse(file, text);
		const context = { document: id, events: eventIds(timeline), isPublished: true };
		if (faulty.has(file)) return [];
		const problems = [...checkMarkup(file, parsed), ...readLesson(parsed, file, context).problems];
		// No event is known while the timeline cannot be read.
		return faulty.has('timeline.json')
			? problems.filter(({ code }) => code !== 'event-unknown')
			: problems;
	});
	const problems = [
		...[...faulty.values()].flat(),
		...lessons,
		// A file that can't be parsed is there, if useless.
		...found.filter(({ code, file }) => !(code === 'file-missing' && faulty.has(file)))
	];
	if (problems.length > 0 || sourceText === undefined) return { pkg: undefined, problems };
	return { pkg: parsePackage(document, translations, timeline, sourceText), problems: [] };
}

function eventIds(timeline: unknown): string[] {
	return asList(asRecord(timeline)['events']).flatMap(
		(event) => asText(asRecord(event)['id']) ?? []
	);
}

/** For input without problems: the schemas can't fail any more. */
function parsePackage(
	document: unknown,
	translations: Record<string, unknown>,
	timeline: unknown,
	sourceText: string
): DocumentPackage {
	const byLanguage: Partial<Record<TranslationFile['language'], TranslationFile>> = {};
	for (const value of Object.values(translations)) {
		const translation = v.parse(translationSchema, current('translation', value));
		byLanguage[translation.language] = translation;
	}
	return {
		document: v.parse(documentSchema, current('document', document)),
		translations: byLanguage,
		timeline: v.parse(timelineSchema, current('timeline', timeline)),
		sourceText
	};
}

function current(kind: 'document' | 'translation' | 'timeline', value: unknown): unknown {
	const upgraded = upgrade(kind, value);
	return upgraded.status === 'current' ? upgraded.value : value;
}
