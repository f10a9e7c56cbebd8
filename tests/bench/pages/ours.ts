import { mount } from 'svelte';
import type { ExplorerData } from '#lib/core/timeline/explorer-data.ts';
import { loadMessages, setMessages } from '#lib/view/messages.ts';
import '../../../src/app.css';
import Ours from './Ours.svelte';
import { loadEvents, stage } from './page.ts';
import './page.css';

const [data, messages] = await Promise.all([loadEvents<ExplorerData>(), loadMessages('en')]);
setMessages(messages);

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
mount(Ours, { target: stage(), props: { data } });
