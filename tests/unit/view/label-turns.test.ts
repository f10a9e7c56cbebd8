import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { DAY } from '#lib/core/time/civil.ts';
import { View } from '#lib/core/time/view.ts';
import type { ManyLabel } from '#lib/core/timeline/large/draw-many.ts';
import { LabelTurns } from '#lib/view/many/label-turns.svelte.ts';
import { ViewState } from '#lib/view/view-state.svelte.ts';

beforeEach(() => {
	vi.useFakeTimers();
	vi.stubGlobal('cancelAnimationFrame', () => {});
});
afterEach(() => {
	vi.unstubAllGlobals();
	vi.useRealTimers();
});

const days = (start: number, end: number) => new View(start * DAY, end * DAY);

/** A label for each day of a view. */
function labelsOf(state: ViewState): ManyLabel[] {
	const { startMs, spanMs } = state.current;
	return Array.from({ length: Math.round(spanMs / DAY) }, (_, index) => ({
		...{ position: Math.round(startMs / DAY) + index },
		...{ x: 0, isBefore: false, width: 0, bottom: 0 }
	}));
}

function open(first: View) {
	const state = new ViewState(days(0, 1000));
	state.set(first);
	const turns = new LabelTurns(
		() => labelsOf(state),
		() => state.isMoving
	);
	const shown = () => turns.current.map(({ position }) => position);
	return { state, shown };
}

it('all labels show at once where the view rests', () => {
	const { shown } = open(days(100, 140));
	expect(shown()).toHaveLength(40);
});

it('in a gesture a few come with each frame, and none that stands goes', () => {
	const { state, shown } = open(days(100, 110));
	const before = shown();
	state.grab();
	state.set(days(90, 130));
	const first = shown();
	expect(first).toEqual(expect.arrayContaining(before));
	expect(first.length).toBeGreaterThan(before.length);
	expect(first.length).toBeLessThan(40);
	state.set(days(89, 130));
	expect(shown()).toEqual(expect.arrayContaining(first));
	expect(shown().length).toBeGreaterThan(first.length);
});

it('the rest follow where a hand holds the view, and with its rest', () => {
	const { state, shown } = open(days(100, 110));
	shown();
	state.grab();
	state.set(days(90, 130));
	let count = shown().length;
	for (let frame = 0; frame < 8; frame++) {
		vi.advanceTimersByTime(25);
		expect(shown().length).toBeGreaterThanOrEqual(count);
		count = shown().length;
	}
	expect(count).toBe(40);
	state.set(days(200, 240));
	expect(shown().length).toBeLessThan(40);
	state.settle();
	expect(shown()).toHaveLength(40);
});
