/** A citation's place in a text: `[start, end)` in UTF-16 indexes. */
export interface CitedRange {
	start: number;
	end: number;
	event: string;
}

/** A piece of a text and the events that cite it; none for plain text. */
export interface Segment {
	text: string;
	events: string[];
}

/**
 * Cuts a text where citations begin and end. The pieces are in order, don't overlap, and together
 * are the text; where citations overlap, a piece has several events.
 *
 *     'abcdef', a: [1, 4), b: [3, 5)  →  'a' | 'bc' a | 'd' a b | 'e' b | 'f'
 */
export function segments(text: string, ranges: readonly CitedRange[]): Segment[] {
	const inside = ranges
		.map(({ start, end, event }) => ({
			start: Math.max(0, start),
			end: Math.min(text.length, end),
			event
		}))
		.filter(({ start, end }) => start < end);
	const cuts = new Set([0, text.length, ...inside.flatMap(({ start, end }) => [start, end])]);
	const edges = [...cuts].sort((a, b) => a - b);
	return edges.slice(0, -1).map((start, index) => {
		const events = inside
			.filter((range) => range.start <= start && start < range.end)
			.map((range) => range.event);
		return { text: text.slice(start, edges[index + 1]), events: [...new Set(events)] };
	});
}
