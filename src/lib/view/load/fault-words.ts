import type { Language } from '#lib/core/time/language.ts';
import { INTL_LOCALE } from '#lib/core/time/language.ts';
import type { ReadProblem } from '#lib/core/timeline/read-fault.ts';
import type { LoadFailure } from './loading.svelte.ts';
import type { LoadWords } from './words.ts';

const MEGABYTE = 1024 * 1024;

/** A number of bytes as readers know it: with a decimal below ten megabytes. */
export function sizeWord(bytes: number, words: LoadWords, language: Language): string {
	const size = bytes / MEGABYTE;
	const digits = size < 10 ? 1 : 0;
	const format = new Intl.NumberFormat(INTL_LOCALE[language], {
		minimumFractionDigits: digits,
		maximumFractionDigits: digits
	});
	return words.size_mb({ size: format.format(size) });
}

/** A number of events, with its thousands told apart. */
export function eventsWord(count: number, words: LoadWords, language: Language): string {
	return words.events_read({
		count,
		shown: new Intl.NumberFormat(INTL_LOCALE[language]).format(count)
	});
}

/** What went wrong, in a sentence for the reader. */
export function faultWord(failure: LoadFailure, words: LoadWords, language: Language): string {
	switch (failure.kind) {
		case 'unreachable':
			return words.fault_unreachable();
		case 'status':
			return words.fault_status({ status: failure.status });
		case 'slow':
			return words.fault_slow();
		case 'interrupted':
			return words.fault_interrupted();
		case 'type':
			return words.fault_type({ type: failure.contentType });
		case 'too-big':
			return failure.limit === null
				? words.fault_room()
				: words.fault_big({ limit: sizeWord(failure.limit, words, language) });
		case 'encoding':
			return words.fault_encoding();
		case 'syntax':
			return words.fault_syntax({ line: failure.line, column: failure.column });
		case 'newer':
			return words.fault_newer();
		case 'invalid':
			return words.fault_invalid({ count: failure.problems.length + failure.more });
		case 'cancelled':
			return words.cancelled();
		case 'program':
			return words.fault_program();
	}
}

/** Where a problem stands. */
export function placeWord({ cell, path }: ReadProblem, words: LoadWords): string {
	if (cell) return words.place_row(cell);
	return path === '' ? words.place_file() : path;
}
