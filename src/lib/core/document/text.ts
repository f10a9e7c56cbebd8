/*
 * The one place where UTF-16 indexes (JavaScript) and code points (files, Web Annotations) meet.
 */

/** Length in code points. */
export function codePointLength(text: string): number {
	let length = 0;
	for (let at = 0; at < text.length; at = nextIndex(text, at)) length += 1;
	return length;
}

/**
 * A UTF-16 index as a code-point offset. An index inside a surrogate pair counts as before the
 * pair; one outside the text is clamped to it.
 */
export function toCodePoints(text: string, index: number): number {
	let offset = 0;
	let at = 0;
	while (at < text.length) {
		at = nextIndex(text, at);
		if (at > index) break;
		offset += 1;
	}
	return offset;
}

/** A code-point offset as a UTF-16 index, clamped to the text. */
export function toUtf16(text: string, offset: number): number {
	let at = 0;
	for (let count = 0; count < offset && at < text.length; count += 1) at = nextIndex(text, at);
	return at;
}

/** The part of a text from one code-point offset up to another. */
export function sliceCodePoints(text: string, start: number, end: number): string {
	return text.slice(toUtf16(text, start), toUtf16(text, end));
}

/** Whether a UTF-16 index lies between characters and not inside a surrogate pair. */
export function isBoundary(text: string, index: number): boolean {
	return index <= 0 || index >= text.length || nextIndex(text, index - 1) <= index;
}

/** UTF-16 index of the character after the one at `at`. */
function nextIndex(text: string, at: number): number {
	return at + ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1);
}
