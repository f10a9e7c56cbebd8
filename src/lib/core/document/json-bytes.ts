/** The bytes that JSON is made of. */
export const QUOTE = 0x22;
export const COMMA = 0x2c;
export const COLON = 0x3a;
export const OPEN_LIST = 0x5b;
export const BACKSLASH = 0x5c;
export const CLOSE_LIST = 0x5d;
export const OPEN_OBJECT = 0x7b;
export const CLOSE_OBJECT = 0x7d;

/** Bytes of the escape at a backslash; 0 for none that JSON knows, as far as it has come. */
export function escapeLength(bytes: Uint8Array, at: number, size: number): number {
	if (at + 1 >= size) return 2;
	const kind = bytes[at + 1] ?? 0;
	// u and four hexadecimal digits
	if (kind === 0x75) {
		for (let next = at + 2; next < Math.min(at + 6, size); next += 1) {
			if (!isHexDigit(bytes[next] ?? 0)) return 0;
		}
		return 6;
	}
	return '"\\/bfnrt'.includes(String.fromCharCode(kind)) ? 2 : 0;
}

/** Letters, digits and `_ . + -`: what stands right behind a scalar belongs to it. */
export function isScalarByte(byte: number): boolean {
	const letter = byte | 0x20;
	return (
		(letter >= 0x61 && letter <= 0x7a) ||
		(byte >= 0x30 && byte <= 0x39) ||
		byte === 0x5f ||
		byte === 0x2e ||
		byte === 0x2b ||
		byte === 0x2d
	);
}

function isHexDigit(byte: number): boolean {
	const letter = byte | 0x20;
	return (byte >= 0x30 && byte <= 0x39) || (letter >= 0x61 && letter <= 0x66);
}
