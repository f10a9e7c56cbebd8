import { quantile, type PaintSample } from './sample.ts';

export const TRACE_CATEGORIES = ['disabled-by-default-devtools.timeline', 'devtools.timeline'];

interface TraceEvent {
	name: string;
	ph: string;
	pid: number;
	tid: number;
	/** Microseconds. */
	ts: number;
	/** Microseconds. */
	dur?: number;
	/** The same of the thread's own time, where it is told. */
	tdur?: number;
}

const PAINT = new Set(['PrePaint', 'Paint', 'Layerize', 'Commit', 'UpdateLayer']);
const RASTER = new Set(['RasterTask', 'Rasterize']);

/** What a trace of Chromium's says of painting, and of the main thread's work. */
export function addPaint({ traceEvents }: { traceEvents: TraceEvent[] }): PaintSample {
	const sum = (names: ReadonlySet<string>) =>
		traceEvents.reduce(
			(total, { name, ph, dur }) => (ph === 'X' && names.has(name) ? total + (dur ?? 0) : total),
			0
		) / 1000;
	const work = workByFrame(traceEvents);
	return {
		...{ paint: sum(PAINT), raster: sum(RASTER) },
		...{ workP95: quantile(work, 0.95), workMax: Math.max(...work) }
	};
}

/** Milliseconds that the page's main thread computed for each frame: from one handed over to the next. */
function workByFrame(events: readonly TraceEvent[]): number[] {
	const paints = events.find(({ name }) => name === 'PrePaint');
	const own = events.filter(
		({ ph, pid, tid }) => ph === 'X' && pid === paints?.pid && tid === paints.tid
	);
	const handed = own
		.flatMap(({ name, ts, dur = 0 }) => (name === 'Commit' ? [ts + dur] : []))
		.sort((a, b) => a - b);
	const frames = new Map<number, number>();
	for (const { name, ts, dur = 0, tdur = dur } of own) {
		if (name !== 'RunTask') continue;
		const frame = handed.findLastIndex((end) => end <= ts);
		frames.set(frame, (frames.get(frame) ?? 0) + tdur / 1000);
	}
	return [...frames.values()].filter((milliseconds) => milliseconds > 0.5);
}
