import { tryParseDate } from './edtf.ts';
import { View } from './view.ts';

/** The view that an EDTF interval (or date) in `?view=` asks for; null when it is none. */
export function parseView(text: string | null): View | null {
	const date = text ? tryParseDate(text) : null;
	if (!date || !Number.isFinite(date.startMs) || !Number.isFinite(date.endMs)) return null;
	return new View(date.startMs, date.endMs);
}
