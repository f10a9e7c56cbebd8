import { openChannel, type Side } from './channel.ts';
import { findLesson, placeOf } from '#lib/lesson/lesson-store.ts';
import type { DeckState } from './deck-state.svelte.ts';
import { placeQuery, readPlace, type Place } from './place.ts';

/** Where the address keeps a place. */
export interface PlaceAddress {
	/** The query. */
	read: () => string;
	write: (query: string) => void;
}

/** The page's own query. Written past Kit, which would have the page's title read out at every step. */
const pageAddress: PlaceAddress = {
	read: () => location.search,
	write: (query) =>
		history.replaceState(history.state, '', location.pathname + query + location.hash)
};

/** Milliseconds in which another window answers, if there is one. */
const PATIENCE = 1500;

/** Whether another window is in step with this one; `unable` where windows cannot talk at all. */
export type Company = 'asking' | 'in-step' | 'alone' | 'unable';

/**
 * Keeps a presentation, its address and the other window in step. Who joins takes up the place of
 * who is there already; who stays goes on by itself.
 */
export class Session {
	readonly #deck: DeckState;
	readonly #channel: ReturnType<typeof openChannel>;
	/** The place that the others know of. */
	#known = '';
	#timer = 0;
	/** Places of others that are being taken up: some fetch a text first. */
	#showing = 0;
	readonly #side: Side;
	readonly #address: PlaceAddress;
	#hasAnswered = false;
	/** Frees what it holds. */
	#release = () => {};
	/** Why the lesson that the address names is not shown: empty where it is not here; else null. */
	lessonFault = $state.raw<readonly string[] | null>(null);
	company = $state<Company>('asking');

	constructor(deck: DeckState, side: Side, name: string, address = pageAddress) {
		this.#deck = deck;
		this.#side = side;
		this.#address = address;
		this.#channel = openChannel(name, side, {
			query: () => placeQuery(deck.place),
			onplace: (place) => void this.#show(place),
			onpresence: (isThere) => {
				this.#hasAnswered = isThere;
				this.company = isThere ? 'in-step' : 'alone';
			}
		});
	}

	/** Goes to where the address says, and joins the other window if there is one. */
	async join(): Promise<void> {
		const place = readPlace(this.#address.read());
		if (place) await this.#show(place);
		this.#known = placeQuery(this.#deck.place);
		if (!this.#channel) {
			this.company = 'unable';
			return;
		}
		this.#channel.ask();
		// A window may go without a word; the speaker is told, and so the speaker's window asks.
		const look = () => {
			if (!this.#hasAnswered) this.company = 'alone';
			this.#hasAnswered = false;
			this.#channel?.ping();
		};
		if (this.#side === 'speaker') this.#timer = window.setInterval(look, PATIENCE);
		const onpagehide = () => this.#channel?.leave();
		// A page that comes back from the browser's own store has missed what was said.
		const onpageshow = ({ persisted }: PageTransitionEvent) => persisted && this.#channel?.ask();
		addEventListener('pagehide', onpagehide);
		addEventListener('pageshow', onpageshow);
		this.#release = () => {
			clearInterval(this.#timer);
			removeEventListener('pagehide', onpagehide);
			removeEventListener('pageshow', onpageshow);
		};
	}

	/** Writes the place into the address, and tells the other window of it unless it told this one. */
	tell(): void {
		const query = placeQuery(this.#deck.place);
		if (query === this.#known || this.#showing > 0) return;
		this.#known = query;
		this.#write(query);
		this.#channel?.tell();
	}

	leave(): void {
		this.#release();
		this.#channel?.close();
	}

	async #show(place: Place): Promise<void> {
		const deck = this.#deck;
		this.#showing++;
		if (place.lesson !== deck.lesson.id) {
			const found = await findLesson(place.lesson, deck.lessons, placeOf(deck.data));
			const problems = found?.problems.map(({ message }) => message) ?? [];
			this.lessonFault = found?.lesson || place.lesson === '' ? null : problems;
			deck.setLesson(found?.lesson ?? null);
		}
		await deck.setPlace(place);
		this.#showing--;
		// What lies between two places is told to nobody: the other window would follow it back.
		if (this.#showing > 0) return;
		this.#known = placeQuery(deck.place);
		this.#write(this.#known);
	}

	#write(query: string): void {
		if (this.#address.read() !== query) this.#address.write(query);
	}
}
