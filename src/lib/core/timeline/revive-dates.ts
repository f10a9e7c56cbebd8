import type { ParsedDate } from '../time/edtf.ts';

/** Puts back what JSON can't say: the ends of dates that are open. Changes the data. */
export function reviveDates<D extends { events: readonly { date: ParsedDate }[] }>(data: D): D {
	for (const { date } of data.events) {
		const ends = date as { startMs: number | null; endMs: number | null };
		ends.startMs ??= -Infinity;
		ends.endMs ??= Infinity;
	}
	return data;
}
