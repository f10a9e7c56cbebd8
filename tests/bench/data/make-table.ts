import { DAY, HOUR, daysInMonth, utc } from '#lib/core/time/civil.ts';
import { parseDate } from '#lib/core/time/edtf.ts';
import { formatDate } from '#lib/core/time/date-wording.ts';
import { ColumnBuilder, kindOf, type EventTable } from '#lib/core/timeline/event-table.ts';
import {
	BUSIEST_DAY,
	CROWD_END,
	CROWD_SHARE,
	CROWD_START,
	FIRST_DAY,
	INTERVAL_SHARE,
	LAST_DAY
} from './dates.ts';
import { seededRandom } from './random.ts';
import { CATEGORIES, randomTitle, summaryOf } from './words.ts';
import { SEED } from './generate.ts';

/**
 * As many events as asked, straight into columns: the same shares of crowd, busiest day, intervals and
 * precisions as the generated files have. Their titles are made when they are asked for.
 */
export function makeTable(n: number): EventTable {
	const random = seededRandom(SEED + n);
	const columns = new ColumnBuilder(
		CATEGORIES.map(({ id }) => id),
		n
	);
	const lasting = kindOf('stated', 'past', 'duration');
	const momentary = kindOf('stated', 'past', 'window');
	const soft = kindOf('stated', 'past', 'window', 'soft', 'soft');
	for (let row = 0; row < n; row++) {
		const isLasting = random() < INTERVAL_SHARE;
		const day = random() < CROWD_SHARE ? crowdDay(random) : dayOutside(random);
		const isCrowd = day >= CROWD_START && day < CROWD_END;
		let [start, end, kind] = [day, day + DAY, momentary];
		if (isLasting) {
			const days = isCrowd ? 2 + random() * 4 : Math.round(2 * 900 ** random());
			[end, kind] = [Math.min(LAST_DAY + DAY, day + Math.floor(days) * DAY), lasting];
			if (end <= start) end = start + DAY;
		} else {
			const which = random();
			if (isCrowd ? which < 0.25 : which > 0.95) {
				start = day + Math.floor(random() * 288) * (HOUR / 12);
				end = start + 1000;
			} else if (!isCrowd && which > 0.82) {
				const year = new Date(day).getUTCFullYear();
				[start, end] = [utc(year), utc(year + 1)];
				if (which > 0.9) kind = soft;
			} else if (!isCrowd && which > 0.7) {
				const date = new Date(day);
				const [year, month] = [date.getUTCFullYear(), date.getUTCMonth() + 1];
				start = utc(year, month);
				end = start + daysInMonth(year, month) * DAY;
			}
		}
		const category = Math.floor(random() * CATEGORIES.length);
		// What a title takes is known for the kinds that there are: 150 to 460 CSS pixels.
		columns.addParts(start, end, category, random() ** 2, kind, 150 + Math.floor(random() * 310));
	}
	const made = columns.finish();
	const title = (row: number) => randomTitle(seededRandom(SEED + row)).en;
	const edtf = (row: number) => dateOf(made.starts[row] ?? 0, made.ends[row] ?? 0);
	return {
		columns: made,
		texts: {
			id: (row) => `e${row}`,
			title,
			searched: title,
			dateText: (row) => formatDate(parseDate(edtf(row)), 'en'),
			rowOf(id) {
				const row = /^e\d+$/.test(id) ? Number(id.slice(1)) : -1;
				return row < n ? row : -1;
			},
			event(row) {
				const date = parseDate(edtf(row));
				const words = randomTitle(seededRandom(SEED + row));
				return {
					...{ id: `e${row}`, date, dateText: formatDate(date, 'en') },
					...{ basis: 'stated', modality: 'past', extent: date.isInterval ? 'duration' : 'window' },
					category: CATEGORIES[made.categories[row] ?? 0]?.id ?? '',
					importance: made.importances[row] ?? 0,
					...{ title: words.en, summary: summaryOf(words).en, dateAsWritten: {}, citations: [] }
				};
			}
		}
	};
}

function crowdDay(random: () => number): number {
	if (random() < 0.2) return BUSIEST_DAY;
	return CROWD_START + Math.floor((random() * (CROWD_END - CROWD_START)) / DAY) * DAY;
}

function dayOutside(random: () => number): number {
	const length = LAST_DAY + DAY - FIRST_DAY - (CROWD_END - CROWD_START);
	const day = FIRST_DAY + Math.floor((random() * length) / DAY) * DAY;
	return day < CROWD_START ? day : day + (CROWD_END - CROWD_START);
}

/** The EDTF date of a stretch that was made here. */
function dateOf(startMs: number, endMs: number): string {
	const text = (ms: number) => new Date(ms).toISOString();
	const length = endMs - startMs;
	if (length === 1000) return `${text(startMs).slice(0, 19)}Z`;
	if (length === DAY) return text(startMs).slice(0, 10);
	const start = new Date(startMs);
	if (start.getUTCDate() === 1) {
		const [year, month] = [start.getUTCFullYear(), start.getUTCMonth() + 1];
		if (month === 1 && endMs === utc(year + 1)) return String(year);
		if (length === daysInMonth(year, month) * DAY) return text(startMs).slice(0, 7);
	}
	return `${text(startMs).slice(0, 10)}/${text(endMs - DAY).slice(0, 10)}`;
}
