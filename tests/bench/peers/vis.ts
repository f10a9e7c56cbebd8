import { Timeline, type TimelineItem } from 'vis-timeline';
import 'vis-timeline/styles/vis-timeline-graph2d.min.css';
import { loadEvents, markRendered, stage } from '../pages/page.ts';
import '../pages/page.css';

const plot = () => document.querySelector('.vis-center .vis-content');

const items = await loadEvents<TimelineItem[]>();

const times = items.flatMap(({ start, end }) => (end === undefined ? [start] : [start, end]));
const [first, last] = times.reduce(
	([from, to], time) => [Math.min(from, time), Math.max(to, time)],
	[Infinity, -Infinity]
);
const margin = (last - first) * 0.03;
const [start, end] = [first - margin, last + margin];

const timeline = new Timeline(stage(), items, {
	height: '500px',
	min: start,
	max: end,
	onInitialDrawComplete() {
		markRendered({
			view() {
				const shown = timeline.getWindow();
				return [shown.start.getTime(), shown.end.getTime()];
			},
			xOf(ms) {
				return (plot()?.getBoundingClientRect().left ?? NaN) + timeline.body.util.toScreen(ms);
			},
			plot
		});
	}
});
