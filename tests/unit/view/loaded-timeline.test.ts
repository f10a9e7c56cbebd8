import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { isDuration } from '#lib/core/timeline/event-table.ts';
import { LoadError } from '#lib/view/load/load-fault.ts';
import type { LoadProgress } from '#lib/view/load/load-progress.ts';
import { loadTimeline } from '#lib/view/load/load-timeline.ts';

const STATEMENT = new URL('../../../data/joint-statement-2024/timeline.json', import.meta.url);
const FILE = new File([readFileSync(STATEMENT)], 'timeline.json', { type: 'application/json' });

describe('loadTimeline', () => {
	it('gives events in time order, in one language, with their quotes', async () => {
		const timeline = await loadTimeline(FILE, { language: 'en' });
		const events = timeline.events();
		expect(timeline.document).toBe('joint-statement-2024');
		expect(timeline.count).toBe(events.length);
		const starts = events.map(({ date }) => date.startMs);
		expect(starts).toEqual(starts.toSorted((a, b) => a - b));
		const row = timeline.rowOf('state-visit');
		expect(timeline.at(row)).toMatchObject({
			id: 'state-visit',
			dateText: '16–17 May 2024',
			extent: 'duration',
			citations: [],
			quotes: [{ texts: { zh: expect.stringContaining('2024年5月16日'), en: expect.any(String) } }]
		});
		expect(timeline.rowOf('no-such-event')).toBe(-1);
		expect(() => timeline.at(events.length)).toThrow(RangeError);
	});

	it('gives columns and texts that say the same as the events', async () => {
		const { columns, texts, categories, ...timeline } = await loadTimeline(FILE, {
			language: 'zh'
		});
		expect(columns.length).toBeGreaterThan(10);
		for (let row = 0; row < columns.length; row += 1) {
			const event = texts.event(row);
			expect(texts.id(row)).toBe(event.id);
			expect(texts.title(row)).toBe(event.title);
			expect(texts.rowOf(event.id)).toBe(row);
			expect(columns.starts[row]).toBe(event.date.startMs);
			expect(categories[columns.categories[row] ?? -1]?.id).toBe(event.category);
			expect(isDuration(columns.kinds[row] ?? 0)).toBe(event.extent === 'duration');
		}
		expect(texts.dateText(texts.rowOf('state-visit'))).toBe('2024年5月16日至17日');
		expect(timeline.language).toBe('zh');
	});

	it('tells how far it is', async () => {
		const steps: LoadProgress[] = [];
		await loadTimeline(FILE, { language: 'en', onprogress: (step) => steps.push(step) });
		expect(steps[0]).toEqual({ step: 'waiting', loaded: 0, total: null, events: 0 });
		expect(steps.at(-1)).toMatchObject({ step: 'checking', loaded: FILE.size, total: FILE.size });
	});

	it('says what is wrong with a file, and that an empty one is none', async () => {
		const load = (text: string) => loadTimeline(new Blob([text]), { language: 'en' });
		await expect(load('{"version": 1, "categories": [], "events": [{}]}')).rejects.toThrow(
			/events\[0\]\.id: found nothing, expected the field “id”/
		);
		await expect(load('')).rejects.toThrow(LoadError);
	});
});
