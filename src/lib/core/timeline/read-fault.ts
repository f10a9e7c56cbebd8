import type { ErrorCode } from '../document/errors.ts';
import type { JsonFault } from '../document/json.ts';
import { formatValue, type Problem } from '../document/problem.ts';

/** Why the bytes of a file are no timeline. */
export type ReadFault =
	/** Not UTF-8 from this place on. */
	| { kind: 'encoding'; line: number; column: number }
	/** Not JSON from this place on: what stands there, and what should. */
	| { kind: 'syntax'; line: number; column: number; found: string; expected: string }
	/** Written for a later version of the format. */
	| { kind: 'newer'; version: number; newest: number }
	/**
	 * Not a timeline: the first problems, and how many there are besides. `file` is its address, where
	 * that is another than was named.
	 */
	| { kind: 'invalid'; problems: readonly ReadProblem[]; more: number; file?: string };

/** Thrown by the readers of files. */
export class ReadError extends Error {
	override name = 'ReadError';
	readonly fault: ReadFault;

	constructor(fault: ReadFault) {
		super(fault.kind);
		this.fault = fault;
	}
}

/** A problem of a file as it is told: bounded, however large the file and what is wrong in it. */
export interface ReadProblem {
	code: ErrorCode;
	/** Where in the file: `events[3].title.en`; empty for all of it. */
	path: string;
	/** Where in a table, in place of a path: row as a spreadsheet counts, and name of the column. */
	cell?: { row: number; column: string };
	/** What stands there, as JSON, cut when long; “nothing” where nothing does. */
	found: string;
	/** What should, in words or as the value itself. */
	expected: string;
	/** The nearest thing that would do. */
	nearest?: string;
}

/** Problems that are told in full. */
export const SHOWN_PROBLEMS = 20;
/** Longest text of a problem that is told, in UTF-16 units. */
const LONGEST = 300;

/** Keeps the first problems, and counts the rest. */
export class ProblemList {
	readonly #shown: ReadProblem[] = [];
	#count = 0;

	add(problems: Iterable<Problem>): void {
		for (const problem of problems) {
			this.#count += 1;
			if (this.#shown.length < SHOWN_PROBLEMS) this.#shown.push(toldOf(problem));
		}
	}

	/** Whether what comes is only counted. */
	get isFull(): boolean {
		return this.#shown.length >= SHOWN_PROBLEMS;
	}

	/** Counts problems that are not told. */
	skip(count: number): void {
		this.#count += count;
	}

	/**
	 * Throws what this list and those after it have, unless all are empty.
	 * @throws {ReadError}
	 */
	throwAny(...after: readonly ProblemList[]): void {
		const lists = [this, ...after];
		const problems = lists.flatMap((list) => list.#shown).slice(0, SHOWN_PROBLEMS);
		const count = lists.reduce((sum, list) => sum + list.#count, 0);
		if (count > 0)
			throw new ReadError({ kind: 'invalid', problems, more: count - problems.length });
	}
}

function toldOf({ code, path, value, expected, nearest }: Problem): ReadProblem {
	return {
		code,
		path: cut(path),
		found: cut(formatValue(value)),
		expected: cut(expected),
		...(nearest !== undefined && { nearest: cut(nearest) })
	};
}

/** The error of a text that is not JSON. */
export function syntaxError({ line, column, found, expected }: JsonFault): ReadError {
	return new ReadError({ kind: 'syntax', line, column, found: cut(found), expected });
}

function cut(text: string): string {
	return text.length <= LONGEST
		? text
		: `${text.slice(0, LONGEST).replace(/[\ud800-\udbff]$/, '')}…`;
}
