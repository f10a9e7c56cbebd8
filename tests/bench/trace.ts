import { quantile, type PaintSample } from './sample.ts';

export const TRACE_CATEGORIES = ['disabled-by-default-devtools.timeline', 'devtools.timeline'];

export interface TraceEvent {
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

/** What Chromium writes when it has traced. */
export interface Trace {
	traceEvents: TraceEvent[];
}

/** What the main thread does for a frame. */
export const WORK = ['scripts', 'style', 'layout', 'painting', 'collection', 'rest'] as const;
export type Work = (typeof WORK)[number];

/** Milliseconds that the main thread computed for one frame: all, and of that each kind of work. */
export type FrameWork = Record<Work | 'all', number>;

const PAINT = new Set(['PrePaint', 'Paint', 'Layerize', 'Commit', 'UpdateLayer']);
const RASTER = new Set(['RasterTask', 'Rasterize']);

/** What a trace says of painting, and of the main thread's work. */
export function addPaint({ traceEvents }: Trace): PaintSample {
	const sum = (names: ReadonlySet<string>) =>
		traceEvents.reduce(
			(total, { name, ph, dur }) => (ph === 'X' && names.has(name) ? total + (dur ?? 0) : total),
			0
		) / 1000;
	const work = workByFrame(traceEvents).map(({ all }) => all);
	return {
		...{ paint: sum(PAINT), raster: sum(RASTER) },
		...{ workP95: quantile(work, 0.95), workMax: Math.max(...work) }
	};
}

/**
 * What the page's main thread did for each frame: from one handed over to the next. What one event of
 * the trace did by itself is what its time has over those inside of it.
 */
export function workByFrame(events: readonly TraceEvent[]): FrameWork[] {
	const paints = events.find(({ name }) => name === 'PrePaint');
	const own = events
		.filter(({ ph, pid, tid }) => ph === 'X' && pid === paints?.pid && tid === paints.tid)
		.map((event) => ({ ...event, end: event.ts + (event.dur ?? 0), self: computed(event) }))
		.sort((a, b) => a.ts - b.ts || b.end - a.end);
	const handed = own.flatMap(({ name, end }) => (name === 'Commit' ? [end] : []));
	const frames = new Map<number, FrameWork>();
	const open: typeof own = [];
	for (const event of own) {
		while (open.length > 0 && (open.at(-1)?.end ?? 0) <= event.ts) open.pop();
		const around = open.at(-1);
		if (around) around.self -= computed(event);
		open.push(event);
	}
	for (const { name, ts, self, ...event } of own) {
		const number = handed.findLastIndex((end) => end <= ts);
		const frame = frames.get(number) ?? nothing();
		frames.set(number, frame);
		frame[workOf(name)] += self / 1000;
		if (name === 'RunTask') frame.all += computed(event) / 1000;
	}
	return [...frames.values()].filter(({ all }) => all > 0.5);
}

/** Microseconds. */
function computed({ dur = 0, tdur = dur }: Pick<TraceEvent, 'dur' | 'tdur'>): number {
	return tdur;
}

function nothing(): FrameWork {
	return { all: 0, scripts: 0, style: 0, layout: 0, painting: 0, collection: 0, rest: 0 };
}

const SCRIPTS = /^(FunctionCall|EvaluateScript|RunMicrotasks|EventDispatch|Fire\w+|TimerFire|v8\.)/;
const COLLECTION = /^(V8\.GC|MinorGC|MajorGC)/;

function workOf(name: string): Work {
	if (name === 'UpdateLayoutTree') return 'style';
	if (name === 'Layout') return 'layout';
	if (PAINT.has(name)) return 'painting';
	if (COLLECTION.test(name)) return 'collection';
	return SCRIPTS.test(name) ? 'scripts' : 'rest';
}
