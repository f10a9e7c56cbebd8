/*
 * Reading of JSON that may be wrong in any way: what is not there reads as empty, so that one
 * mistake doesn't hide the next.
 */

/** The value as an object; empty if it is none. */
export function asRecord(value: unknown): Record<string, unknown> {
	return isRecord(value) ? value : {};
}

/** The value as a list without holes; empty if it is none. */
export function asList(value: unknown): unknown[] {
	return Array.isArray(value) ? [...(value as unknown[])] : [];
}

/** The value as a string; undefined if it is none. */
export function asText(value: unknown): string | undefined {
	return typeof value === 'string' ? value : undefined;
}

/** The value as a number; undefined if it is none. */
export function asNumber(value: unknown): number | undefined {
	return typeof value === 'number' ? value : undefined;
}

/** An own field of an object, whatever its name. */
export function own(record: Record<string, unknown>, key: string): unknown {
	return Object.hasOwn(record, key) ? record[key] : undefined;
}

export function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}
