import { afterEach, describe, expect, it, vi } from 'vitest';
import { View } from '#lib/core/time/view.ts';
import { loadMany } from '#lib/view/many/many.ts';
import type { ManyTimeline } from '#lib/view/many/many-timeline.svelte.ts';
import ManyStatus from '#lib/view/many/ManyStatus.svelte';
import { loadMessages, setMessages } from '#lib/view/messages.ts';
import { render } from 'vitest-browser-svelte';
import { makeTable } from '../../bench/data/make-table.ts';
import { CATEGORIES } from '../../bench/data/words.ts';

const COUNT = 12_000;

/** A timeline in a page without workers, when its labels are placed. */
async function placed(): Promise<ManyTimeline<unknown & never>> {
	vi.stubGlobal(
		'Worker',
		class {
			constructor() {
				throw new DOMException('refused', 'SecurityError');
			}
		}
	);
	setMessages(await loadMessages('en'));
	const { ofTable } = await loadMany('en');
	const categories = CATEGORIES.map(({ id, label }) => ({
		...{ id, label: label.en, color: 'ochre', symbol: 'M0,0' }
	}));
	const timeline = ofTable(makeTable(COUNT), categories) as ManyTimeline<never>;
	await vi.waitUntil(() => timeline.sorted !== null);
	timeline.askForPlaces(timeline.request);
	await vi.waitUntil(() => timeline.progress === 1);
	return timeline;
}

const counted = ({ scene }: ManyTimeline<never>) =>
	scene?.bins.inView.reduce((sum, count) => sum + count, 0);

afterEach(() => vi.unstubAllGlobals());

describe('a timeline whose placing of labels the reader has stopped', () => {
	it('counts every event in its columns, as it says, and lists what reaches through', async () => {
		const timeline = await placed();
		expect(timeline.scene?.labels.length).toBeGreaterThan(0);
		// Switching a category places the labels anew; that is stopped.
		timeline.toggle('visits');
		timeline.askForPlaces(timeline.request);
		timeline.stop();
		expect(timeline.scene?.labels).toEqual([]);
		expect(counted(timeline)).toBe(timeline.count);
		const day = Date.UTC(2024, 6, 2);
		timeline.view.set(View.of({ startMs: day, endMs: day + 3_600_000 }));
		const through = timeline.scene?.through ?? 0;
		expect(through).toBeGreaterThan(0);
		const status = render(ManyStatus, { timeline });
		await status.getByRole('button').click();
		expect(timeline.listing?.positions).toHaveLength(through);
	});
});
