import { describe, expect, it } from 'vitest';
import { CONTENDERS } from '../../bench/contenders.ts';
import { drawPlot } from '../../bench/plot.ts';
import type { Case } from '../../bench/report.ts';
import { median, medians, quantile, type GestureSample, type Sample } from '../../bench/sample.ts';
import { resultText } from '../../bench/tables.ts';
import { addPaint, workByFrame } from '../../bench/trace.ts';

/** A sample all of whose numbers are the same. */
function sampleOf(value: number): Sample {
	const gesture: GestureSample = {
		task: value,
		script: value,
		style: value,
		layout: value,
		frameMedian: value,
		frameP95: value,
		frameMax: value,
		longTasks: value,
		longTime: value,
		daysShown: NaN
	};
	return {
		rendered: value,
		index: value,
		loadLongTasks: value,
		loadLongTime: value,
		codeBytes: value,
		dataBytes: value,
		heap: value,
		heapAfter: value,
		elements: value,
		elementsInside: value,
		gestures: { zoomIn: gesture, zoomOut: gesture, pan: gesture }
	};
}

const cases: Case[] = [
	{ id: 'ours', n: 12, sample: sampleOf(10), paint: null, left: null },
	{
		id: 'vis',
		n: 12,
		sample: sampleOf(25),
		paint: { paint: 3, raster: 4, workP95: 5, workMax: 6 },
		left: null
	},
	{ id: 'timelinejs', n: 12, sample: null, paint: null, left: 'The zoom in did not end' }
];

describe('what is told of several runs', () => {
	it('is the middle one, or the mean of the middle two', () => {
		expect(median([3, 100, 1])).toBe(3);
		expect(median([1, 2, 4, 100])).toBe(3);
	});

	it('is a quantile by nearest rank', () => {
		const values = Array.from({ length: 20 }, (_, index) => 20 - index);
		expect([0, 0.5, 0.95, 1].map((share) => quantile(values, share))).toEqual([1, 10, 19, 20]);
	});

	it('is the median of each number by itself', () => {
		const all = medians([sampleOf(1), sampleOf(5), sampleOf(2)]);
		expect([all.rendered, all.gestures.pan.frameP95]).toEqual([2, 2]);
	});
});

describe('the tables', () => {
	const text = resultText({ cases, repeat: 3, cores: 2, browser: '1.2' }, CONTENDERS);

	it('name the machine by cores and browser only', () => {
		expect(text).toContain('Chromium 1.2 on 2 cores; medians of 3 runs of each.');
	});

	it('say how many times as much as ours a peer takes', () => {
		expect(text).toContain(`| 12 | vis-timeline | ${Array(10).fill('2.5 ×').join(' | ')} |`);
	});

	it('say what was left out and why', () => {
		expect(text).toContain('- TimelineJS with 12 events: The zoom in did not end.');
	});

	it('leave painting out where nothing was traced', () => {
		const untraced = cases.map((one) => ({ ...one, paint: null }));
		const short = resultText({ cases: untraced, repeat: 1, cores: 2, browser: '1.2' }, CONTENDERS);
		expect(text).toContain('| 12 | vis-timeline | 3 | 4 |');
		expect(short).not.toContain('Painting');
	});

	it('say nothing where a library does not tell', () => {
		expect(text).toMatch(/zoom in \|.*\| – \|/);
	});
});

describe('the picture', () => {
	it('has a point for each number that was measured, and no other', () => {
		const svg = drawPlot(cases, CONTENDERS);
		expect(svg.match(/class="point" transform/g)).toHaveLength(2 * 4);
		expect(svg).not.toMatch(/NaN|Infinity|undefined/);
	});

	it('knows dark pages', () => {
		expect(drawPlot(cases, CONTENDERS)).toContain('prefers-color-scheme: dark');
	});
});

describe('a trace', () => {
	it('gives painting, raster and the main thread’s work in milliseconds, by whole events only', () => {
		const event = (name: string, ph: string, dur: number, ts = 0) => {
			return { name, ph, dur, ts, pid: 1, tid: 1 };
		};
		const traceEvents = [
			event('Paint', 'X', 1500),
			event('PrePaint', 'X', 500),
			event('RasterTask', 'X', 4000),
			event('Paint', 'I', 9000),
			event('FunctionCall', 'X', 9000),
			event('RunTask', 'X', 3000, 1000),
			event('RunTask', 'X', 2000, 9000),
			event('Commit', 'X', 1000, 10_000),
			event('RunTask', 'X', 7000, 20_000),
			{ ...event('RunTask', 'X', 90_000, 20_000), tid: 2 }
		];
		expect(addPaint({ traceEvents })).toEqual({ paint: 3, raster: 4, workP95: 7, workMax: 7 });
	});

	it('shares a frame’s work out to what does it, each event without those inside of it', () => {
		const event = (name: string, ts: number, dur: number) => {
			return { name, ph: 'X', ts, dur, pid: 1, tid: 1 };
		};
		const traceEvents = [
			event('RunTask', 0, 10_000),
			event('FunctionCall', 1000, 5000),
			event('Layout', 2000, 1000),
			event('MinorGC', 4000, 500),
			event('UpdateLayoutTree', 6000, 1000),
			event('PrePaint', 7000, 500),
			event('Commit', 8000, 1000),
			event('RunTask', 12_000, 2000)
		];
		expect(workByFrame(traceEvents)).toEqual([
			{ all: 10, scripts: 3.5, style: 1, layout: 1, painting: 1.5, collection: 0.5, rest: 2.5 },
			{ all: 2, scripts: 0, style: 0, layout: 0, painting: 0, collection: 0, rest: 2 }
		]);
	});
});
