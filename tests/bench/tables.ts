import type { Contender } from './contenders.ts';
import type { Case, Report } from './report.ts';
import { GESTURES, type Gesture, type Sample } from './sample.ts';

const GESTURE_NAMES: Record<Gesture, string> = {
	zoomIn: 'zoom in',
	zoomOut: 'zoom out',
	pan: 'pan'
};

/** The results as Markdown. */
export function resultText({ cases, repeat, cores, browser }: Report, names: readonly Contender[]) {
	const nameOf = (id: string) => names.find((one) => one.id === id)?.name ?? id;
	const done = cases.flatMap(({ sample, ...rest }) => (sample ? [{ ...rest, sample }] : []));
	const left = cases.filter(({ sample }) => sample === null);
	const head = ({ n, id }: { n: number; id: string }) => [count(n), nameOf(id)];
	const painted = done.flatMap(({ paint, ...one }) =>
		paint
			? [[...head(one), ...[paint.paint, paint.raster, paint.workP95, paint.workMax].map(number)]]
			: []
	);
	const parts = [
		`Chromium ${browser} on ${cores} cores; ` +
			(repeat === 1 ? 'one run of each.' : `medians of ${repeat} runs of each.`),
		'### Until the first timeline stands',
		table(
			'events||ms|of it long tasks (ms)|worker (ms)|code (kB)|data (kB)|heap (MB)|elements|in the timeline',
			done.map((one) => [...head(one), ...loadCells(one.sample)])
		),
		'### Gestures',
		table(
			'events|||main thread (ms)|scripts|style|layout|frames p50|p95|longest|long tasks|days shown at its end',
			done.flatMap((one) =>
				GESTURES.map((gesture, index) => [
					...(index === 0 ? head(one) : ['', '']),
					GESTURE_NAMES[gesture],
					...gestureCells(one.sample, gesture)
				])
			)
		),
		...paintTable(painted),
		...ratioTable(cases, names),
		...(left.length > 0
			? [
					'### Left out',
					left
						.map((one) => `- ${nameOf(one.id)} with ${count(one.n)} events: ${one.left ?? ''}.`)
						.join('\n')
				]
			: [])
	];
	return `${parts.join('\n\n')}\n`;
}

/** Nothing where painting was not traced. */
function paintTable(rows: readonly string[][]): string[] {
	if (rows.length === 0) return [];
	return [
		'### Painting and frames while zooming in',
		table(
			'events||painting, main thread (ms)|raster threads (ms)|main thread for a frame, p95 (ms)|longest',
			rows
		)
	];
}

function loadCells(sample: Sample): string[] {
	return [
		number(sample.rendered),
		number(sample.loadLongTime),
		number(sample.index),
		number(sample.codeBytes / 1000),
		number(sample.dataBytes / 1000),
		number(sample.heap / 1e6),
		count(sample.elements),
		count(sample.elementsInside)
	];
}

function gestureCells({ gestures }: Sample, gesture: Gesture): string[] {
	const one = gestures[gesture];
	return [
		number(one.task),
		number(one.script),
		number(one.style),
		number(one.layout),
		number(one.frameMedian),
		number(one.frameP95),
		number(one.frameMax),
		count(one.longTasks),
		number(one.daysShown)
	];
}

/** How many times as much as ours each peer takes. */
function ratioTable(cases: readonly Case[], names: readonly Contender[]): string[] {
	const rows = cases.flatMap(({ id, n, sample }) => {
		const ours = cases.find((one) => one.id === 'ours' && one.n === n)?.sample;
		if (id === 'ours' || !sample || !ours) return [];
		const ratio = (of: (sample: Sample) => number) => `${number(of(sample) / of(ours))} ×`;
		return [
			[
				count(n),
				names.find((one) => one.id === id)?.name ?? id,
				ratio(({ rendered }) => rendered),
				...GESTURES.map((gesture) => ratio(({ gestures }) => gestures[gesture].task)),
				...GESTURES.map((gesture) => ratio(({ gestures }) => gestures[gesture].frameP95)),
				ratio(({ heap }) => heap),
				ratio(({ elementsInside }) => elementsInside),
				ratio(({ codeBytes }) => codeBytes)
			]
		];
	});
	if (rows.length === 0) return [];
	return [
		'### Peers against ours',
		'How many times as much as ours a peer takes: above 1, ours takes less.',
		table(
			'events||first timeline|zoom in, main thread|zoom out|pan|zoom in, frames p95|zoom out|pan|heap|elements in the timeline|code',
			rows
		)
	];
}

/** @param head titles between bars; a column without one has text */
export function table(head: string, rows: readonly string[][]): string {
	const titles = head.split('|');
	const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
	const isText = (index: number) => titles[index] === '';
	const rule = titles.map((_, index) => (isText(index) ? '---' : '---:'));
	return [titles, rule, ...rows].map(line).join('\n');
}

export function count(value: number): string {
	return value.toLocaleString('en');
}

/** Three digits, or the whole number where it has more. */
export function number(value: number): string {
	if (!Number.isFinite(value)) return '–';
	if (Math.abs(value) >= 100) return count(Math.round(value));
	return String(Number(value.toPrecision(Math.abs(value) < 10 ? 2 : 3)));
}
