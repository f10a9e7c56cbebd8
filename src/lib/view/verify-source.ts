/**
 * Fetches the source file, hashes it in the reader's own browser, and looks for a slice at its
 * offsets (code points).
 */
export async function verifySource(
	href: string,
	sha256: string,
	slice: { start: number; end: number; text: string }
): Promise<'match' | 'mismatch' | 'unavailable'> {
	try {
		const response = await fetch(href);
		if (!response.ok) return 'unavailable';
		const bytes = await response.arrayBuffer();
		const digest = await crypto.subtle.digest('SHA-256', bytes);
		const hash = Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0'));
		const characters = [...new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)];
		const isSame = characters.slice(slice.start, slice.end).join('') === slice.text;
		return isSame && hash.join('') === sha256 ? 'match' : 'mismatch';
	} catch {
		// No network, or no crypto.subtle outside https and localhost.
		return 'unavailable';
	}
}
