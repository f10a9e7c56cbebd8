import type { CDPSession } from '@playwright/test';

/** CSS pixels of the window. */
export interface Point {
	x: number;
	y: number;
}

/** Milliseconds from one event of a gesture to the next: about a frame. */
const PACE = 16;
export const STEPS = 60;
/** A notch of a mouse wheel. */
const NOTCH = 120;

/**
 * Sends events at a steady pace, whether or not the page keeps up, as a hand does. Settles when the
 * page has taken the last one.
 */
async function paced(count: number, pace: number, send: (index: number) => Promise<unknown>) {
	const start = performance.now();
	const taken: Promise<unknown>[] = [];
	for (let index = 0; index < count; index++) {
		const wait = start + index * pace - performance.now();
		if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
		const sent = send(index);
		sent.catch(() => {}); // told below; the page may be gone before all are sent
		taken.push(sent);
	}
	await Promise.all(taken);
}

/** Turns the wheel by single notches: towards the screen (in) or back. */
export function wheel(cdp: CDPSession, at: Point, direction: 'in' | 'out', notches = STEPS) {
	const deltaY = direction === 'in' ? -NOTCH : NOTCH;
	return paced(notches, PACE, () =>
		cdp.send('Input.dispatchMouseEvent', { type: 'mouseWheel', ...at, deltaX: 0, deltaY })
	);
}

/** Drags from one point to another in a straight line, and lets go. */
export async function drag(cdp: CDPSession, from: Point, to: Point) {
	await press(cdp, from);
	await paced(STEPS, PACE, (index) => {
		const share = (index + 1) / STEPS;
		const at = {
			x: Math.round(from.x + (to.x - from.x) * share),
			y: Math.round(from.y + (to.y - from.y) * share)
		};
		const held = { button: 'left', buttons: 1 } as const;
		return cdp.send('Input.dispatchMouseEvent', { type: 'mouseMoved', ...at, ...held });
	});
	await release(cdp, to);
}

/** Clicks as often as asked in the time that the wheel takes. */
export function clicks(cdp: CDPSession, at: Point, count: number) {
	return paced(count, (STEPS * PACE) / count, async () => {
		await Promise.all([press(cdp, at), release(cdp, at)]);
	});
}

function press(cdp: CDPSession, at: Point) {
	const held = { button: 'left', buttons: 1, clickCount: 1 } as const;
	return cdp.send('Input.dispatchMouseEvent', { type: 'mousePressed', ...at, ...held });
}

function release(cdp: CDPSession, at: Point) {
	const held = { button: 'left', buttons: 0, clickCount: 1 } as const;
	return cdp.send('Input.dispatchMouseEvent', { type: 'mouseReleased', ...at, ...held });
}
