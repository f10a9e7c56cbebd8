import type { Ruby } from './load-text.ts';

/** A piece of a text and the reading over it; null for plain text. */
export interface RubyPart {
	text: string;
	ruby: Ruby | null;
}

/**
 * Cuts a stretch of a text into characters with a reading and what stands between them. The parts
 * together are the stretch.
 * @param start of the stretch, in UTF-16 indexes, as `end` and the readings' own
 */
export function rubyParts(
	text: string,
	ruby: readonly Ruby[] | null,
	start: number,
	end: number
): RubyPart[] {
	if (!ruby) return [{ text: text.slice(start, end), ruby: null }];
	const parts: RubyPart[] = [];
	let at = start;
	for (const reading of ruby) {
		if (reading.at < start || reading.at >= end) continue;
		if (reading.at > at) parts.push({ text: text.slice(at, reading.at), ruby: null });
		const length = (text.codePointAt(reading.at) ?? 0) > 0xffff ? 2 : 1;
		parts.push({ text: text.slice(reading.at, reading.at + length), ruby: reading });
		at = reading.at + length;
	}
	if (at < end) parts.push({ text: text.slice(at, end), ruby: null });
	return parts;
}
