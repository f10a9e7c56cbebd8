import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadTimeline } from '#lib/view/load/load-timeline.ts';

const STATEMENT = new URL('../../../data/joint-statement-2024/timeline.json', import.meta.url);

const load = () => loadTimeline(new Blob([readFileSync(STATEMENT)]), { language: 'en' });

describe('a loaded timeline', () => {
	it('has its events in time order, in one language, and keeps their quotes', async () => {
		const timeline = await load();
		expect(timeline.document).toBe('joint-statement-2024');
		expect(timeline.count).toBe(timeline.events().length);
		const starts = timeline.events().map(({ date }) => date.startMs);
		expect(starts).toEqual(starts.toSorted((a, b) => a - b));
		expect(timeline.at(timeline.rowOf('state-visit'))).toMatchObject({
			id: 'state-visit',
			dateText: '16–17 May 2024',
			extent: 'duration',
			citations: [],
			quotes: [{ texts: { zh: expect.stringContaining('2024年5月16日'), en: expect.any(String) } }]
		});
		expect(timeline.rowOf('no-such-event')).toBe(-1);
	});

	it('says the same in another language without being loaded again', async () => {
		const timeline = await load();
		const row = timeline.rowOf('state-visit');
		expect(timeline.in('zh').at(row).dateText).toBe('2024年5月16日至17日');
		expect(timeline.in('zh').categories.map(({ label }) => label)).not.toEqual(
			timeline.categories.map(({ label }) => label)
		);
		expect(timeline.in('en')).toBe(timeline);
	});
});
