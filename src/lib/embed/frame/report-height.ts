import { HEIGHT_LIMITS } from '../options.ts';
import { frameNames, heightMessages, isReady } from './messages.ts';

/**
 * Tells the host how high an element is: now, when that has changed, and when the host asks. The
 * host may be anyone: nothing but the height is told, and all that it can say is “ready”.
 * @param isQuiet whether the height is not the content's, as on a full screen
 */
export function reportHeight(element: HTMLElement, isQuiet: () => boolean): void {
	if (parent === window) return;
	const names = frameNames(location.href);
	let sent = 0;
	const send = (height: number) => {
		sent = height;
		for (const message of heightMessages(height, names)) parent.postMessage(message, '*');
	};
	new ResizeObserver(() => {
		if (isQuiet()) return;
		const { least, most } = HEIGHT_LIMITS;
		const wanted = Math.ceil(element.getBoundingClientRect().height);
		const height = Math.min(most, Math.max(least, wanted));
		if (height !== sent) send(height);
	}).observe(element);
	addEventListener('message', ({ source, data }) => {
		if (source === parent && isReady(data) && sent > 0) send(sent);
	});
}
