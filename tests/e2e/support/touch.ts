import type { CDPSession } from '@playwright/test';

/** A finger that goes up from a point, `length` CSS pixels, and leaves the screen. */
export async function swipeUp(
	devtools: CDPSession,
	from: { x: number; y: number },
	length: number
): Promise<void> {
	const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', y?: number) =>
		devtools.send('Input.dispatchTouchEvent', {
			...{ type, touchPoints: y === undefined ? [] : [{ x: from.x, y }] }
		});
	await touch('touchStart', from.y);
	for (let moved = 10; moved <= length; moved += 10) await touch('touchMove', from.y - moved);
	await touch('touchEnd');
}
