/*
 * For host pages: lets each of our frames be as high as its content. Built into /resize.js, which
 * has to stay below a kilobyte.
 */

/** CSS pixels of a frame's height that its content does not get: many pages count the border in. */
function edgesOf(frame: HTMLElement): number {
	const style = getComputedStyle(frame);
	if (style.boxSizing !== 'border-box') return 0;
	const { borderTopWidth, borderBottomWidth, paddingTop, paddingBottom } = style;
	const edges = [borderTopWidth, borderBottomWidth, paddingTop, paddingBottom];
	return edges.reduce((sum, edge) => sum + parseFloat(edge), 0);
}

const embeds = () => document.querySelectorAll('iframe');

addEventListener('message', ({ data, origin, source }) => {
	if (data?.source !== 'communique' || data.type !== 'height') return;
	const { height } = data as { height: unknown };
	if (!Number.isInteger(height)) return;
	for (const frame of embeds()) {
		// In a sandbox the frame's origin is opaque: “null” is all that is said of it.
		const isOurs =
			frame.contentWindow === source &&
			(origin === new URL(frame.src, location.href).origin ||
				(origin === 'null' && frame.sandbox.length > 0));
		const wanted = Math.min(5000, Math.max(200, Number(height)));
		if (isOurs) frame.style.height = `${wanted + edgesOf(frame)}px`;
	}
});

// Frames that have loaded before this script are asked again.
for (const { contentWindow } of embeds()) {
	contentWindow?.postMessage({ source: 'communique', version: 1, type: 'ready' }, '*');
}

export {};
