/** What a page of the benchmark tells the runner. */
export interface BenchPage {
	/** The stretch of time on screen in epoch milliseconds; null where the library doesn't tell. */
	view: () => readonly [startMs: number, endMs: number] | null;
	/** Where a moment stands, in CSS pixels of the window; NaN where the library doesn't tell. */
	xOf: (ms: number) => number;
	/** The element that the time axis runs across, where gestures go. */
	plot: () => Element | null;
	/** Buttons that zoom, where the wheel does not. */
	buttons?: { in: string; out: string };
}

declare global {
	interface Window {
		bench?: BenchPage;
	}
}

/** The events, in the shape that the page's library takes. */
export async function loadEvents<T>(): Promise<T> {
	const file = new URLSearchParams(location.search).get('data');
	const response = await fetch(`/data/${file}`);
	if (!response.ok) throw new Error(`${response.status} for ${response.url}`);
	return (await response.json()) as T;
}

/** Where a timeline is drawn. */
export function stage(): HTMLElement {
	const element = document.getElementById('stage');
	if (!element) throw new Error('The page has no stage');
	return element;
}

/** Says that the timeline stands: the frame that shows it has been drawn two frames later. */
export function markRendered(page: BenchPage): void {
	window.bench = page;
	requestAnimationFrame(() => requestAnimationFrame(() => performance.mark('timeline:rendered')));
}
