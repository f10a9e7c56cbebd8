import { flushSync, mount, unmount } from 'svelte';
import { afterEach, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { ColumnBuilder, type EventTable } from '#lib/core/timeline/event-table.ts';
import { parseDate } from '#lib/core/time/edtf.ts';
import EventListAtSize from '#lib/view/list/EventListAtSize.svelte';

const COUNT = 10_000;
const DAY = parseDate('2024-05-16');

/** So many events on one day. */
function tableOfDay(): { table: EventTable; asked: Set<number> } {
	const columns = new ColumnBuilder(['a'], COUNT);
	for (let row = 0; row < COUNT; row += 1) {
		columns.add({
			date: DAY,
			extent: 'window',
			basis: 'stated',
			modality: 'past',
			category: 'a',
			importance: 0
		});
	}
	const asked = new Set<number>();
	const title = (row: number) => {
		asked.add(row);
		return `<b>Event ${row}</b>`;
	};
	const texts: EventTable['texts'] = {
		id: (row) => `e${row}`,
		title,
		dateText: () => '16 May 2024',
		searched: title,
		rowOf: (id) => Number(id.slice(1)),
		event: () => {
			throw new Error('a list needs no more than titles');
		}
	};
	return { table: { columns: columns.finish(), texts }, asked };
}

let component: Record<string, unknown> | undefined;

function show(chosen: string | null = null) {
	const { table, asked } = tableOfDay();
	const opened: string[] = [];
	component = mount(EventListAtSize, {
		target: document.body,
		props: {
			table,
			categories: [{ id: 'a', label: 'A', color: 'moss', symbol: 'M0,0' }],
			rows: Uint32Array.from({ length: COUNT }, (_, row) => row),
			chosen,
			onchoose: (id: string) => opened.push(id),
			labelledby: 'title',
			leftOut: (count: number) => `${count} are left out`
		}
	});
	flushSync();
	return { asked, opened };
}

afterEach(async () => {
	if (component) await unmount(component);
	component = undefined;
});

const items = () => [...document.querySelectorAll('li')];
const focused = () => document.activeElement?.closest('li')?.getAttribute('aria-posinset');

describe('a list of ten thousand events', () => {
	it('has but the rows near what is seen in the page, each with its place', () => {
		const { asked } = show();
		expect(items().length).toBeGreaterThan(5);
		expect(items().length).toBeLessThanOrEqual(41);
		expect(asked.size).toBeLessThanOrEqual(60);
		expect(items()[0]?.getAttribute('aria-setsize')).toBe(String(COUNT));
		expect(items()[0]?.textContent).toContain('<b>Event 0</b>');
	});

	it('is walked by keys with one tab stop, and opens an event', async () => {
		const { opened } = show();
		await userEvent.keyboard('{Tab}');
		expect(document.querySelectorAll('li [tabindex="0"]')).toHaveLength(1);
		expect(focused()).toBe('1');
		await userEvent.keyboard('{ArrowDown}{ArrowDown}{ArrowUp}');
		expect(focused()).toBe('2');
		await userEvent.keyboard('{End}');
		expect(focused()).toBe(String(COUNT));
		await userEvent.keyboard('{PageUp}');
		expect(Number(focused())).toBeLessThan(COUNT - 3);
		await userEvent.keyboard('{Home}{Enter}');
		expect(opened).toEqual(['e0']);
		expect(items().length).toBeLessThanOrEqual(41);
	});

	it('keeps the row with the focus when it is scrolled away', async () => {
		show();
		await userEvent.keyboard('{Tab}');
		const scroller = document.querySelector('ol')?.parentElement;
		scroller?.scrollTo({ top: 100_000 });
		scroller?.dispatchEvent(new Event('scroll'));
		flushSync();
		expect(focused()).toBe('1');
		expect(items().map((item) => item.dataset['event'])).toContain('e1923');
	});

	it('shows the event that is chosen elsewhere', () => {
		show('e7000');
		flushSync();
		expect(document.querySelector('[aria-current]')?.textContent).toContain('Event 7000');
	});

	it('prints the first of them, and says how many it leaves out', () => {
		show();
		dispatchEvent(new Event('beforeprint'));
		expect(items()).toHaveLength(300);
		expect(document.body.textContent).toContain('9700 are left out');
		dispatchEvent(new Event('afterprint'));
		expect(items().length).toBeLessThanOrEqual(41);
	});
});
