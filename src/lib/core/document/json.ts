import type { PathKey } from './problem.ts';

/** A place in a JSON text; line and column count from 1, in code points. */
export interface JsonFault {
	code: 'json-syntax' | 'json-repeated-key';
	/** Keys that lead to the place. */
	keys: PathKey[];
	line: number;
	column: number;
	/** What stands there. */
	found: string;
	expected: string;
}

export interface JsonReading {
	/** Undefined when the text is not JSON. */
	value: unknown;
	faults: JsonFault[];
}

/** Deepest nesting that is read: data files need eight. */
const DEEPEST = 64;

/**
 * Reads JSON and says by line and column where it fails, which `JSON.parse` does differently in
 * every engine, and which keys repeat, which it never says.
 */
export function readJson(text: string): JsonReading {
	const scanner = new Scanner(text);
	const syntax = scanner.scan();
	if (syntax) return { value: undefined, faults: [...scanner.repeated, syntax] };
	return { value: JSON.parse(text) as unknown, faults: scanner.repeated };
}

const SPACE = /[ \t\r\n]*/y;
const STRING = /"(?:[\u0020\u0021\u0023-\u005b\u005d-\uffff]|\\(?:["\\/bfnrt]|u[0-9A-Fa-f]{4}))*"/y;
const SCALAR = /(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)(?![\w.+-])/y;

class Scanner {
	readonly repeated: JsonFault[] = [];
	readonly #text: string;
	readonly #keys: PathKey[] = [];
	#at = 0;

	constructor(text: string) {
		this.#text = text;
	}

	/** The first syntax error, if any. */
	scan(): JsonFault | undefined {
		const fault = this.#value();
		if (fault) return fault;
		this.#take(SPACE);
		return this.#at < this.#text.length ? this.#fault('the end of the file') : undefined;
	}

	#value(): JsonFault | undefined {
		this.#take(SPACE);
		const char = this.#text[this.#at];
		if (char === '{' || char === '[') {
			if (this.#keys.length >= DEEPEST) return this.#fault('less nesting');
			this.#at += 1;
			return char === '{' ? this.#object() : this.#array();
		}
		const isRead = this.#take(char === '"' ? STRING : SCALAR) !== undefined;
		return isRead ? undefined : this.#fault(char === '"' ? 'a valid string' : 'a value');
	}

	#object(): JsonFault | undefined {
		const seen = new Set<string>();
		if (this.#takeChar('}')) return undefined;
		for (;;) {
			this.#take(SPACE);
			const start = this.#at;
			const raw = this.#take(STRING);
			if (raw === undefined) return this.#fault('a key in double quotes');
			const key = JSON.parse(raw) as string;
			this.#keys.push(key);
			if (seen.has(key)) this.repeated.push(this.#fault('each key once', start, raw));
			seen.add(key);
			if (!this.#takeChar(':')) return this.#fault('“:”');
			const fault = this.#value();
			if (fault) return fault;
			this.#keys.pop();
			if (this.#takeChar('}')) return undefined;
			if (!this.#takeChar(',')) return this.#fault('“,” or “}”');
		}
	}

	#array(): JsonFault | undefined {
		if (this.#takeChar(']')) return undefined;
		for (let index = 0; ; index += 1) {
			this.#keys.push(index);
			const fault = this.#value();
			if (fault) return fault;
			this.#keys.pop();
			if (this.#takeChar(']')) return undefined;
			if (!this.#takeChar(',')) return this.#fault('“,” or “]”');
		}
	}

	#take(pattern: RegExp): string | undefined {
		pattern.lastIndex = this.#at;
		const found = pattern.exec(this.#text)?.[0];
		this.#at += found?.length ?? 0;
		return found;
	}

	#takeChar(char: string): boolean {
		this.#take(SPACE);
		if (this.#text[this.#at] !== char) return false;
		this.#at += 1;
		return true;
	}

	#fault(expected: string, at = this.#at, repeated?: string): JsonFault {
		const lines = this.#text.slice(0, at).split('\n');
		const next = this.#text.codePointAt(at);
		return {
			code: repeated === undefined ? 'json-syntax' : 'json-repeated-key',
			keys: [...this.#keys],
			line: lines.length,
			column: [...(lines.at(-1) ?? '')].length + 1,
			found: repeated ?? (next === undefined ? 'the end' : String.fromCodePoint(next)),
			expected
		};
	}
}
