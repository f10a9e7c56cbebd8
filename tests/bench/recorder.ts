/** Frames and long tasks of a page, noted in the page itself. */
export interface Recorder {
	/** `[start, duration]` in milliseconds since the page was opened, of tasks of over 50 ms. */
	longTasks: [start: number, duration: number][];
	startFrames: () => void;
	/** Milliseconds between the frames since the start. */
	stopFrames: () => number[];
}

declare global {
	interface Window {
		recorder: Recorder;
	}
}

/** Runs in a page before anything else. Must not use anything from outside. */
export function installRecorder(): void {
	let frame = 0;
	let times: number[] = [];
	const tick = (now: number) => {
		times.push(now);
		frame = requestAnimationFrame(tick);
	};
	window.recorder = {
		longTasks: [],
		startFrames() {
			times = [];
			frame = requestAnimationFrame(tick);
		},
		stopFrames() {
			cancelAnimationFrame(frame);
			return times.slice(1).map((time, index) => time - (times[index] ?? time));
		}
	};
	new PerformanceObserver((list) => {
		for (const { startTime, duration } of list.getEntries()) {
			window.recorder.longTasks.push([startTime, duration]);
		}
	}).observe({ type: 'longtask', buffered: true });
}
