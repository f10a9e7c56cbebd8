import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { DAY } from '#lib/core/time/civil.ts';
import { View } from '#lib/core/time/view.ts';
import { ViewState } from '#lib/view/view-state.svelte.ts';

const LIMITS = { startMs: 0, endMs: 1000 * DAY };
const days = (start: number, end: number) => new View(start * DAY, end * DAY);
const shown = ({ current: { startMs, endMs } }: ViewState) => [startMs / DAY, endMs / DAY];

let frames: Map<number, () => void>;
let asked = 0;

beforeEach(() => {
	frames = new Map();
	vi.stubGlobal('requestAnimationFrame', (act: () => void) => frames.set(++asked, act) && asked);
	vi.stubGlobal('cancelAnimationFrame', (id: number) => frames.delete(id));
});
afterEach(() => vi.unstubAllGlobals());

function nextFrame(): void {
	const due = [...frames.values()];
	frames.clear();
	for (const act of due) act();
}

describe('a view that a hand leads', () => {
	it('is shown once a frame, wherever it was led in between', () => {
		const state = new ViewState(LIMITS);
		state.follow(days(0, 500));
		state.follow(days(100, 300));
		expect(shown(state)).toEqual([0, 1000]);
		expect(state.latest).toEqual(days(100, 300));
		expect(frames.size).toBe(1);
		nextFrame();
		expect(shown(state)).toEqual([100, 300]);
	});

	it('is where it was led last when it comes to rest', () => {
		const settled: View[] = [];
		const state = new ViewState(LIMITS, (view) => settled.push(view));
		state.follow(days(100, 300));
		state.settle();
		expect(shown(state)).toEqual([100, 300]);
		expect(settled).toEqual([days(100, 300)]);
	});

	it('stays where it has been set since', () => {
		const state = new ViewState(LIMITS);
		state.follow(days(100, 300));
		state.set(days(200, 400));
		nextFrame();
		expect(shown(state)).toEqual([200, 400]);
	});
});
