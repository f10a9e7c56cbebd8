/** What one gesture cost. Times in milliseconds. */
export interface GestureSample {
	/** Main thread: all of it, and of that scripts, styles and layout. */
	task: number;
	script: number;
	style: number;
	layout: number;
	/** Between frames. */
	frameMedian: number;
	frameP95: number;
	frameMax: number;
	/** Tasks of over 50 ms: how many, and how long together. */
	longTasks: number;
	longTime: number;
	/** Days on screen when it ended; NaN where the library doesn't tell. */
	daysShown: number;
}

/** What a traced run of a gesture cost besides, in milliseconds. */
export interface PaintSample {
	/** Main thread: before painting, painting, layers, hand-over to the compositor. */
	paint: number;
	/** Raster threads, together. */
	raster: number;
	/** Main thread for a frame: what 95 % keep below, and the most. */
	workP95: number;
	workMax: number;
}

export const GESTURES = ['zoomIn', 'zoomOut', 'pan'] as const;
export type Gesture = (typeof GESTURES)[number];

/** What one visit of a page measured. */
export interface Sample {
	/** Milliseconds from the start of the navigation to the first timeline. */
	rendered: number;
	loadLongTasks: number;
	loadLongTime: number;
	/** Milliseconds that a worker took to sort and to place the events; NaN where there was none. */
	index: number;
	/** Bytes over the network, compressed. */
	codeBytes: number;
	dataBytes: number;
	/** Bytes of the script heap after a forced collection: at first, and after the gestures. */
	heap: number;
	heapAfter: number;
	/** Elements of the document and inside the timeline: the most at any of the stops. */
	elements: number;
	elementsInside: number;
	gestures: Record<Gesture, GestureSample>;
}

/** The value below which a share of the values lies (nearest rank); NaN of none. */
export function quantile(values: readonly number[], share: number): number {
	const sorted = values.toSorted((a, b) => a - b);
	return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? NaN;
}

/** The middle of the values: the mean of the two middle ones where their number is even. */
export function median(values: readonly number[]): number {
	const sorted = values.toSorted((a, b) => a - b);
	const middle = sorted.length / 2;
	const low = sorted[Math.ceil(middle) - 1] ?? NaN;
	return (low + (sorted[Math.floor(middle)] ?? NaN)) / 2;
}

/** The median of each number, all through a structure. */
export function medians<T extends object>(samples: readonly T[]): T {
	const [first] = samples;
	if (!first) throw new Error('No samples');
	return Object.fromEntries(
		Object.entries(first).map(([key, value]) => {
			const values = samples.map((sample) => (sample as Record<string, unknown>)[key]);
			return [
				key,
				typeof value === 'object' ? medians(values as object[]) : median(values as number[])
			];
		})
	) as T;
}
