import type { ByteStore } from './byte-store.ts';
import {
	BACKSLASH,
	CLOSE_LIST,
	CLOSE_OBJECT,
	COLON,
	COMMA,
	escapeLength,
	isScalarByte,
	OPEN_LIST,
	OPEN_OBJECT,
	QUOTE
} from './json-bytes.ts';
import { DEEPEST, EXPECTED, SCALAR, type Open, type State } from './json-states.ts';
import type { JsonFault } from './json.ts';
import type { PathKey } from './problem.ts';

/** One entry of the list that is handed on as it comes. */
export interface JsonEntry {
	index: number;
	/** `[from, to)` in bytes. */
	from: number;
	to: number;
	/** Fields with a value in it, repeated ones too. */
	fields: number;
	/** Values in it, itself and all that it holds. */
	values: number;
}

/**
 * Reads JSON in pieces, as they come, and hands on each entry of the list that stands at the top
 * under one name, so that neither the whole text nor the whole value is ever needed at once. Finds
 * the same faults as `readJson`, at the same places; of repeated keys only those outside the entries.
 *
 *     {"version": 1, "events": [ {…}, {…} ], …}
 *                                ^^^  ^^^  entries; the rest is the shell
 */
export class JsonStream {
	readonly repeated: JsonFault[] = [];
	/** All bytes so far. */
	readonly store: ByteStore;
	/** Values outside the entries so far. */
	shellValues = 0;
	readonly #list: string;
	readonly #onentry: (entry: JsonEntry) => void;
	readonly #open: Open[] = [];
	/** `[from, to)` of the lists' insides. */
	readonly #insides: [from: number, to: number][] = [];
	#state: State = 'value';
	#isKey = false;
	#isLast = false;
	/** Where the token that is being read begins. */
	#from = 0;
	#at = 0;
	#entryFrom = 0;
	#fields = 0;
	#values = 0;
	#fault: JsonFault | undefined;

	constructor(store: ByteStore, list: string, onentry: (entry: JsonEntry) => void) {
		this.store = store;
		this.#list = list;
		this.#onentry = onentry;
	}

	/** Reads a piece. The first fault ends the reading. */
	push(piece: Uint8Array): JsonFault | undefined {
		this.store.push(piece);
		return this.#read();
	}

	/** The last of the pieces has come. */
	end(): JsonFault | undefined {
		this.#isLast = true;
		return this.#read();
	}

	/** The text without the entries: the list under the name is empty in it. */
	shell(): string {
		let from = this.store.start;
		const parts = this.#insides.map(([start, end]) => {
			const part = this.store.text(from, start);
			from = end;
			return part;
		});
		return [...parts, this.store.text(from, this.store.size)].join('');
	}

	#read(): JsonFault | undefined {
		if (this.#fault) return this.#fault;
		if (!this.store.hasStart && !this.#isLast) return undefined;
		this.#at = Math.max(this.#at, this.store.start);
		while (this.#fault === undefined && this.#step());
		return this.#fault;
	}

	/** Reads on to the end of a token; false when there is nothing more to read. */
	#step(): boolean {
		if (this.#state === 'string') return this.#string();
		if (this.#state === 'scalar') return this.#scalar();
		this.#space();
		if (this.#at >= this.store.size) {
			if (this.#isLast && this.#state !== 'done') this.#fail(this.#at);
			return false;
		}
		const byte = this.store.bytes[this.#at] ?? 0;
		switch (this.#state) {
			case 'value-or-end':
				return byte === CLOSE_LIST ? this.#close() : this.#value(byte);
			case 'value':
				return this.#value(byte);
			case 'key-or-end':
				return byte === CLOSE_OBJECT ? this.#close() : this.#key(byte);
			case 'key':
				return this.#key(byte);
			case 'colon':
				return byte === COLON ? this.#advance('value') : this.#fail(this.#at);
			case 'next':
				return this.#next(byte);
			default:
				return this.#fail(this.#at);
		}
	}

	#space(): void {
		const { bytes, size } = this.store;
		let at = this.#at;
		for (; at < size; at += 1) {
			const byte = bytes[at];
			if (byte !== 0x20 && byte !== 0x0a && byte !== 0x0d && byte !== 0x09) break;
		}
		this.#at = at;
	}

	#value(byte: number): boolean {
		if (this.#isInList) this.#entryFrom = this.#at;
		if (this.#isInside) this.#values += 1;
		else this.shellValues += 1;
		this.#from = this.#at;
		if (byte === QUOTE) {
			this.#isKey = false;
			return this.#advance('string');
		}
		if (byte !== OPEN_LIST && byte !== OPEN_OBJECT) {
			this.#state = 'scalar';
			return true;
		}
		if (this.#open.length >= DEEPEST) return this.#fail(this.#at, 'less nesting');
		const isList = byte === OPEN_LIST;
		const seen = isList || this.#isInside ? null : new Set<string>();
		const isTheList = isList && this.#isNamed();
		this.#open.push({ isList, isTheList, index: 0, keyFrom: 0, keyTo: 0, seen });
		this.#advance(isList ? 'value-or-end' : 'key-or-end');
		if (this.#isInList) this.#insides.push([this.#at, this.#at]);
		return true;
	}

	#key(byte: number): boolean {
		if (byte !== QUOTE) return this.#fail(this.#at);
		this.#from = this.#at;
		this.#isKey = true;
		return this.#advance('string');
	}

	#next(byte: number): boolean {
		const here = this.#open.at(-1);
		if (!here) return this.#fail(this.#at);
		if (byte === (here.isList ? CLOSE_LIST : CLOSE_OBJECT)) return this.#close();
		if (byte !== COMMA) return this.#fail(this.#at);
		if (here.isList) here.index += 1;
		return this.#advance(here.isList ? 'value' : 'key');
	}

	#close(): boolean {
		const inside = this.#isInList ? this.#insides.at(-1) : undefined;
		if (inside) inside[1] = this.#at;
		this.#open.pop();
		this.#at += 1;
		return this.#ended();
	}

	/** A value has ended. */
	#ended(): boolean {
		this.#state = this.#open.length === 0 ? 'done' : 'next';
		if (this.#isInList) {
			const index = this.#open.at(-1)?.index ?? 0;
			const [fields, values] = [this.#fields, this.#values];
			this.#fields = 0;
			this.#values = 0;
			this.#onentry({ index, from: this.#entryFrom, to: this.#at, fields, values });
		}
		return true;
	}

	#string(): boolean {
		const { bytes, size } = this.store;
		let at = this.#at;
		for (; at < size; at += 1) {
			const byte = bytes[at] ?? 0;
			if (byte === QUOTE) {
				this.#at = at + 1;
				return this.#isKey ? this.#named() : this.#ended();
			}
			if (byte < 0x20) return this.#failToken();
			if (byte !== BACKSLASH) continue;
			const length = escapeLength(bytes, at, size);
			if (length === 0) return this.#failToken();
			if (at + length > size) break;
			at += length - 1;
		}
		this.#at = at;
		return this.#isLast && this.#failToken();
	}

	/** A key has ended. */
	#named(): boolean {
		const here = this.#open.at(-1);
		if (!here) return false;
		here.keyFrom = this.#from;
		here.keyTo = this.#at;
		this.#state = 'colon';
		if (this.#isInside) this.#fields += 1;
		if (!here.seen) return true;
		const raw = this.store.text(here.keyFrom, here.keyTo);
		const key = JSON.parse(raw) as string;
		if (here.seen.has(key)) {
			const place = { ...this.store.placeOf(this.#from), keys: this.#path(true) };
			this.repeated.push({
				...place,
				code: 'json-repeated-key',
				found: raw,
				expected: 'each key once'
			});
		}
		here.seen.add(key);
		return true;
	}

	#scalar(): boolean {
		const { bytes, size } = this.store;
		let at = this.#at;
		while (at < size && isScalarByte(bytes[at] ?? 0)) at += 1;
		this.#at = at;
		if (at >= size && !this.#isLast) return false;
		if (!SCALAR.test(this.store.text(this.#from, at))) return this.#failToken();
		return this.#ended();
	}

	#advance(state: State): true {
		this.#at += 1;
		this.#state = state;
		return true;
	}

	#failToken(): false {
		if (this.#isKey && this.#state === 'string') return this.#fail(this.#from, EXPECTED.key);
		return this.#fail(this.#from);
	}

	#fail(at: number, expected = this.#expected()): false {
		// A character that is cut by the end of the piece is told when it is whole.
		if (!this.#isLast && !this.store.hasChar(at)) return false;
		const isNamed = this.#state !== 'next' && this.#state !== 'key' && this.#state !== 'key-or-end';
		const keys = this.#path(isNamed && !(this.#isKey && this.#state === 'string'));
		const place = this.store.placeOf(at);
		this.#fault = { ...place, code: 'json-syntax', keys, found: this.store.charAt(at), expected };
		return false;
	}

	#expected(): string {
		if (this.#state !== 'next') return EXPECTED[this.#state];
		return this.#open.at(-1)?.isList ? '“,” or “]”' : '“,” or “}”';
	}

	/** Keys that lead here; the innermost one too where the reading is in its value. */
	#path(isNamed: boolean): PathKey[] {
		const named = isNamed ? this.#open : this.#open.slice(0, -1);
		return named.map(({ isList, index, keyFrom, keyTo }) =>
			isList ? index : (JSON.parse(this.store.text(keyFrom, keyTo)) as string)
		);
	}

	/** Whether a value that begins here stands at the top, under the name of the list. */
	#isNamed(): boolean {
		const top = this.#open[0];
		if (!top || top.isList || this.#open.length > 1) return false;
		return JSON.parse(this.store.text(top.keyFrom, top.keyTo)) === this.#list;
	}

	/** Whether the innermost that is open is the list whose entries are handed on. */
	get #isInList(): boolean {
		return this.#open.length === 2 && this.#open[1]?.isTheList === true;
	}

	/** Whether the reading is inside an entry, or about to be. */
	get #isInside(): boolean {
		return this.#open[1]?.isTheList === true;
	}
}
