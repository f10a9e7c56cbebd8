import { SYMBOLS, COLORS } from '../document/timeline-schema.ts';
import { LANGUAGES, type Language } from '../time/language.ts';
import { TEXT_COLUMNS, type ColumnIndex, type TextColumn } from './csv-columns.ts';

/** What stands for what a table does not say; in the language of the page. */
export interface CsvWords {
	/** In place of a reference, where a row gives neither reference nor quote nor derivation. */
	unsourced: string;
	/** The category of rows without one. */
	uncategorised: string;
}

type Texts = Record<Language, string>;

/** Makes events of the rows of a table. They are as checked as those of a file: not at all yet. */
export class RowReader {
	readonly #columns: ColumnIndex;
	/** Where each text stands: in all languages, and in each. */
	readonly #places: ReadonlyMap<TextColumn, TextPlaces | undefined>;
	readonly #words: CsvWords;
	/** Labels by themselves: rows name a category by its label. */
	readonly #categories = new Map<string, { id: string; label: Texts }>();

	constructor(columns: ColumnIndex, words: CsvWords) {
		this.#columns = columns;
		this.#places = new Map(TEXT_COLUMNS.map((name) => [name, placesOf(name, columns)]));
		this.#words = words;
	}

	/** In the order of their first rows; the first six, since there are no more colours. */
	get categories(): unknown[] {
		return COLORS.flatMap((color, index) => {
			const category = [...this.#categories.values()][index];
			return category ? [{ ...category, color, symbol: SYMBOLS[index] }] : [];
		});
	}

	/** The labels by id, of all that the rows name. */
	get labels(): ReadonlyMap<string, string> {
		return new Map(
			[...this.#categories].map(([label, { id }]) => [id, label.split('\n')[0] ?? ''])
		);
	}

	/** @param row as a spreadsheet numbers it: the first under the header is 2 */
	event(cells: readonly string[], row: number): Record<string, unknown> {
		const cell = (name: string): string | undefined => this.#cell(cells, name);
		const texts = (name: TextColumn): Partial<Texts> | undefined => this.#texts(cells, name);
		const quote = texts('quote');
		const derivation = this.#derivation(cells);
		const reference = texts('reference');
		const basis =
			cell('basis')?.toLowerCase() ?? (derivation ? 'derived' : quote ? 'stated' : 'external');
		const url = cell('reference_url');
		const title = texts('title') ?? {};
		const note = texts('note');
		return {
			id: cell('id') ?? `row-${row}`,
			date: cell('date') ?? '',
			basis,
			...(derivation && { derivation }),
			...((reference || basis === 'external') && {
				reference: {
					text: reference ?? everywhere(this.#words.unsourced),
					...(url !== undefined && { url })
				}
			}),
			modality: cell('modality')?.toLowerCase() ?? 'past',
			category: this.#category(texts('category') ?? everywhere(this.#words.uncategorised)),
			importance: numberOf(cell('importance') ?? '0.5'),
			title,
			summary: texts('summary') ?? title,
			...(note && { note }),
			citations: quote
				? [
						{
							paragraph: cell('paragraph') ?? 'text',
							quote: Object.fromEntries(
								Object.entries(quote).map(([language, exact]) => [language, { exact }])
							)
						}
					]
				: []
		};
	}

	#derivation(cells: readonly string[]): Record<string, unknown> | undefined {
		const text = this.#texts(cells, 'derivation');
		const event = this.#cell(cells, 'derived_during');
		const from = this.#cell(cells, 'derived_from');
		const years = this.#cell(cells, 'derived_years');
		if (event !== undefined) return { kind: 'within', event, text: text ?? {} };
		if (from === undefined && years === undefined && !text) return undefined;
		return { kind: 'years', from: from ?? '', years: numberOf(years ?? ''), text: text ?? {} };
	}

	#category(label: Partial<Texts>): string {
		const key = Object.values(label).join('\n');
		const known = this.#categories.get(key);
		if (known) return known.id;
		const id = `c${this.#categories.size + 1}`;
		this.#categories.set(key, { id, label: label as Texts });
		return id;
	}

	/**
	 * A text by language. A language without a column of its own takes the column without a language,
	 * or else the first that the row has; one with an empty cell only the former.
	 */
	#texts(cells: readonly string[], name: TextColumn): Partial<Texts> | undefined {
		const places = this.#places.get(name);
		if (!places) return undefined;
		const common = textAt(cells, places.common);
		const own = places.own.map((place) => textAt(cells, place));
		const first = own.find((text) => text !== undefined);
		if (common === undefined && first === undefined) return undefined;
		const texts: Partial<Texts> = {};
		LANGUAGES.forEach((language, index) => {
			const rest = places.own[index] === undefined ? (common ?? first) : common;
			const text = own[index] ?? rest;
			if (text !== undefined) texts[language] = text;
		});
		return texts;
	}

	#cell(cells: readonly string[], name: string): string | undefined {
		return textAt(cells, this.#columns.get(name));
	}
}

interface TextPlaces {
	common: number | undefined;
	own: (number | undefined)[];
}

/** Undefined where the table has no column of a text. */
function placesOf(name: TextColumn, columns: ColumnIndex): TextPlaces | undefined {
	const common = columns.get(name);
	const own = LANGUAGES.map((language) => columns.get(`${name}_${language}`));
	return [common, ...own].every((place) => place === undefined) ? undefined : { common, own };
}

/** A cell's text in normal form C, on one line; undefined when it is empty. */
function textAt(cells: readonly string[], place: number | undefined): string | undefined {
	const text = place === undefined ? '' : (cells[place] ?? '');
	if (text === '') return undefined;
	const trimmed = text
		.replace(/[\t\r\n]+/g, ' ')
		.trim()
		.normalize('NFC');
	return trimmed === '' ? undefined : trimmed;
}

function everywhere(text: string): Texts {
	return { en: text, zh: text, ru: text };
}

/** With a point or, as in much of Europe, a comma; what is no number stays as it is. */
function numberOf(text: string): number | string {
	return /^[-+]?\d+(?:[.,]\d+)?$/.test(text) ? Number(text.replace(',', '.')) : text;
}
