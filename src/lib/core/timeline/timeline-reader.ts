import { ByteStore, type DecodeText } from '../document/byte-store.ts';
import { checksOfTimeline } from '../document/check-timeline.ts';
import { MAX_EVENTS } from '../document/fields.ts';
import { readJson, type JsonFault } from '../document/json.ts';
import { JsonStream, type JsonEntry } from '../document/json-stream.ts';
import { asRecord } from '../document/loose.ts';
import { createProblem, type PathKey, type Problem } from '../document/problem.ts';
import type { Category, TimelineEvent } from '../document/schemas.ts';
import { eventProblems, shellProblems } from '../document/timeline-problems.ts';
import { upgrade, UPGRADERS, type Upgrader } from '../document/upgrade.ts';
import type { Language } from '../time/language.ts';
import { finish, type Steps } from './large/steps.ts';
import { LoadedTableBuilder, type LoadedTable } from './loaded-table.ts';
import { ProblemList, ReadError, syntaxError } from './read-fault.ts';

/** Values that an event may hold, and all the rest of the file: more would only be an attack. */
const MOST_VALUES = 20_000;

/** What the checks across events look at, of an event that may have any form. */
type Slim = Partial<Record<'id' | 'category' | 'date' | 'derivation', unknown>>;

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
	readonly #events = new ProblemList();
	readonly #slim: Slim[] = [];
	readonly #builder: LoadedTableBuilder;
	#error: Error | undefined;

	constructor(codec: Codec, options: ReaderOptions) {
		const { size = 0, file = 'timeline.json', upgraders = UPGRADERS.timeline } = options;
		this.#codec = codec;
		this.#options = options;
		this.#builder = new LoadedTableBuilder(options.language);
		this.#file = file;
		this.#upgraders = upgraders;
		this.#store = new ByteStore(codec.decode, size);
		this.#stream = new JsonStream(this.#store, 'events', (entry) => this.#read(entry));
	}

	/** Events read so far. */
	get count(): number {
		return this.#slim.length;
	}

	/**
	 * Reads a piece; its work grows with the piece.
	 * @throws {ReadError} as soon as the file can be no timeline, and then each time.
	 */
	push(piece: Uint8Array): void {
		this.#guard(() => {
			const fault = this.#stream.push(piece);
			if (fault) throw syntaxError(fault);
			if (this.#stream.shellValues > MOST_VALUES) this.#refuse([], MOST_VALUES, 'values');
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
		around.add(shellProblems(this.#file, timeline, this.count));
		yield;
		const across = new ProblemList();
		for (const problems of checksOfTimeline(this.#file, { ...timeline, events: this.#slim })) {
			across.add(problems);
			yield;
		}
		around.throwAny(this.#events, across);
		// Nothing is wrong with it, so it has the form.
		const categories = timeline['categories'] as Category[];
		const document = timeline['document'] as string | undefined;
		return yield* this.#builder.finish(document ?? null, categories, this.#store.take());
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
		if (values > MOST_VALUES) this.#refuse(['events', index], MOST_VALUES, 'values');
		if (index >= MAX_EVENTS) this.#refuse(['events'], MAX_EVENTS, 'entries');
		const text = this.#store.text(from, to);
		const value: unknown = JSON.parse(text);
		if (fields !== countFields(value)) this.#addRepeated(text, index, from);
		const problems = eventProblems(this.#file, value, index);
		this.#events.add(problems);
		if (problems.length === 0) this.#builder.add(value as TimelineEvent, from, to);
		const { id, category, date, derivation } = asRecord(value);
		this.#slim.push({ id, category, date, derivation });
	}

	#addRepeated(text: string, index: number, from: number): void {
		const { faults } = readJson(text);
		if (this.#events.isFull) return this.#events.skip(faults.length);
		const place = this.#store.placeOf(from);
		this.#events.add(
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

	/** More than a timeline can hold: what follows is not read. */
	#refuse(keys: PathKey[], most: number, what: string): void {
		const list = new ProblemList();
		const details = { value: most + 1, expected: `at most ${most} ${what}` };
		list.add([createProblem('list-too-long', this.#file, keys, details)]);
		list.throwAny(this.#events);
	}
}

/** Fields of a value and of all that it holds; one with a repeated name counts once. */
function countFields(value: unknown): number {
	if (typeof value !== 'object' || value === null) return 0;
	let count = Array.isArray(value) ? 0 : Object.keys(value).length;
	for (const item of Object.values(value)) count += countFields(item);
	return count;
}
