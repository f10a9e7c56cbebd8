import { ReadError } from '#lib/core/timeline/read-fault.ts';

/**
 * The text of bytes that come in pieces: UTF-8, or the UTF-16 that spreadsheets call Unicode. Every
 * end of a line becomes `\n`.
 */
export class TextPieces {
	#decoder: TextDecoder | undefined;
	#start = new Uint8Array();
	/** Place of the next character, from 1. */
	#line = 1;
	#column = 1;
	#endsInReturn = false;

	/** @throws {ReadError} where the bytes are no text. */
	push(piece: Uint8Array): string {
		if (this.#decoder) return this.#take(piece, true);
		// The first two bytes tell the encoding.
		const joined = new Uint8Array(this.#start.length + piece.length);
		joined.set(this.#start);
		joined.set(piece, this.#start.length);
		this.#start = joined;
		if (joined.length < 2) return '';
		return this.#take(joined, true);
	}

	end(): string {
		return this.#take(this.#decoder ? new Uint8Array() : this.#start, false);
	}

	#take(piece: Uint8Array, stream: boolean): string {
		this.#decoder ??= new TextDecoder(encodingOf(piece), { fatal: true });
		const text = this.#decode(this.#decoder, piece, stream);
		const joined = this.#endsInReturn ? `\r${text}` : text;
		// Half of “\r\n” may come with the next piece.
		this.#endsInReturn = stream && joined.endsWith('\r');
		const lines = (this.#endsInReturn ? joined.slice(0, -1) : joined).replace(/\r\n?/g, '\n');
		this.#move(lines);
		return lines;
	}

	#decode(decoder: TextDecoder, piece: Uint8Array, stream: boolean): string {
		try {
			return decoder.decode(piece, { stream });
		} catch {
			const readable = new TextDecoder(decoder.encoding).decode(piece).split('\ufffd')[0] ?? '';
			this.#move(readable.replace(/\r\n?/g, '\n'));
			throw new ReadError({ kind: 'encoding', line: this.#line, column: this.#column });
		}
	}

	#move(text: string): void {
		const lines = text.split('\n');
		this.#line += lines.length - 1;
		this.#column = (lines.length > 1 ? 1 : this.#column) + [...(lines.at(-1) ?? '')].length;
	}
}

function encodingOf([first, second]: Uint8Array): string {
	if (first === 0xff && second === 0xfe) return 'utf-16le';
	return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
}
