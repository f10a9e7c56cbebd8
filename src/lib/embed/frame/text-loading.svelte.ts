import type { DocumentText } from '../document-text.ts';

/** Milliseconds after which a text that has not come is given up. */
const PATIENCE = 20_000;

/** The fetching of a document's text, for the frame that shows it. */
export class TextLoading {
	readonly #address: string;
	text = $state.raw<DocumentText | null>(null);
	hasFailed = $state(false);

	/** Starts at once. */
	constructor(address: string) {
		this.#address = address;
		void this.load();
	}

	load = async (): Promise<void> => {
		this.hasFailed = false;
		try {
			const response = await fetch(this.#address, { signal: AbortSignal.timeout(PATIENCE) });
			if (!response.ok) throw new Error(`${response.status} ${response.statusText}`);
			const text = (await response.json()) as DocumentText | null;
			if (!Array.isArray(text?.paragraphs)) throw new Error('not the text of a document');
			this.text = text;
		} catch (error) {
			console.error(`Communiqué, ${this.#address}:`, error);
			this.hasFailed = true;
		}
	};
}
