import { mount } from 'svelte';
import { FEW_EVENTS } from '#lib/core/timeline/events.ts';
import type { ExplorerData } from '#lib/core/timeline/explorer-data.ts';
import { loadMessages, setMessages } from '#lib/view/messages.ts';
import type { ManyMaker } from '#lib/view/many/many.ts';
import '../../../src/app.css';
import Ours from './Ours.svelte';
import { loadEvents, stage } from './page.ts';
import './page.css';

// The timeline itself says when it is rendered, and what it shows.
const byTestId = (id: string) => document.querySelector<HTMLElement>(`[data-testid="${id}"]`);
const plot = () => byTestId('timeline-plot') ?? byTestId('timeline');
const view = (): [number, number] => {
	const { viewStart, viewEnd } = byTestId('timeline')?.dataset ?? {};
	return [Number(viewStart), Number(viewEnd)];
};
window.bench = {
	view,
	xOf(ms) {
		const { left, width } = plot()?.getBoundingClientRect() ?? new DOMRect();
		const [start, end] = view();
		return left + ((ms - start) / (end - start)) * width;
	},
	plot
};

const asked = new URLSearchParams(location.search);
const made = Number(asked.get('made'));
const file = asked.get('load');
const [data, messages] = await Promise.all([
	made > 0 || file !== null ? loadNothing() : loadEvents<ExplorerData>(),
	loadMessages('en')
]);
setMessages(messages);
mount(Ours, { target: stage(), props: { data, many: await manyFor(data) } });

/** A page of events that are made here, or loaded as any file: what it says of itself, without any. */
async function loadNothing(): Promise<ExplorerData> {
	const { FRAME } = await import('../data/shapes.ts');
	return { ...FRAME, events: [] };
}

/** What draws more than a few events: loaded as the site loads it. */
async function manyFor({ events, language, categories }: ExplorerData): Promise<ManyMaker | null> {
	if (made === 0 && file === null && events.length <= FEW_EVENTS) return null;
	const { loadMany } = await import('#lib/view/many/many.ts');
	const maker = await loadMany(language);
	if (file !== null) {
		const { loadTimeline } = await import('#lib/view/load/load-timeline.ts');
		const timeline = await loadTimeline(`/data/${file}`, { language });
		return { ...maker, ofEvents: () => maker.ofTable(timeline, timeline.categories) as never };
	}
	if (made === 0) return maker;
	const { makeTable } = await import('../data/make-table.ts');
	const table = makeTable(made);
	return { ...maker, ofEvents: () => maker.ofTable(table, categories) as never };
}
