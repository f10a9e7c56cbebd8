import { openChannel, type Side } from './channel.ts';
import type { DeckState } from './deck-state.svelte.ts';
import { placeQuery, readPlace, type Place } from './place.ts';

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
	/** Whether the address names a lesson that is not here. */
	isLessonMissing = $state(false);
	company = $state<Company>('asking');

	constructor(deck: DeckState, side: Side, name: string) {
		this.#deck = deck;
		this.#channel = openChannel(name, side, {
			query: () => placeQuery(deck.place),
			onplace: (place) => void this.#show(place),
			onpresence: (isThere) => {
				clearTimeout(this.#timer);
				this.company = isThere ? 'in-step' : 'alone';
			}
		});
	}

	/** Goes to where the address says, and joins the other window if there is one. */
	async join(): Promise<void> {
		const place = readPlace(location.search);
		if (place) await this.#show(place);
		this.#known = placeQuery(this.#deck.place);
		if (!this.#channel) {
			this.company = 'unable';
			return;
		}
		this.#channel.ask();
		this.#timer = window.setTimeout(() => {
			if (this.company === 'asking') this.company = 'alone';
		}, PATIENCE);
	}

	/** Writes the place into the address, and tells the other window of it unless it told this one. */
	tell(): void {
		const query = placeQuery(this.#deck.place);
		if (query === this.#known) return;
		this.#known = query;
		this.#write(query);
		this.#channel?.tell();
	}

	leave(): void {
		clearTimeout(this.#timer);
		this.#channel?.close();
	}

	async #show(place: Place): Promise<void> {
		const deck = this.#deck;
		if (place.lesson !== deck.lesson.id) {
			const lesson = await deck.findLesson(place.lesson);
			this.isLessonMissing = lesson === null && place.lesson !== '';
			deck.setLesson(lesson);
		}
		await deck.setPlace(place);
		this.#known = placeQuery(deck.place);
		this.#write(this.#known);
	}

	/** Not by Kit, which would have the page's title read out at every step. */
	#write(query: string): void {
		if (location.search === query) return;
		history.replaceState(history.state, '', location.pathname + query + location.hash);
	}
}
