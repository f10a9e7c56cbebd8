import fc from 'fast-check';
import { parseDate } from '#lib/core/time/edtf.ts';
import { MIN_VIEW_MS, View, type Span } from '#lib/core/time/view.ts';
import type { TimelineEvent } from '#lib/core/timeline/events.ts';
import { layOut, type LayoutOptions, type TimelineLayout } from '#lib/core/timeline/layout.ts';
import { estimateText } from '#lib/core/timeline/text-size.ts';

/** An event of which only the date matters, or what else is given. */
export function event(id: string, edtf: string, more: Partial<TimelineEvent> = {}): TimelineEvent {
	return {
		...{ id, title: id, dateLine: edtf, date: parseDate(edtf) },
		...{ extent: 'window', basis: 'stated', modality: 'past', category: 'treaty', importance: 0.5 },
		...more
	};
}

const pad = (value: number) => String(value).padStart(2, '0');
const month = fc.integer({ min: 1, max: 12 }).map(pad);
const day = fc.integer({ min: 1, max: 28 }).map(pad);
const year = fc.integer({ min: 1945, max: 2026 }).map(String);

/** Eighty years of dates, half of them in one spring. */
const edtf = fc.oneof(
	year,
	fc.tuple(year, month).map((parts) => parts.join('-')),
	fc.tuple(year, month, day).map((parts) => parts.join('-')),
	fc.tuple(year, year).map((years) => years.sort().join('/')),
	year.map((from) => `${from}~/..`),
	year.map((to) => `../${to}`),
	...Array.from({ length: 5 }, () => day.map((day) => `2024-05-${day}`)),
	fc.constantFrom(
		'2024-05',
		'2024-05-16/2024-05-17',
		'2024-05-16T10:00:00Z',
		'2024-05-16T10:30:00Z'
	)
);

const title = fc.constantFrom(
	'建交',
	'中俄睦邻友好合作条约签署',
	'Treaty',
	'Treaty of good-neighbourliness and friendly cooperation',
	'Визит',
	'Договор о добрососедстве, дружбе и сотрудничестве'
);

/** Up to thirty events as a timeline might have them. */
export const timelines = fc
	.array(
		fc.record({
			edtf,
			title,
			extent: fc.constantFrom('duration' as const, 'window' as const),
			modality: fc.constantFrom('past' as const, 'past' as const, 'planned' as const),
			importance: fc.constantFrom(0, 0.2, 0.5, 0.5, 0.8, 1)
		}),
		{ minLength: 1, maxLength: 30 }
	)
	.map((events) =>
		events.map(({ edtf, ...more }, index) => event(`e${index}`, edtf, { ...more, dateLine: edtf }))
	);

/** From a phone to a projector. */
export const sizes = fc.record({
	width: fc.integer({ min: 280, max: 2000 }),
	height: fc.integer({ min: 160, max: 800 })
});

export function layOutAt(
	timeline: readonly TimelineEvent[],
	size: Pick<LayoutOptions, 'width' | 'height' | 'domain'>
): TimelineLayout {
	return layOut(timeline, {
		...size,
		measure: estimateText,
		nameGroup: ({ members }) => [`${members.length} events`, 'May 2024']
	});
}

/** 0–1, evenly: most doubles of that range are next to nothing. */
export const share = fc.integer({ min: 0, max: 1_000_000 }).map((parts) => parts / 1_000_000);

/** Which of the views that a reader can come to: how far zoomed in (0–1), and where (0–1). */
export const places = fc.record({ depth: share, where: share });

export function viewAt(
	{ startMs, endMs }: Span,
	{ depth, where }: { depth: number; where: number }
): View {
	const whole = endMs - startMs;
	const span = whole * Math.min(1, MIN_VIEW_MS / whole) ** depth;
	const start = startMs + (whole - span) * where;
	return new View(start, start + span).clamp({ startMs, endMs });
}
