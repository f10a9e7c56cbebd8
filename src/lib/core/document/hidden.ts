/** A character that a reader can't see and an attacker or a bad paste may have left. */
export interface HiddenCharacter {
	/** Index in code points. */
	offset: number;
	/** As `U+202E`; `not NFC` where the whole text is at fault. */
	codePoint: string;
	kind: 'bidi' | 'zero-width' | 'control' | 'surrogate' | 'not-nfc';
}

/**
 * Inclusive ranges of code points. Trojan Source (CVE-2021-42574) names the bidi controls; what has
 * no width is Unicode's Default_Ignorable_Code_Point but for the selectors of a variant.
 */
const RANGES: readonly (readonly [number, number, HiddenCharacter['kind']])[] = [
	[0x0000, 0x001f, 'control'],
	[0x007f, 0x009f, 'control'],
	[0x00ad, 0x00ad, 'zero-width'],
	[0x034f, 0x034f, 'zero-width'],
	[0x061c, 0x061c, 'bidi'],
	[0x115f, 0x1160, 'zero-width'],
	[0x17b4, 0x17b5, 'zero-width'],
	[0x180b, 0x180f, 'zero-width'],
	[0x200b, 0x200d, 'zero-width'],
	[0x200e, 0x200f, 'bidi'],
	[0x2028, 0x2029, 'control'],
	[0x202a, 0x202e, 'bidi'],
	[0x2060, 0x2065, 'zero-width'],
	[0x2066, 0x2069, 'bidi'],
	[0x206a, 0x206f, 'control'],
	[0x3164, 0x3164, 'zero-width'],
	[0xd800, 0xdfff, 'surrogate'],
	[0xfeff, 0xfeff, 'zero-width'],
	[0xffa0, 0xffa0, 'zero-width'],
	[0xfff9, 0xfffb, 'control'],
	[0xe0000, 0xe007f, 'zero-width']
];

/**
 * The hidden characters of a text, in order; none when it is plain: no bidi or other controls,
 * nothing of zero width, no unpaired surrogate, and in Unicode normal form C.
 */
export function listHidden(text: string): HiddenCharacter[] {
	const found: HiddenCharacter[] = [];
	let offset = 0;
	for (const char of text) {
		const code = char.codePointAt(0) ?? 0;
		const range = RANGES.find(([first, last]) => code >= first && code <= last);
		if (range) found.push({ offset, codePoint: formatCodePoint(code), kind: range[2] });
		offset += 1;
	}
	if (found.length > 0 || text.normalize('NFC') === text) return found;
	return [{ offset: firstChange(text), codePoint: 'not NFC', kind: 'not-nfc' }];
}

/** The first of {@link listHidden}; undefined when the text is plain. */
export function findHidden(text: string): HiddenCharacter | undefined {
	return listHidden(text)[0];
}

/** Any of the ranges; an unpaired surrogate is a code point of its own here, a pair is not. */
const HIDDEN = new RegExp(
	`[${RANGES.map(([first, last]) => `${escaped(first)}-${escaped(last)}`).join('')}]`,
	'u'
);

/** What normal form C may change: it leaves everything before this alone. */
const COMBINING = /[\u0300-\u{10ffff}]/u;

/** Whether {@link findHidden} finds nothing; fast, since it is asked of every text of a file. */
export function isPlain(text: string): boolean {
	return !HIDDEN.test(text) && (!COMBINING.test(text) || text.normalize('NFC') === text);
}

function escaped(code: number): string {
	return `\\u{${code.toString(16)}}`;
}

/** `U+202E` for 0x202e. */
export function formatCodePoint(code: number): string {
	return `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
}

/** Index in code points at which NFC first changes a text. */
function firstChange(text: string): number {
	const before = [...text];
	const after = [...text.normalize('NFC')];
	const index = before.findIndex((char, at) => char !== after[at]);
	return index < 0 ? before.length : index;
}
