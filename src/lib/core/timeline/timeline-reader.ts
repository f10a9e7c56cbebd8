import { ByteStore, type DecodeText } from '../document/byte-store.ts';
import { readJson, type JsonFault } from '../document/json.ts';
import { JsonStream, type JsonEntry } from '../document/json-stream.ts';
import { asRecord } from '../document/loose.ts';
import { createProblem, type PathKey, type Problem } from '../document/problem.ts';
import { upgrade, UPGRADERS, type Upgrader } from '../document/upgrade.ts';
import type { Language } from '../time/language.ts';
import { CheckedEvents } from './checked-events.ts';
import { finish, type Steps } from './large/steps.ts';
import type { LoadedTable } from './loaded-table.ts';
import { ProblemList, ReadError, syntaxError } from './read-fault.ts';

/** Values that an event may hold, and all the rest of the file: more would only be an attack. */
const MOST_VALUES = 20_000;

/** How bytes and text are turned into each other. */
export interface Codec {
	/** Throws where the bytes are not UTF-8. */
	decode: DecodeText;
	encode: (text: string) => Uint8Array;
}

export interface ReaderOptions {
	/** The language of the titles that are measured. */
	language: Language;
	/** Bytes in all, where that is known. */
	size?: number;
	/** Name of the file in problems. */
	file?: string;
	/** Steps from older versions. */
	upgraders?: readonly Upgrader[];
}

/**
 * Reads and checks the bytes of a `timeline.json` as they come, an event at a time, and makes its
 * table. It finds what `npm run check:data` finds in a timeline by itself.
 */
export class TimelineReader {
	readonly #codec: Codec;
	readonly #options: ReaderOptions;
	readonly #file: string;
	readonly #upgraders: readonly Upgrader[];
	readonly #store: ByteStore;
	readonly #stream: JsonStream;
	readonly #events: CheckedEvents;
	#error: Error | undefined;

	constructor(codec: Codec, options: ReaderOptions) {
		const { size = 0, file = 'timeline.json', upgraders = UPGRADERS.timeline } = options;
		this.#codec = codec;
		this.#options = options;
		this.#events = new CheckedEvents(file, options.language);
		this.#file = file;
		this.#upgraders = upgraders;
		this.#store = new ByteStore(codec.decode, size);
		this.#stream = new JsonStream(this.#store, 'events', (entry) => this.#read(entry));
	}

	/** Events read so far. */
	get count(): number {
		return this.#events.count;
	}

	/**
	 * Reads a piece; its work grows with the piece.
	 * @throws {ReadError} as soon as the file can be no timeline, and then each time.
	 */
	push(piece: Uint8Array): void {
		this.#guard(() => {
			const fault = this.#stream.push(piece);
			if (fault) throw syntaxError(fault);
			if (this.#stream.shellValues > MOST_VALUES) this.#events.refuse([], MOST_VALUES, 'values');
		});
	}

	/**
	 * All pieces have come: what they hold together.
	 * @throws {ReadError}
	 */
	finish(): LoadedTable {
		return finish(this.finishInSteps());
	}

	/**
	 * The same, step by step.
	 * @throws {ReadError}
	 */
	*finishInSteps(): Steps<LoadedTable> {
		const shell = this.#guard((): unknown => {
			const fault = this.#stream.end();
			if (fault) throw syntaxError(fault);
			return JSON.parse(this.#stream.shell());
		});
		const finishing = this.#finish(shell);
		for (;;) {
			const step = this.#guard(() => finishing.next());
			if (step.done) return step.value;
			yield;
		}
	}

	#guard<T>(read: () => T): T {
		if (this.#error) throw this.#error;
		try {
			return read();
		} catch (error) {
			if (!(error instanceof Error)) throw error;
			const at = error instanceof ReadError ? -1 : this.#store.faultAt();
			this.#error =
				at < 0 ? error : new ReadError({ kind: 'encoding', ...this.#store.placeOf(at) });
			throw this.#error;
		}
	}

	*#finish(shell: unknown): Steps<LoadedTable> {
		const upgraded = upgrade('timeline', shell, this.#upgraders);
		if (upgraded.status === 'newer') {
			const { version, newest } = upgraded;
			throw new ReadError({ kind: 'newer', version, newest });
		}
		const around = new ProblemList();
		around.add(this.#stream.repeated.map((fault) => this.#repeated(fault)));
		if (upgraded.status === 'no-version') {
			const details = { value: upgraded.version, expected: 'a version, such as 1' };
			around.add([createProblem('version-missing', this.#file, ['version'], details)]);
			around.throwAny();
		}
		const timeline = asRecord(upgraded.status === 'current' ? upgraded.value : null);
		if (timeline['version'] !== asRecord(shell)['version']) return yield* this.#readUpgraded();
		return yield* this.#events.finish(timeline, this.#store, around);
	}

	/** An older file is brought up to date as a whole, and read again. */
	*#readUpgraded(): Steps<LoadedTable> {
		const text = this.#store.text(this.#store.start, this.#store.size);
		const upgraded = upgrade('timeline', JSON.parse(text), this.#upgraders);
		const value = upgraded.status === 'current' ? upgraded.value : null;
		const reader = new TimelineReader(this.#codec, { ...this.#options, size: 0 });
		reader.push(this.#codec.encode(JSON.stringify(value)));
		return yield* reader.finishInSteps();
	}

	#read({ index, from, to, fields, values }: JsonEntry): void {
		if (values > MOST_VALUES) this.#events.refuse(['events', index], MOST_VALUES, 'values');
		const text = this.#store.text(from, to);
		const value: unknown = JSON.parse(text);
		if (fields !== countFields(value)) this.#addRepeated(text, index, from);
		this.#events.add(value, from, to);
	}

	#addRepeated(text: string, index: number, from: number): void {
		const { faults } = readJson(text);
		const { problems } = this.#events;
		if (problems.isFull) return problems.skip(faults.length);
		const place = this.#store.placeOf(from);
		problems.add(
			faults.map((fault) => this.#repeated(fault, ['events', index], place.line, place.column))
		);
	}

	/** `line` and `column`: where the text begins that the fault was found in. */
	#repeated(fault: JsonFault, keys: PathKey[] = [], line = 1, column = 1): Problem {
		const from = fault.line === 1 ? column - 1 : 0;
		const place = `line ${fault.line + line - 1}, column ${fault.column + from}`;
		return createProblem(fault.code, this.#file, [...keys, ...fault.keys], {
			value: `${fault.found} at ${place}`,
			expected: fault.expected
		});
	}
}

/** Fields of a value and of all that it holds; one with a repeated name counts once. */
function countFields(value: unknown): number {
	if (typeof value !== 'object' || value === null) return 0;
	let count = Array.isArray(value) ? 0 : Object.keys(value).length;
	for (const item of Object.values(value)) count += countFields(item);
	return count;
}
