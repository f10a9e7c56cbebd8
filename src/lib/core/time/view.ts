import { HOUR } from './civil.ts';

/** A stretch of time `[startMs, endMs)`, in milliseconds UTC. */
export interface Span {
	readonly startMs: number;
	readonly endMs: number;
}

/** The closest that a reader can zoom in, in milliseconds: an hour across the plot. */
export const MIN_VIEW_MS = HOUR;

/**
 * The stretch of time on screen: an immutable value. Methods give a new view, or the same one when
 * nothing changes.
 */
export class View implements Span {
	readonly startMs: number;
	readonly endMs: number;

	constructor(startMs: number, endMs: number) {
		if (!(startMs < endMs)) throw new RangeError(`a view needs start < end: ${startMs}, ${endMs}`);
		this.startMs = startMs;
		this.endMs = endMs;
	}

	static of({ startMs, endMs }: Span): View {
		return new View(startMs, endMs);
	}

	/** Length in milliseconds. */
	get spanMs(): number {
		return this.endMs - this.startMs;
	}

	/** The view `k` times as close (k > 1 zooms in) that leaves the instant `atMs` where it is. */
	zoom(k: number, atMs = (this.startMs + this.endMs) / 2): View {
		if (k === 1) return this;
		return new View(atMs - (atMs - this.startMs) / k, atMs + (this.endMs - atMs) / k);
	}

	/** The view moved later by `byMs`. */
	pan(byMs: number): View {
		return byMs === 0 ? this : new View(this.startMs + byMs, this.endMs + byMs);
	}

	/** The nearest view inside `limits` and no shorter than {@link MIN_VIEW_MS}. */
	clamp(limits: Span): View {
		const limit = limits.endMs - limits.startMs;
		const span = Math.min(Math.max(this.spanMs, Math.min(MIN_VIEW_MS, limit)), limit);
		const centre = (this.startMs + this.endMs) / 2;
		const start = span === this.spanMs ? this.startMs : centre - span / 2;
		const startMs = Math.min(Math.max(start, limits.startMs), limits.endMs - span);
		const isKept = startMs === this.startMs && span === this.spanMs;
		// Rounding would carry an end that is reckoned from the start beyond the limit.
		const endMs = Math.min(isKept ? this.endMs : startMs + span, limits.endMs);
		return isKept && endMs === this.endMs ? this : new View(startMs, endMs);
	}

	/** The view that shows a span with room around it: `margin` is a share of the span a side. */
	static around(span: Span, margin = 0.5, minMs = MIN_VIEW_MS): View {
		const length = Math.max(span.endMs - span.startMs, minMs / (1 + 2 * margin));
		const centre = (span.startMs + span.endMs) / 2;
		const half = length * (0.5 + margin);
		return new View(centre - half, centre + half);
	}

	/**
	 * The linear scale from this view to `[0, width]` CSS pixels. Not d3's scaleUtc, which brings its
	 * own tick formats and colour interpolation: four kilobytes for one multiplication.
	 */
	scale(width: number): (ms: number) => number {
		const k = width / this.spanMs;
		return (ms) => (ms - this.startMs) * k;
	}

	equals(other: Span): boolean {
		return this.startMs === other.startMs && this.endMs === other.endMs;
	}
}
