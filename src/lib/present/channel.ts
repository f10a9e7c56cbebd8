import { readPlace, type Place } from './place.ts';

/** Which of the two windows speaks. */
export type Side = 'slides' | 'speaker';

const KINDS = ['ask', 'place', 'gone', 'ping', 'pong'] as const;

/** What windows tell each other. A place travels as the query of its address. */
interface Message {
	protocol: 'communique/present';
	from: Side;
	/**
	 * `ask`: who is there, and where? `place`: I am here. `gone`: this window closes. `ping` and `pong`:
	 * are you still there, yes; without a place, which might be an old one when it arrives.
	 */
	kind: (typeof KINDS)[number];
	query: string;
}

export interface ChannelHandlers {
	/** Where this window is. */
	query: () => string;
	onplace: (place: Place) => void;
	/** How many windows of the other side have been heard of and have not gone. */
	onpresence: (isThere: boolean) => void;
}

/**
 * Keeps the slides and the speaker's window of one document in step. Either may come, reload or go
 * at any time; the others hear of it. Null where the browser has no BroadcastChannel.
 */
export function openChannel(name: string, side: Side, handlers: ChannelHandlers) {
	if (typeof BroadcastChannel === 'undefined') return null;
	const channel = new BroadcastChannel(`communique/present/${name}`);
	const post = (kind: Message['kind']): void => {
		const message: Message = {
			...{ protocol: 'communique/present', from: side },
			...{ kind, query: handlers.query() }
		};
		channel.postMessage(message);
	};
	channel.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
		const message = readMessage(data);
		if (!message || message.from === side) return;
		handlers.onpresence(message.kind !== 'gone');
		if (message.kind === 'ask') post('place');
		if (message.kind === 'ping') post('pong');
		const place = message.kind === 'place' ? readPlace(message.query) : null;
		if (place) handlers.onplace(place);
		// It may not have been the only one. A ping: its own last answer would bring an old place.
		if (message.kind === 'gone') post('ping');
	});
	return {
		/** Asks where the other side is; it answers with its place. */
		ask: () => post('ask'),
		/** Asks whether the other side is still there. */
		ping: () => post('ping'),
		/** Tells the other side that this window goes. */
		leave: () => post('gone'),
		/** Tells the other side where this one is. */
		tell: () => post('place'),
		close: () => {
			post('gone');
			channel.close();
		}
	};
}

/** Characters of a place: those of a lesson that puts something in order on each of its slides. */
const MOST_QUERY = 10_000;

const isKind = (kind: unknown): kind is Message['kind'] => KINDS.some((one) => one === kind);

function readMessage(data: unknown): Message | null {
	if (typeof data !== 'object' || data === null) return null;
	const { protocol, from, kind, query } = data as Partial<Record<keyof Message, unknown>>;
	const isOurs =
		protocol === 'communique/present' &&
		(from === 'slides' || from === 'speaker') &&
		isKind(kind) &&
		typeof query === 'string' &&
		query.length < MOST_QUERY;
	return isOurs ? { protocol, from, kind, query } : null;
}
