// What no timeline can save: the same wheel moves a single text, once a frame.
import { MIN_VIEW_MS } from '#lib/core/time/view.ts';
import { DAY } from '#lib/core/time/civil.ts';
import { BUSIEST_DAY, FIRST_DAY, LAST_DAY } from '../data/dates.ts';
import { markRendered, stage } from './page.ts';
import './page.css';

const WIDTH = 1200;
/** As d3-zoom's own: what a notch of 120 multiplies the scale by. */
const perPixel = (pixels: number) => 2 ** (-pixels * 0.002);

let [start, end] = [FIRST_DAY, LAST_DAY + DAY];
const text = stage().querySelector('g');
const xOf = (ms: number) => ((ms - start) / (end - start)) * WIDTH;
let frame = 0;

function draw(): void {
	text?.setAttribute('transform', `translate(${xOf(BUSIEST_DAY)} 0)`);
}

stage().addEventListener(
	'wheel',
	(event) => {
		event.preventDefault();
		const { left } = stage().getBoundingClientRect();
		const at = start + ((event.clientX - left) / WIDTH) * (end - start);
		const span = Math.max(MIN_VIEW_MS, (end - start) / perPixel(event.deltaY));
		const share = (at - start) / (end - start);
		[start, end] = [at - share * span, at + (1 - share) * span];
		cancelAnimationFrame(frame);
		frame = requestAnimationFrame(draw);
	},
	{ passive: false }
);
draw();
markRendered({
	view: () => [start, end],
	xOf: (ms) => stage().getBoundingClientRect().left + xOf(ms),
	plot: stage
});
