import { paragraphIds } from './check-translation.ts';
import { asList, asRecord, asText, own } from './loose.ts';
import { nearestOf } from './nearest.ts';
import { createProblem, type PathKey, type Problem } from './problem.ts';
import { resolveQuote } from './quote.ts';

const FILE = 'timeline.json';

/** The text of each paragraph, by language. */
export type Texts = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** What is wrong between a timeline and the texts that it quotes. */
export function checkCitations(value: unknown, document: unknown, translations: Texts): Problem[] {
	const timeline = asRecord(value);
	const id = asText(asRecord(document)['id']);
	const problems: Problem[] = [];
	if (id !== undefined && timeline['document'] !== id) {
		const details = { value: timeline['document'], expected: `“${id}”` };
		problems.push(createProblem('file-mismatch', FILE, ['document'], details));
	}
	const language = asText(asRecord(document)['language']) ?? 'zh';
	const texts: Texts = new Map([...translations, [language, originalTexts(document)]]);
	const ids = paragraphIds(document);
	asList(timeline['events']).forEach((item, index) => {
		const event = asRecord(item);
		const keys = ['events', index];
		const citations = asList(event['citations']);
		if (citations.length === 0 && event['basis'] !== 'stated') {
			const details = { value: citations, expected: 'at least one citation' };
			problems.push(createProblem('citation-missing', FILE, [...keys, 'citations'], details));
		}
		citations.forEach((citation, at) => {
			problems.push(...checkCitation([...keys, 'citations', at], citation, texts, ids));
		});
		problems.push(...checkDateAsWritten(keys, event, texts));
	});
	return problems;
}

/** The clean text of each paragraph of a document or a translation, as far as it can be read. */
export function originalTexts(document: unknown): Map<string, string> {
	return new Map(
		asList(asRecord(document)['paragraphs']).flatMap((item): [string, string][] => {
			const { id, text } = asRecord(item);
			return typeof id === 'string' && typeof text === 'string' ? [[id, text]] : [];
		})
	);
}

function checkCitation(
	keys: PathKey[],
	value: unknown,
	texts: Texts,
	ids: readonly string[]
): Problem[] {
	const citation = asRecord(value);
	const paragraph = asText(citation['paragraph']);
	if (paragraph === undefined) return [];
	if (!ids.includes(paragraph)) {
		const details = {
			value: paragraph,
			expected: 'the id of a paragraph',
			nearest: nearestOf(paragraph, ids)
		};
		return [createProblem('paragraph-unknown', FILE, [...keys, 'paragraph'], details)];
	}
	const quotes = asRecord(citation['quote']);
	return [...texts].flatMap(([language, byId]) => {
		const path = [...keys, 'quote', language];
		const quote = own(quotes, language);
		if (quote === undefined) {
			const details = { expected: `the quote in “${language}”` };
			return [createProblem('language-missing', FILE, path, details)];
		}
		const text = byId.get(paragraph);
		// A paragraph without translation is reported once, with the translation.
		return text === undefined ? [] : checkQuote(path, quote, text, byId);
	});
}

function checkQuote(
	keys: PathKey[],
	value: unknown,
	text: string,
	byId: ReadonlyMap<string, string>
): Problem[] {
	const quote = asRecord(value);
	const exact = asText(quote['exact']);
	if (exact === undefined || exact === '') return [];
	const prefix = asText(quote['prefix']) ?? '';
	const suffix = asText(quote['suffix']) ?? '';
	const found = resolveQuote(text, { exact, prefix, suffix });
	if (found.status === 'found') return [];
	const path = [...keys, 'exact'];
	if (found.status === 'ambiguous') {
		const count = found.candidates.length;
		const expected = `words that stand once in the paragraph, not ${count} times: add a prefix or suffix`;
		return [createProblem('quote-ambiguous', FILE, path, { value: exact, expected })];
	}
	const elsewhere = [...byId].find(([, other]) => other.includes(exact))?.[0];
	const here = text.includes(exact);
	const expected = here
		? `the words with “${prefix}” right before and “${suffix}” right after`
		: 'words that stand in the paragraph exactly so';
	const nearest =
		!here && elsewhere !== undefined ? `the same words in ${elsewhere}` : found.nearest?.text;
	return [createProblem('quote-missing', FILE, path, { value: exact, expected, nearest })];
}

function checkDateAsWritten(
	keys: PathKey[],
	event: Record<string, unknown>,
	texts: Texts
): Problem[] {
	const cited = asList(event['citations']).flatMap(
		(citation) => asText(asRecord(citation)['paragraph']) ?? []
	);
	return Object.entries(asRecord(event['dateAsWritten'])).flatMap(([language, words]) => {
		const byId = texts.get(language);
		if (typeof words !== 'string' || !byId) return [];
		if (cited.some((id) => byId.get(id)?.includes(words))) return [];
		const expected = `words that stand in ${cited.join(' or ') || 'a cited paragraph'}`;
		const path = [...keys, 'dateAsWritten', language];
		return [createProblem('date-as-written-missing', FILE, path, { value: words, expected })];
	});
}
