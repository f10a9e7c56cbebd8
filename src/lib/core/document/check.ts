import { LANGUAGES } from '../time/language.ts';
import { checkCitations } from './check-citations.ts';
import { checkDocument } from './check-document.ts';
import { checkFile, type CheckedFile } from './check-file.ts';
import { checkMarkup } from './check-markup.ts';
import { checkTimeline } from './check-timeline.ts';
import { checkTranslation } from './check-translation.ts';
import { asRecord, asText } from './loose.ts';
import { createProblem, type Problem } from './problem.ts';

/** A package as parsed JSON of unknown shape; undefined where a file is missing. */
export interface PackageInput {
	/** Name of the package's folder, where there is one. */
	id?: string;
	document: unknown;
	/** By language. */
	translations: Record<string, unknown>;
	timeline: unknown;
	sourceText: string | undefined;
	/** SHA-256 of source.txt, in lower-case hexadecimal. */
	sha256: string | undefined;
}

/** Everything that is wrong with a package, in one run. Never throws, whatever the input. */
export function checkPackage(input: PackageInput): Problem[] {
	const document = checkPresent('document', 'document.json', input.document);
	const timeline = checkPresent('timeline', 'timeline.json', input.timeline);
	const language = asText(asRecord(document.value)['language']) ?? 'zh';
	const languages = new Set([
		...LANGUAGES.filter((other) => other !== language),
		...Object.keys(input.translations)
	]);
	const translations = [...languages].map((other) => {
		const file = `translations/${other}.json`;
		const value = Object.hasOwn(input.translations, other) ? input.translations[other] : undefined;
		return { language: other, file, ...checkPresent('translation', file, value) };
	});
	const texts = new Map(
		translations
			.filter(({ value }) => value !== undefined)
			.map((translation) => [translation.language, translatedTexts(translation.value)] as const)
	);
	return [
		...missingSource(input.sourceText),
		...document.problems,
		...(document.value === undefined ? [] : checkDocument(document.value, input)),
		// The paragraphs are the source's own.
		...checkMarkup('document.json', { ...asRecord(document.value), paragraphs: undefined }),
		...translations.flatMap(({ problems, file, language: other, value }) => [
			...problems,
			...checkMarkup(file, value),
			...(value === undefined ? [] : checkTranslation(file, other, value, document.value))
		]),
		...timeline.problems,
		...checkMarkup('timeline.json', timeline.value),
		...(timeline.value === undefined ? [] : checkTimeline('timeline.json', timeline.value)),
		...(timeline.value === undefined || document.value === undefined
			? []
			: checkCitations(timeline.value, document.value, texts))
	];
}

function checkPresent(
	kind: 'document' | 'translation' | 'timeline',
	file: string,
	value: unknown
): CheckedFile {
	if (value !== undefined) return checkFile(kind, file, value);
	const problem = createProblem('file-missing', file, [], { expected: 'the file' });
	return { value: undefined, problems: [problem] };
}

function missingSource(sourceText: string | undefined): Problem[] {
	if (sourceText !== undefined) return [];
	return [createProblem('file-missing', 'source.txt', [], { expected: 'the file' })];
}

function translatedTexts(translation: unknown): Map<string, string> {
	const entries = Object.entries(asRecord(asRecord(translation)['paragraphs']));
	return new Map(
		entries.filter((entry): entry is [string, string] => typeof entry[1] === 'string')
	);
}
