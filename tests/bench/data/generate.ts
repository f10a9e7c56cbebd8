import type { TimelineEvent, TimelineFile } from '#lib/core/document/schemas.ts';
import { parseDate } from '#lib/core/time/edtf.ts';
import { LAST_DAY, randomDates } from './dates.ts';
import { seededRandom } from './random.ts';
import { CATEGORIES, randomTitle, summaryOf } from './words.ts';

export const SEED = 20240516;

/** From here on the made-up text speaks of events as planned. */
const PLANNED_FROM = LAST_DAY - 200 * 86_400_000;

/**
 * The events of a timeline of `n`, one at a time, since a million of them at once in three languages
 * would not fit into memory. In time order: by start, the longer first. The same for the same `n`
 * and seed.
 */
export function* generateEvents(n: number, seed = SEED): Generator<TimelineEvent, void> {
	const random = seededRandom(seed + n);
	const digits = String(n).length;
	const dates = randomDates(n, random)
		.map((edtf) => {
			const { startMs, endMs } = parseDate(edtf);
			return { edtf, startMs, endMs };
		})
		.sort((a, b) => a.startMs - b.startMs || b.endMs - a.endMs);
	for (const [index, { edtf, startMs }] of dates.entries()) {
		const title = randomTitle(random);
		const category = CATEGORIES[Math.floor(random() * CATEGORIES.length)] ?? CATEGORIES[0];
		yield {
			id: `e${String(index + 1).padStart(digits, '0')}`,
			date: edtf,
			basis: 'stated',
			modality: startMs >= PLANNED_FROM ? 'planned' : 'past',
			category: category.id,
			// Few events matter much: the square of an even spread.
			importance: Math.round(random() ** 2 * 1000) / 1000,
			title,
			summary: summaryOf(title),
			citations: [{ paragraph: 'p1', quote: { zh: { exact: title.zh } } }]
		};
	}
}

/** The content of a `timeline.json` without a document. */
export function generateTimeline(n: number, seed = SEED): TimelineFile {
	return { version: 1, categories: [...CATEGORIES], events: [...generateEvents(n, seed)] };
}
