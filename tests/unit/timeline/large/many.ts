import fc from 'fast-check';
import { DAY, HOUR, utc } from '#lib/core/time/civil.ts';
import { MIN_VIEW_MS, type Span } from '#lib/core/time/view.ts';
import { ColumnBuilder, kindOf, type EventColumns } from '#lib/core/timeline/event-table.ts';
import { limitsOf } from '#lib/core/timeline/events.ts';
import { levelsBetween } from '#lib/core/timeline/large/levels.ts';
import { manyFrame, type ManyFrame } from '#lib/core/timeline/large/many-frame.ts';
import { placeEvents, type PlacedEvents } from '#lib/core/timeline/large/place-events.ts';
import {
	sortEvents,
	type AnchorOrder,
	type SortedEvents
} from '#lib/core/timeline/large/sorted-events.ts';
import { finish } from '#lib/core/timeline/large/steps.ts';
import { seededRandom } from '../../../bench/data/random.ts';

export const CATEGORIES = ['treaty', 'visit', 'talks'];

/** Timelines of a hundred events take longer to make than others: fewer of them will do. */
export const fewer = { numRuns: 40 };

/** An event in numbers. */
export interface Row {
	startMs: number;
	endMs: number;
	category: number;
	importance: number;
	isDuration: boolean;
	titleWidth: number;
}

export interface Many {
	columns: EventColumns;
	events: SortedEvents & AnchorOrder;
	placed: PlacedEvents;
	frame: ManyFrame;
	limits: Span;
}

export function makeMany(
	rows: readonly Row[],
	{ width, height } = { width: 1000, height: 480 }
): Many {
	const builder = new ColumnBuilder(CATEGORIES, rows.length);
	for (const { startMs, endMs, category, importance, isDuration, titleWidth } of rows) {
		const kind = kindOf('stated', 'past', isDuration ? 'duration' : 'window');
		builder.addParts(startMs, endMs, category, importance, kind, titleWidth);
	}
	const columns = builder.finish();
	const events = sortEvents(columns, CATEGORIES.length);
	const frame = manyFrame(width, height);
	const limits = limitsOf(events.domain);
	const levels = levelsBetween(width / (limits.endMs - limits.startMs), width / MIN_VIEW_MS);
	const steps = placeEvents(events, columns, {
		levels,
		rowCount: frame.rowCount,
		leastUnits: frame.leastUnits,
		limitsEndMs: limits.endMs
	});
	const placed = finish(steps);
	return { columns, events, placed, frame, limits };
}

const SPRING = utc(2024, 5, 1);
const length = fc.oneof(
	fc.constantFrom(1000, HOUR, DAY, DAY, DAY, 31 * DAY, 366 * DAY, 5 * 366 * DAY),
	fc.integer({ min: 1000, max: 900 * DAY })
);
const start = fc.oneof(
	fc.integer({ min: 0, max: 80 * 365 }).map((days) => utc(1945) + days * DAY),
	fc.integer({ min: 0, max: 30 }).map((days) => SPRING + days * DAY),
	fc.constant(SPRING + 15 * DAY),
	fc.integer({ min: 0, max: 30 * DAY }).map((ms) => SPRING + ms)
);

/** Events as a large timeline has them: crowded in one spring, some at the very same instant. */
export const rows = fc
	.array(
		fc.record({
			startMs: start,
			length,
			category: fc.nat(CATEGORIES.length - 1),
			importance: fc.constantFrom(0, 0.125, 0.5, 0.5, 1),
			isDuration: fc.boolean(),
			titleWidth: fc.constantFrom(0, 40, 150, 300, 600)
		}),
		{ minLength: 1, maxLength: 150, size: 'max' }
	)
	.map((all): Row[] => all.map(({ length, ...row }) => ({ ...row, endMs: row.startMs + length })));

/** Many events from a seed, for what is counted. */
export function seededRows(count: number, seed = 1): Row[] {
	const random = seededRandom(seed);
	return Array.from({ length: count }, (): Row => {
		const isCrowd = random() < 0.3;
		const day = isCrowd
			? SPRING + Math.floor(random() * 31) * DAY
			: utc(1945) + Math.floor(random() * 29_000) * DAY;
		const isDuration = random() < 0.1;
		const length = isDuration
			? Math.ceil(random() ** 4 * 900) * DAY
			: random() < 0.2
				? 366 * DAY
				: DAY;
		return {
			startMs: day + (random() < 0.3 ? Math.floor(random() * 24) * HOUR : 0),
			endMs: day + length,
			category: Math.floor(random() * CATEGORIES.length),
			importance: random() ** 2,
			isDuration,
			titleWidth: 150 + Math.floor(random() * 300)
		};
	}).map((row) => ({ ...row, endMs: Math.max(row.endMs, row.startMs + HOUR) }));
}
