import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseDate } from '#lib/core/time/edtf.ts';
import {
	basisOf,
	ColumnBuilder,
	hangsFromStart,
	hasSoftEnd,
	hasSoftStart,
	isDuration,
	kindOf,
	MAX_CATEGORIES,
	modalityOf,
	tableOf
} from '#lib/core/timeline/event-table.ts';
import type { EventData } from '#lib/core/timeline/explorer-data.ts';
import { event } from './timelines.ts';

const eventData = (id: string, edtf: string, more: Partial<EventData> = {}): EventData => ({
	...event(id, edtf),
	...{ dateText: edtf, summary: '', dateAsWritten: {}, citations: [] },
	...more
});

test('a kind keeps all that was put into its byte', () => {
	expect.hasAssertions();
	fc.assert(
		fc.property(
			fc.constantFrom('stated' as const, 'derived' as const, 'external' as const),
			fc.constantFrom(
				'past' as const,
				'commemorated' as const,
				'current' as const,
				'planned' as const
			),
			fc.constantFrom('duration' as const, 'window' as const),
			fc.constantFrom('sharp' as const, 'soft' as const, 'open' as const),
			fc.constantFrom('sharp' as const, 'soft' as const, 'open' as const),
			(basis, modality, extent, from, to) => {
				const kind = kindOf(basis, modality, extent, from, to);
				expect(kind).toBeLessThan(256);
				expect(basisOf(kind)).toBe(basis);
				expect(modalityOf(kind)).toBe(modality);
				expect(isDuration(kind)).toBe(extent === 'duration');
				expect(hasSoftStart(kind)).toBe(from !== 'sharp');
				expect(hasSoftEnd(kind)).toBe(to !== 'sharp');
				expect(hangsFromStart(kind)).toBe(extent === 'duration' && from !== 'open');
			}
		)
	);
});

test('a table says of each row what its event says, however many there are', () => {
	const events = Array.from({ length: 3000 }, (_, at) =>
		eventData(`e${at}`, `${1950 + (at % 70)}`, { importance: (at % 8) / 8, title: 'Talks' })
	);
	const { columns, texts } = tableOf(events, [{ id: 'visit' }, { id: 'treaty' }]);
	expect(columns.length).toBe(3000);
	for (const row of [0, 1024, 2999]) {
		expect(texts.event(row)).toBe(events[row]);
		expect(texts.rowOf(texts.id(row))).toBe(row);
		expect(columns.starts[row]).toBe(events[row]?.date.startMs);
		expect(columns.importances[row]).toBe(events[row]?.importance);
		expect(columns.categories[row]).toBe(1);
		expect(columns.titleWidths[row]).toBeGreaterThan(20);
	}
	expect(texts.rowOf('nobody')).toBe(-1);
});

test('open dates stay open in the columns', () => {
	const columns = new ColumnBuilder(['treaty'], 1);
	columns.add({ ...event('a', '1950/..'), extent: 'duration' });
	columns.add({ ...event('b', '../1960'), extent: 'duration' });
	const { starts, ends, kinds } = columns.finish();
	expect([...starts]).toEqual([parseDate('1950').startMs, -Infinity]);
	expect([...ends]).toEqual([Infinity, parseDate('1960').endMs]);
	expect([...kinds].map(hangsFromStart)).toEqual([true, false]);
});

test('an unknown category is refused, and too many', () => {
	expect(() => new ColumnBuilder([]).add(event('a', '2024'))).toThrow('treaty');
	const many = Array.from({ length: MAX_CATEGORIES + 1 }, String);
	expect(() => new ColumnBuilder(many)).toThrow(RangeError);
});
