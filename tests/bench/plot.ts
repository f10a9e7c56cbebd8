import {
	line,
	scaleLog,
	symbol,
	symbolCircle,
	symbolDiamond,
	symbolSquare,
	type SymbolType
} from 'd3';
import type { Contender } from './contenders.ts';
import type { Case } from './report.ts';
import type { Sample } from './sample.ts';

const WIDTH = 960;
const HEADER = 46;
const PANEL = { width: WIDTH / 2, height: 250, top: 34, right: 24, bottom: 42, left: 66 };

const SYMBOLS: Record<Contender['id'], SymbolType> = {
	ours: symbolCircle,
	vis: symbolSquare,
	timelinejs: symbolDiamond
};

const PANELS: readonly [title: string, of: (sample: Sample) => number][] = [
	['First timeline, ms', ({ rendered }) => rendered],
	['Zoom in, ms of main thread', ({ gestures }) => gestures.zoomIn.task],
	['Zoom in, frame interval p95, ms', ({ gestures }) => gestures.zoomIn.frameP95],
	['Elements in the timeline', ({ elementsInside }) => elementsInside]
];

/** The colours of src/app.css, light and dark; the picture stands alone, so they are written out. */
const STYLE = `
	svg { color-scheme: light dark; font: 13px 'Helvetica Neue', 'Segoe UI', 'Liberation Sans', Arial, sans-serif; }
	.paper { fill: #fbfaf5 } .ink { fill: #1e1b15 } .soft { fill: #5b5548 } .grid { stroke: #d8d2c2 } .title { font-weight: 600 }
	.ours { --series: #a8341f } .vis { --series: #2f4b8f } .timelinejs { --series: #47691f }
	.line { fill: none; stroke: var(--series); stroke-width: 2 } .point { fill: var(--series) }
	@media (prefers-color-scheme: dark) {
		.paper { fill: #171612 } .ink { fill: #ece7db } .soft { fill: #b3ab9a } .grid { stroke: #3b372e }
		.ours { --series: #f08d74 } .vis { --series: #93aef0 } .timelinejs { --series: #a4c973 }
	}`;

/** Four small plots on logarithmic axes, as an SVG file for light and dark pages. */
export function drawPlot(cases: readonly Case[], names: readonly Contender[]): string {
	const height = HEADER + Math.ceil(PANELS.length / 2) * PANEL.height;
	const panels = PANELS.map(([title, of], index) => {
		const x = (index % 2) * PANEL.width;
		const y = HEADER + Math.floor(index / 2) * PANEL.height;
		return `<g transform="translate(${x},${y})">${drawPanel(title, of, cases, names)}</g>`;
	});
	const legend = names.map(({ id, name }, index) => {
		const mark = `<path class="point" d="${symbol(SYMBOLS[id], 80)() ?? ''}" />`;
		const x = PANEL.left + 6 + index * 150;
		return `<g class="${id}" transform="translate(${x},26)">${mark}<text class="ink" x="12" y="4">${name}</text></g>`;
	});
	return [
		`<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}" role="img">`,
		`<title>What timelines of ${names.map(({ name }) => name).join(', ')} cost by number of events</title>`,
		`<style>${STYLE}\n</style>`,
		`<rect class="paper" width="${WIDTH}" height="${height}" />`,
		...legend,
		...panels,
		'</svg>\n'
	].join('\n');
}

function drawPanel(
	title: string,
	of: (sample: Sample) => number,
	cases: readonly Case[],
	names: readonly Contender[]
): string {
	const { width, height, top, right, bottom, left } = PANEL;
	const points = cases.flatMap(({ id, n, sample }) =>
		sample && of(sample) > 0 ? [{ id, n, value: of(sample) }] : []
	);
	const sizes = [...new Set(points.map(({ n }) => n))].sort((a, b) => a - b);
	const values = points.map(({ value }) => value);
	const x = scaleLog(
		[sizes[0] ?? 1, Math.max((sizes[0] ?? 1) * 2, sizes.at(-1) ?? 1)],
		[left, width - right]
	);
	const y = scaleLog([Math.min(...values), Math.max(...values)], [height - bottom, top]).nice();
	const [from = 1, to = 1] = y.domain();
	const rows = y.ticks().filter((tick) => isPowerOfTen(tick) && tick >= from && tick <= to);

	const grid = rows.map((tick) => {
		const at = round(y(tick));
		const label = `<text class="soft" x="${left - 8}" y="${at + 4}" text-anchor="end">${short(tick)}</text>`;
		return `<line class="grid" x1="${left}" x2="${width - right}" y1="${at}" y2="${at}" />${label}`;
	});
	const columns = sizes.map(
		(n) =>
			`<text class="soft" x="${round(x(n))}" y="${height - bottom + 20}" text-anchor="middle">${short(n)}</text>`
	);
	const series = names.map(({ id }) => {
		const own = points.filter((point) => point.id === id).sort((a, b) => a.n - b.n);
		const path = line<(typeof own)[number]>(
			({ n }) => round(x(n)),
			({ value }) => round(y(value))
		)(own);
		const marks = own.map(
			({ n, value }) =>
				`<path class="point" transform="translate(${round(x(n))},${round(y(value))})" d="${symbol(SYMBOLS[id], 60)() ?? ''}" />`
		);
		return `<g class="${id}"><path class="line" d="${path ?? ''}" />${marks.join('')}</g>`;
	});
	return [
		`<text class="ink title" x="${left}" y="18">${title}</text>`,
		...grid,
		...columns,
		`<text class="soft" x="${width - right}" y="${height - 6}" text-anchor="end">events</text>`,
		...series
	].join('\n');
}

function isPowerOfTen(value: number): boolean {
	return Math.abs(Math.log10(value) - Math.round(Math.log10(value))) < 1e-9;
}

function short(value: number): string {
	return new Intl.NumberFormat('en', { notation: 'compact' }).format(value);
}

function round(value: number): number {
	return Math.round(value * 10) / 10;
}
