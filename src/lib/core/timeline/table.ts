import type { Category } from '../document/schemas.ts';

/**
 * A checked timeline as it travels from the worker that read it: numbers in columns, one row an
 * event, in time order (by start, the longer first, then by id); and the file's own bytes, in which
 * `[from, to)` is the JSON of the row's event.
 */
export interface TimelineTable {
	/** Id of the document that it names; null without one. */
	document: string | null;
	categories: readonly Category[];
	ids: readonly string[];
	/** `[startMs, endMs)` in milliseconds UTC; open ends are ±Infinity. */
	startMs: Float64Array<ArrayBuffer>;
	endMs: Float64Array<ArrayBuffer>;
	/** 0–1. */
	importance: Float32Array<ArrayBuffer>;
	/** Index into `categories`. */
	category: Uint8Array<ArrayBuffer>;
	/** 1 where the event lasted all through its date, 0 where it took place somewhere in it. */
	isDuration: Uint8Array<ArrayBuffer>;
	bytes: Uint8Array<ArrayBuffer>;
	from: Uint32Array<ArrayBuffer>;
	to: Uint32Array<ArrayBuffer>;
}
