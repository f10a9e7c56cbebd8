/**
 * The address of a page within a single file. After `#/` stands what would follow the document's own
 * address on the site: `#/events/state-visit/?view=2024`. A fragment without the slash is a paragraph.
 */
export class HashAddress {
	#text = $state('');

	constructor() {
		this.#read();
	}

	/** `''`, `events/…/`, `present/`, `present/speaker/` or `handout/`. */
	get path(): string {
		return this.#text.split('?')[0] ?? '';
	}

	/** With its question mark; empty without one. */
	get query(): string {
		const at = this.#text.indexOf('?');
		return at < 0 ? '' : this.#text.slice(at);
	}

	/** Follows the reader's steps through the history; told after each. */
	follow(onstep?: () => void): () => void {
		const listen = () => {
			this.#read();
			onstep?.();
		};
		addEventListener('hashchange', listen);
		return () => removeEventListener('hashchange', listen);
	}

	/** Goes to another place of the file. Back leads from it, unless it takes the place of this one. */
	go(text: string, isReplaced = false): void {
		if (text === this.#text) return;
		this.#text = text;
		const write = isReplaced ? history.replaceState : history.pushState;
		write.call(history, history.state, '', hashHref(text));
	}

	/** A paragraph's fragment leaves the page as it is. */
	#read(): void {
		if (location.hash.startsWith('#/')) this.#text = location.hash.slice(2);
		else if (location.hash === '') this.#text = '';
	}
}

/** A link to a place of the file. */
export const hashHref = (text: string) => `#/${text}`;
