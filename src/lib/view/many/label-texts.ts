import { basisOf, modalityOf, type EventTexts } from '#lib/core/timeline/event-table.ts';
import { balanceTitle, cut } from '#lib/core/timeline/large/label-lines.ts';
import {
	DATE_STYLE,
	TITLE_STYLE,
	type MeasureText,
	type TextStyle
} from '#lib/core/timeline/text-size.ts';
import type { Basis } from '#lib/core/timeline/events.ts';
import { dateLine, type PlotWords } from '../words.ts';

/** A label's words, broken into lines. */
export interface LabelText {
	id: string;
	dateLine: string;
	title: string;
	basis: Basis;
	/** As much of them as there is room for. */
	date: string;
	lines: readonly string[];
}

/** Labels whose words are kept. */
const KEPT = 2000;

/** Asks for a label's words when it is first shown, and keeps them while it may be again. */
export class LabelTexts {
	readonly #texts: EventTexts<unknown>;
	readonly #words: PlotWords;
	readonly #measureNow: () => MeasureText;
	#measure: MeasureText | null = null;
	readonly #kept = new Map<string, LabelText>();

	constructor(texts: EventTexts<unknown>, measure: () => MeasureText, words: PlotWords) {
		this.#texts = texts;
		this.#words = words;
		this.#measureNow = measure;
	}

	/** @param width CSS pixels that its lines may take */
	at(position: number, row: number, kind: number, width: number): LabelText {
		const measure = this.#measureNow();
		if (measure !== this.#measure || this.#kept.size > KEPT) {
			this.#kept.clear();
			this.#measure = measure;
		}
		const key = `${position} ${width}`;
		const known = this.#kept.get(key);
		if (known) return known;
		const widthIn = (style: TextStyle) => (word: string) => measure(word, style);
		const basis = basisOf(kind);
		const line = dateLine(
			{ dateText: this.#texts.dateText(row), basis, modality: modalityOf(kind) },
			this.#words
		);
		const title = this.#texts.title(row);
		const text: LabelText = {
			id: this.#texts.id(row),
			dateLine: line,
			title,
			basis,
			date: cut(line, width - SYMBOL_ROOM, widthIn(DATE_STYLE)),
			lines: balanceTitle(title, width, widthIn(TITLE_STYLE))
		};
		this.#kept.set(key, text);
		return text;
	}
}

/** CSS pixels that the symbol before the date takes. */
export const SYMBOL_ROOM = 18;
