/**
 * An address that is safe in a link: `https://host…`, or a path on the same origin with a single
 * leading slash. Printable ASCII only (percent-encode the rest), no backslash, no user name before
 * the host, and a lower-case scheme, so that nothing here reads differently in a browser.
 */
export const ADDRESS_PATTERN =
	/^(?:https:\/\/[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?(?::[0-9]+)?(?:[/?#][!#-;=?-[\]-~]*)?|\/(?:[!#-.0-;=?-[\]-~][!#-;=?-[\]-~]*)?)$/;

/** Longest address, in characters. */
export const ADDRESS_LENGTH = 500;

/** Whether a text is a safe address: see {@link ADDRESS_PATTERN}. */
export function isSafeAddress(text: string): boolean {
	return text.length <= ADDRESS_LENGTH && ADDRESS_PATTERN.test(text);
}
