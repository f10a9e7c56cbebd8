import { nearestPassage, type Passage } from './passage.ts';
import type { QuoteSelector } from './schemas.ts';
import { isBoundary } from './text.ts';

/** `[start, end)` in UTF-16 indexes of one text. */
export interface TextRange {
	start: number;
	end: number;
}

export type QuoteResolution =
	| ({ status: 'found' } & TextRange)
	| { status: 'ambiguous'; candidates: TextRange[] }
	/** `nearest` is a hint for the author, never a match. */
	| { status: 'missing'; nearest?: Passage };

/**
 * Finds a quote in a paragraph. Exact only: diplomatic prose is formulaic, and a fuzzy match lands
 * on the wrong "the two sides reaffirm".
 */
export function resolveQuote(text: string, quote: QuoteSelector): QuoteResolution {
	const all = findAll(text, quote.exact);
	const candidates = all.filter(
		({ start, end }) =>
			text.slice(0, start).endsWith(quote.prefix ?? '') && text.startsWith(quote.suffix ?? '', end)
	);
	const [first, second] = candidates;
	if (first && !second) return { status: 'found', ...first };
	if (first) return { status: 'ambiguous', candidates };
	const [elsewhere] = all;
	const nearest = elsewhere
		? withContext(text, elsewhere, quote)
		: nearestPassage(text, quote.exact);
	return nearest ? { status: 'missing', nearest } : { status: 'missing' };
}

/** Every place where the words stand, overlapping ones too. Nothing for empty words. */
export function findAll(text: string, exact: string): TextRange[] {
	const ranges: TextRange[] = [];
	if (exact === '') return ranges;
	for (let start = text.indexOf(exact); start >= 0; start = text.indexOf(exact, start + 1)) {
		const end = start + exact.length;
		if (isBoundary(text, start) && isBoundary(text, end)) ranges.push({ start, end });
	}
	return ranges;
}

/** The passage with as much around it as the prefix and suffix that did not fit. */
function withContext(text: string, { start, end }: TextRange, quote: QuoteSelector): Passage {
	let from = Math.max(0, start - (quote.prefix ?? '').length);
	let to = Math.min(text.length, end + (quote.suffix ?? '').length);
	if (!isBoundary(text, from)) from -= 1;
	if (!isBoundary(text, to)) to += 1;
	return { start: from, end: to, text: text.slice(from, to) };
}
