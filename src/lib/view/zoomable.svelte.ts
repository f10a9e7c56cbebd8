import {
	select,
	zoom,
	zoomIdentity,
	zoomTransform,
	type D3ZoomEvent,
	type ZoomTransform
} from 'd3';
import type { Attachment } from 'svelte/attachments';
import { MIN_VIEW_MS, View } from '#lib/core/time/view.ts';
import type { ViewState } from './view-state.svelte.ts';

/** Where d3-zoom keeps an element's transform (d3js.org/d3-zoom, zoomTransform). */
type ZoomedElement = HTMLElement & { __zoom?: ZoomTransform };

/** Milliseconds of a drag that its speed is taken from. */
const FLICK = 90;

/**
 * Lets wheel, drag, pinch and double click move a view. d3-zoom owns the listeners, the view state
 * the view. Where `takesWheel` says no, a plain wheel is the page's; ctrl or ⌘ makes it ours (a
 * trackpad's pinch arrives as ctrl + wheel).
 */
export function zoomable(state: ViewState, takesWheel: () => boolean): Attachment<HTMLElement> {
	return (node) => {
		const { limits } = state;
		const limitSpan = limits.endMs - limits.startMs;
		const selection = select(node);
		let trail: { time: number; x: number; k: number }[] = [];

		const toTransform = (view: View) => {
			const k = limitSpan / view.spanMs;
			return zoomIdentity
				.translate((-(view.startMs - limits.startMs) / view.spanMs) * state.width, 0)
				.scale(k);
		};
		const toView = ({ k, x }: { k: number; x: number }) => {
			const span = limitSpan / k;
			const start = limits.startMs - (x / state.width) * span;
			return new View(start, start + span);
		};

		const behaviour = zoom<HTMLElement, unknown>()
			.scaleExtent([1, Math.max(1, limitSpan / MIN_VIEW_MS)])
			.clickDistance(5)
			.filter((event: WheelEvent | MouseEvent | TouchEvent) => {
				if (event.type === 'wheel') return isZoomingWheel(event as WheelEvent, takesWheel);
				return !('button' in event) || (event.button === 0 && !event.ctrlKey);
			})
			.on('start', ({ sourceEvent }: D3ZoomEvent<HTMLElement, unknown>) => {
				if (!sourceEvent) return;
				trail = [];
				state.grab();
			})
			.on('zoom', ({ sourceEvent, transform }: D3ZoomEvent<HTMLElement, unknown>) => {
				if (!sourceEvent) return;
				// Where a pinch leads to says nothing of how fast the axis moves.
				if (trail.at(-1)?.k !== transform.k) trail = [];
				trail.push({ time: sourceEvent.timeStamp, x: transform.x, k: transform.k });
				state.follow(toView(transform));
			})
			.on('end', ({ sourceEvent }: D3ZoomEvent<HTMLElement, unknown>) => {
				if (!sourceEvent) return;
				const isDrag = sourceEvent.type === 'mouseup' || sourceEvent.type === 'touchend';
				state.glide(
					isDrag && !hasTouches(sourceEvent) ? flickSpeed(trail, sourceEvent.timeStamp) : 0
				);
			});

		selection.call(behaviour).on('dblclick.zoom', null);

		const onDoubleClick = (event: MouseEvent) => {
			const share = (event.clientX - node.getBoundingClientRect().left) / state.width;
			const view = state.current;
			state.zoomBy(event.shiftKey ? 0.5 : 2.5, view.startMs + share * view.spanMs);
		};
		const onWheel = (event: WheelEvent) => {
			if (isZoomingWheel(event, takesWheel) || !event.deltaX || event.ctrlKey) return;
			event.preventDefault();
			state.grab();
			state.set(state.current.pan(event.deltaX / state.scale));
			state.settle();
		};
		const swipe = verticalSwipes();
		node.addEventListener('touchstart', swipe.onstart, { capture: true, passive: true });
		node.addEventListener('touchmove', swipe.onmove, { capture: true, passive: true });
		node.addEventListener('dblclick', onDoubleClick);
		node.addEventListener('wheel', onWheel, { passive: false });

		$effect(() => {
			const extent: [[number, number], [number, number]] = [
				[0, 0],
				[state.width, node.clientHeight]
			];
			behaviour.extent(extent).translateExtent(extent);
		});
		// The view may have moved by itself: d3 must take up from there. Its own `zoom.transform` needs
		// d3-transition, to interrupt what nobody here starts; it reads the transform from the element.
		$effect(() => {
			const transform = toTransform(state.current);
			const { k, x } = zoomTransform(node);
			if (Math.abs(k / transform.k - 1) > 1e-12 || Math.abs(x - transform.x) > 1e-6) {
				(node as ZoomedElement).__zoom = transform;
			}
		});

		return () => {
			selection.on('.zoom', null);
			node.removeEventListener('touchstart', swipe.onstart, { capture: true });
			node.removeEventListener('touchmove', swipe.onmove, { capture: true });
			node.removeEventListener('dblclick', onDoubleClick);
			node.removeEventListener('wheel', onWheel);
		};
	};
}

/** CSS pixels that a finger moves before its direction counts. */
const SLOP = 6;

/**
 * Keeps the touches of one finger from d3-zoom until they are known to go sideways: it forbids the
 * page to scroll as soon as it sees a finger move.
 */
function verticalSwipes() {
	let first: Touch | undefined;
	let isSideways = false;
	return {
		onstart({ touches }: TouchEvent): void {
			first = touches[0];
			isSideways = touches.length > 1;
		},
		onmove(event: TouchEvent): void {
			const touch = event.touches[0];
			if (isSideways || !first || !touch) return;
			const [dx, dy] = [touch.clientX - first.clientX, touch.clientY - first.clientY];
			isSideways = Math.abs(dx) > SLOP && Math.abs(dx) > Math.abs(dy);
			if (!isSideways) event.stopImmediatePropagation();
		}
	};
}

function isZoomingWheel(event: WheelEvent, takesWheel: () => boolean): boolean {
	if (event.ctrlKey || event.metaKey) return true;
	return takesWheel() && Math.abs(event.deltaY) >= Math.abs(event.deltaX);
}

function hasTouches(event: Event): boolean {
	return 'touches' in event && (event as TouchEvent).touches.length > 0;
}

/**
 * Speed at the end of a drag in CSS pixels per millisecond; 0 when the pointer rested first. By the
 * times of the events themselves: a page that was busy hears of them late.
 */
function flickSpeed(trail: readonly { time: number; x: number }[], end: number): number {
	const recent = trail.filter(({ time }) => end - time < FLICK);
	const [first, last] = [recent[0], recent.at(-1)];
	if (!first || !last || last.time === first.time) return 0;
	return (last.x - first.x) / (last.time - first.time);
}
