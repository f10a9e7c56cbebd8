import type { PaintSample } from './sample.ts';

export const TRACE_CATEGORIES = ['disabled-by-default-devtools.timeline', 'devtools.timeline'];

interface TraceEvent {
	name: string;
	ph: string;
	/** Microseconds. */
	dur?: number;
}

const PAINT = new Set(['PrePaint', 'Paint', 'Layerize', 'Commit', 'UpdateLayer']);
const RASTER = new Set(['RasterTask', 'Rasterize']);

/** What a trace of Chromium's says of painting. */
export function addPaint({ traceEvents }: { traceEvents: TraceEvent[] }): PaintSample {
	const sum = (names: ReadonlySet<string>) =>
		traceEvents.reduce(
			(total, { name, ph, dur }) => (ph === 'X' && names.has(name) ? total + (dur ?? 0) : total),
			0
		) / 1000;
	return { paint: sum(PAINT), raster: sum(RASTER) };
}
