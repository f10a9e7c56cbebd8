/*
 * What a frame and its host say to each other by postMessage. Ours is a small object; others that
 * hosts already listen for are sent beside it. A message carries a height and nothing else.
 */

/** Marks a message as ours. */
export const SOURCE = 'communique';

export interface HeightMessage {
	source: typeof SOURCE;
	version: 1;
	type: 'height';
	/** CSS pixels, a whole number within the limits. */
	height: number;
}

/** The host's script listens: the frame answers with its height. */
export interface ReadyMessage {
	source: typeof SOURCE;
	version: 1;
	type: 'ready';
}

/** What in the frame's own address some hosts want back. */
export interface FrameNames {
	/** The frame's address. */
	href: string;
	/** The name that a Pym parent has given it. */
	pymId: string | null;
	/** The secret by which WordPress knows the frames that it has made. */
	wordPressSecret: string | null;
}

/** Takes from the frame's address what hosts want back; ignores what is not as they write it. */
export function frameNames(address: string): FrameNames {
	const url = new URL(address);
	const take = (params: URLSearchParams, name: string) => {
		const text = params.get(name);
		return text !== null && /^[\w-]{1,64}$/.test(text) ? text : null;
	};
	return {
		href: url.href,
		pymId: take(url.searchParams, 'childId'),
		wordPressSecret: take(new URLSearchParams(url.hash.replace(/^#\??/, '')), 'secret')
	};
}

/** The height in each form that hosts are known to listen for. */
export function heightMessages(height: number, names: FrameNames): unknown[] {
	const own: HeightMessage = { source: SOURCE, version: 1, type: 'height', height };
	return [
		own,
		{ sentinel: 'amp', type: 'embed-size', height },
		JSON.stringify({ src: names.href, context: 'iframe.resize', height }),
		...(names.pymId === null ? [] : [`pymxPYMx${names.pymId}xPYMxheightxPYMx${height}`]),
		...(names.wordPressSecret === null
			? []
			: [{ message: 'height', value: height, secret: names.wordPressSecret }])
	];
}

export function isReady(data: unknown): data is ReadyMessage {
	return (
		typeof data === 'object' &&
		data !== null &&
		'source' in data &&
		data.source === SOURCE &&
		'type' in data &&
		data.type === 'ready'
	);
}
