import { asList, asRecord, asText, own } from './loose.ts';
import { nearestOf } from './nearest.ts';
import { createProblem, type Problem } from './problem.ts';

/** What is wrong between a translation and the document. Reads what it can of a faulty file. */
export function checkTranslation(
	file: string,
	language: string,
	value: unknown,
	document: unknown
): Problem[] {
	const translation = asRecord(value);
	const id = asText(asRecord(document)['id']);
	const problems: Problem[] = [];
	const named = asText(translation['document']);
	if (named !== undefined && id !== undefined && named !== id) {
		const details = { value: named, expected: `“${id}”` };
		problems.push(createProblem('file-mismatch', file, ['document'], details));
	}
	const written = asText(translation['language']);
	if (written !== undefined && written !== language) {
		const details = { value: written, expected: `“${language}”, the name of the file` };
		problems.push(createProblem('file-mismatch', file, ['language'], details));
	}
	if (language === asRecord(document)['language']) {
		const details = { value: language, expected: "a language that is not the document's own" };
		problems.push(createProblem('file-mismatch', file, ['language'], details));
	}
	const ids = paragraphIds(document);
	if (ids.length === 0) return problems;
	const texts = asRecord(translation['paragraphs']);
	for (const paragraph of ids) {
		if (own(texts, paragraph) !== undefined) continue;
		const details = { expected: `a translation of paragraph “${paragraph}”` };
		problems.push(createProblem('translation-missing', file, ['paragraphs', paragraph], details));
	}
	for (const field of ['paragraphs', 'notes']) {
		for (const key of Object.keys(asRecord(translation[field]))) {
			if (ids.includes(key)) continue;
			const details = {
				value: key,
				expected: 'the id of a paragraph',
				nearest: nearestOf(key, ids)
			};
			problems.push(createProblem('paragraph-unknown', file, [field, key], details));
		}
	}
	return problems;
}

/** The ids of a document's paragraphs, as far as they can be read. */
export function paragraphIds(document: unknown): string[] {
	return asList(asRecord(document)['paragraphs']).flatMap(
		(paragraph) => asText(asRecord(paragraph)['id']) ?? []
	);
}
