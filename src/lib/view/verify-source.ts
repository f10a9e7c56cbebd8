import type { Language } from '#lib/core/time/language.ts';
import type * as Messages from '#lib/paraglide/verify/messages/_index.js';

type Slice = Readonly<{ start: number; end: number; text: string }>;

// As in messages.ts: the index is typed for callers, each language's module has its shape.
const LOADERS: Record<Language, () => Promise<unknown>> = {
	en: () => import('#lib/paraglide/verify/messages/en.js'),
	zh: () => import('#lib/paraglide/verify/messages/zh.js'),
	ru: () => import('#lib/paraglide/verify/messages/ru.js')
};

/**
 * Fetches the source file, hashes it in the reader's own browser, and looks for a slice at its
 * offsets (code points).
 *
 * @returns what came of it, in words
 */
export async function verifySource(
	href: string,
	sha256: string,
	slice: Slice,
	language: Language
): Promise<string> {
	const [words, verdict] = await Promise.all([
		LOADERS[language]() as Promise<typeof Messages>,
		compare(href, sha256, slice)
	]);
	return words[verdict]();
}

async function compare(
	href: string,
	sha256: string,
	slice: Slice
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
