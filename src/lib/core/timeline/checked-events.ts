import type { ByteStore } from '../document/byte-store.ts';
import { checksOfTimeline } from '../document/check-timeline.ts';
import { MAX_EVENTS } from '../document/fields.ts';
import { asRecord } from '../document/loose.ts';
import { createProblem, type PathKey } from '../document/problem.ts';
import type { Category, TimelineEvent } from '../document/schemas.ts';
import { eventProblems, shellProblems } from '../document/timeline-problems.ts';
import type { Language } from '../time/language.ts';
import type { Steps } from './large/steps.ts';
import { LoadedTableBuilder, type LoadedTable } from './loaded-table.ts';
import { ProblemList } from './read-fault.ts';

/** What the checks across events look at, of an event that may have any form. */
type Slim = Partial<Record<'id' | 'category' | 'date' | 'derivation', unknown>>;

/** Checks the events of a timeline as they come, and gathers those that are fine. */
export class CheckedEvents {
	/** What is wrong with single events. */
	readonly problems = new ProblemList();
	readonly #file: string;
	readonly #slim: Slim[] = [];
	readonly #builder: LoadedTableBuilder;

	/**
	 * @param file its name in problems
	 * @param language that of the titles that are measured
	 */
	constructor(file: string, language: Language) {
		this.#file = file;
		this.#builder = new LoadedTableBuilder(language);
	}

	get count(): number {
		return this.#slim.length;
	}

	/**
	 * Adds an event of any form. `[from, to)`: where its JSON stands in the bytes.
	 * @throws {ReadError} where there are too many
	 */
	add(value: unknown, from: number, to: number): void {
		const index = this.count;
		if (index >= MAX_EVENTS) this.refuse(['events'], MAX_EVENTS, 'entries');
		const problems = eventProblems(this.#file, value, index);
		this.problems.add(problems);
		if (problems.length === 0) this.#builder.add(value as TimelineEvent, from, to);
		const { id, category, date, derivation } = asRecord(value);
		this.#slim.push({ id, category, date, derivation });
	}

	/**
	 * Checks what they hold together and makes their table, step by step.
	 * @param timeline the file, its list of events empty
	 * @param around what is wrong with the file so far
	 * @throws {ReadError}
	 */
	*finish(
		timeline: Record<string, unknown>,
		store: ByteStore,
		around = new ProblemList()
	): Steps<LoadedTable> {
		around.add(shellProblems(this.#file, timeline, this.count));
		yield;
		const across = new ProblemList();
		for (const problems of checksOfTimeline(this.#file, { ...timeline, events: this.#slim })) {
			across.add(problems);
			yield;
		}
		around.throwAny(this.problems, across);
		// Nothing is wrong with it, so it has the form.
		const categories = timeline['categories'] as Category[];
		const document = timeline['document'] as string | undefined;
		return yield* this.#builder.finish(document ?? null, categories, store.take());
	}

	/** More than a timeline can hold: what follows is not read. */
	refuse(keys: PathKey[], most: number, what: string): void {
		const list = new ProblemList();
		const details = { value: most + 1, expected: `at most ${most} ${what}` };
		list.add([createProblem('list-too-long', this.#file, keys, details)]);
		list.throwAny(this.problems);
	}
}
