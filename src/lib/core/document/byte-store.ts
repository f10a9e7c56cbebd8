/** Turns bytes into text; throws where they are not UTF-8. */
export type DecodeText = (bytes: Uint8Array) => string;

const NEW_LINE = 0x0a;

/** Bytes that are looked at together for what is not UTF-8. */
const BLOCK = 1 << 16;

/** The bytes of a file as they come, one after another in one buffer. */
export class ByteStore {
	bytes: Uint8Array<ArrayBuffer>;
	/** How many have come. */
	size = 0;
	readonly #decode: DecodeText;

	/** `expected`: how many there will be, where that is known. */
	constructor(decode: DecodeText, expected = 0) {
		this.#decode = decode;
		this.bytes = new Uint8Array(Math.max(expected, 1 << 16));
	}

	push(piece: Uint8Array): void {
		const size = this.size + piece.length;
		if (size > this.bytes.length) {
			const wider = new Uint8Array(Math.max(size, this.bytes.length * 2));
			wider.set(this.bytes.subarray(0, this.size));
			this.bytes = wider;
		}
		this.bytes.set(piece, this.size);
		this.size = size;
	}

	/** The bytes that have come, in a buffer not much longer than they are. */
	take(): Uint8Array<ArrayBuffer> {
		const isTight = this.size > this.bytes.length * 0.9;
		return isTight ? this.bytes.subarray(0, this.size) : this.bytes.slice(0, this.size);
	}

	/** Whether enough has come to tell a byte-order mark. */
	get hasStart(): boolean {
		return this.size >= 3;
	}

	/** Where the text begins: after a byte-order mark. */
	get start(): number {
		const [a, b, c] = this.bytes;
		return this.size >= 3 && a === 0xef && b === 0xbb && c === 0xbf ? 3 : 0;
	}

	/** The text of `[from, to)`; throws where that is not UTF-8. */
	text(from: number, to: number): string {
		return this.#decode(this.bytes.subarray(from, to));
	}

	/** Whether the whole character at a byte has come. */
	hasChar(at: number): boolean {
		return at < this.size && at + lengthOf(this.bytes[at] ?? 0) <= this.size;
	}

	/** The character at a byte; “the end” after the last. */
	charAt(at: number): string {
		if (at >= this.size) return 'the end';
		const text = this.text(at, Math.min(this.size, at + lengthOf(this.bytes[at] ?? 0)));
		return String.fromCodePoint(text.codePointAt(0) ?? 0);
	}

	/** Line and column of a byte, from 1, in code points. */
	placeOf(at: number): { line: number; column: number } {
		let line = 1;
		let lineFrom = this.start;
		for (let next = this.bytes.indexOf(NEW_LINE); next >= 0 && next < at;) {
			line += 1;
			lineFrom = next + 1;
			next = this.bytes.indexOf(NEW_LINE, lineFrom);
		}
		let column = 1;
		for (let next = lineFrom; next < at; next += 1) {
			if (isFirst(this.bytes[next] ?? 0)) column += 1;
		}
		return { line, column };
	}

	/** The first byte from which on the text is not UTF-8; -1 if there is none. */
	faultAt(): number {
		let from = 0;
		while (from < this.size) {
			let to = Math.min(this.size, from + BLOCK);
			while (to < this.size && to > from + 1 && !isFirst(this.bytes[to] ?? 0)) to -= 1;
			const block = from;
			from = to;
			if (this.#isText(block, to)) continue;
			for (let at = block; at < to; at += lengthOf(this.bytes[at] ?? 0)) {
				if (!this.#isText(at, Math.min(to, at + lengthOf(this.bytes[at] ?? 0)))) return at;
			}
		}
		return -1;
	}

	#isText(from: number, to: number): boolean {
		try {
			this.text(from, to);
			return true;
		} catch {
			return false;
		}
	}
}

/** Whether a byte begins a character. */
function isFirst(byte: number): boolean {
	return (byte & 0xc0) !== 0x80;
}

/** Bytes of the character that begins with this one. */
function lengthOf(byte: number): number {
	if (byte < 0xc0) return 1;
	if (byte < 0xe0) return 2;
	return byte < 0xf0 ? 3 : 4;
}
