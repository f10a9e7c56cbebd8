import { interpolateZoom } from 'd3';
import { View, type Span } from '#lib/core/time/view.ts';
import { prefersReducedMotion } from './media.svelte.ts';

/** Milliseconds in which a flick of the axis loses all but 1/e of its speed. */
const GLIDE = 325;
/** CSS pixels per millisecond below which a glide stops. */
const SLOWEST = 0.02;
const LONGEST_MOVE = 900;

/** The stretch of time on screen, and how it moves. The one place that it is kept. */
export class ViewState {
	#view = $state.raw<View>(new View(0, 1));
	#frame = 0;
	/** What is shown with the next frame, and that frame. */
	#next: View | null = null;
	#nextFrame = 0;
	/** Where the animated move under way leads. */
	#target: View | null = null;

	/** CSS pixels that the axis spans. */
	width = $state(820);
	/** Whether a gesture or an animation is under way. */
	isMoving = $state(false);
	/** Where the view can go. */
	readonly limits: Span;
	readonly #onsettle: ((view: View, isPlace: boolean) => void) | undefined;
	/** Whether the move under way leads to a place that Back should return from. */
	#isPlace = false;

	/**
	 * @param onsettle called when the reader has stopped moving the view; `isPlace` after a move to
	 * something that has a name, as the whole or an event, and not after a zoom or a drag
	 */
	constructor(limits: Span, onsettle?: (view: View, isPlace: boolean) => void) {
		this.limits = limits;
		this.#view = View.of(limits);
		this.#onsettle = onsettle;
	}

	get current(): View {
		return this.#view;
	}

	/** What is shown, or will be with the next frame. */
	get latest(): View {
		return this.#next ?? this.#view;
	}

	/** CSS pixels per millisecond. */
	get scale(): number {
		return this.width / this.#view.spanMs;
	}

	get isHome(): boolean {
		return this.#view.equals(View.of(this.limits));
	}

	get canZoomIn(): boolean {
		return this.#view.zoom(2).clamp(this.limits).spanMs < this.#view.spanMs * 0.99;
	}

	/** Shows a view, held to the limits, at once. */
	set(view: View): void {
		this.#next = null;
		this.#view = view.clamp(this.limits);
	}

	/**
	 * Shows a view with the next frame, as a hand leads it. A wheel turns more than once a frame: each
	 * time would cost as much as a frame, and only the last is seen.
	 */
	follow(view: View): void {
		this.#next = view.clamp(this.limits);
		cancelAnimationFrame(this.#nextFrame);
		this.#nextFrame = requestAnimationFrame(() => this.#catchUp());
	}

	#catchUp(): void {
		if (this.#next) this.set(this.#next);
	}

	/** Says that a gesture begins: what was moving stops. */
	grab(): void {
		cancelAnimationFrame(this.#frame);
		this.#target = null;
		this.#isPlace = false;
		this.isMoving = true;
	}

	/** Says that the view rests. */
	settle(): void {
		this.#catchUp();
		this.#target = null;
		this.isMoving = false;
		this.#onsettle?.(this.#view, this.#isPlace);
		this.#isPlace = false;
	}

	/** Moves to a view along the path of van Wijk & Nuij (2003); at once with reduced motion. */
	moveTo(target: View, isPlace = false): void {
		this.grab();
		this.#catchUp();
		this.#isPlace = isPlace;
		const from = this.#view;
		const to = target.clamp(this.limits);
		if (from.equals(to) || prefersReducedMotion()) {
			this.set(to);
			this.settle();
			return;
		}
		this.#target = to;
		const unit = this.limits.endMs - this.limits.startMs;
		const path = interpolateZoom(toZoom(from, unit), toZoom(to, unit));
		const duration = Math.min(LONGEST_MOVE, Math.max(250, path.duration * 0.6));
		this.#animate((elapsed) => {
			const t = Math.min(1, elapsed / duration);
			const [centre, , span] = path(ease(t));
			this.set(t === 1 ? to : fromZoom(centre, span, unit));
			return t < 1;
		});
	}

	/** Lets the axis glide on after a flick. @param speed CSS pixels per millisecond, rightwards */
	glide(speed: number): void {
		if (prefersReducedMotion() || Math.abs(speed) < SLOWEST) {
			this.settle();
			return;
		}
		this.#catchUp();
		let last = 0;
		this.#animate((elapsed) => {
			const now = speed * Math.exp(-elapsed / GLIDE);
			const before = this.#view;
			this.set(before.pan((-now * (elapsed - last)) / this.scale));
			last = elapsed;
			return Math.abs(now) > SLOWEST && !(elapsed > 0 && before.equals(this.#view));
		});
	}

	/** Several in quick succession add up: each goes on from where the last one leads. */
	zoomBy(k: number, atMs?: number): void {
		this.moveTo((this.#target ?? this.latest).zoom(k, atMs));
	}

	panBy(share: number): void {
		const from = this.#target ?? this.latest;
		this.moveTo(from.pan(from.spanMs * share));
	}

	showAll(): void {
		this.moveTo(View.of(this.limits), true);
	}

	/** Frees what it holds. */
	destroy(): void {
		cancelAnimationFrame(this.#frame);
		cancelAnimationFrame(this.#nextFrame);
	}

	#animate(step: (elapsed: number) => boolean): void {
		let start: number | null = null;
		const tick = (now: number) => {
			start ??= now;
			if (step(now - start)) this.#frame = requestAnimationFrame(tick);
			else this.settle();
		};
		this.#frame = requestAnimationFrame(tick);
	}
}

/** Slow, fast, slow. Not d3-ease's: any of its curves brings all of them into the page. */
function ease(t: number): number {
	return t * t * (3 - 2 * t);
}

/** d3's zoom interpolator works on `[x, y, width]`; any unit will do. */
function toZoom({ startMs, endMs }: Span, unit: number): [number, number, number] {
	return [(startMs + endMs) / 2 / unit, 0, (endMs - startMs) / unit];
}

function fromZoom(centre: number, span: number, unit: number): View {
	return new View((centre - span / 2) * unit, (centre + span / 2) * unit);
}
