import { ReadError } from '#lib/core/timeline/read-fault.ts';
import { pause } from '../pause.ts';
import { LoadError } from './load-fault.ts';
import type { PieceReader } from './read-pieces.ts';
import { createTableReader, type TableOptions } from './table-reader.ts';

/** Bytes that are read in one go: some hundred events at the most. */
export const SLICE = 32 * 1024;
/** Milliseconds after which the page has its turn. */
const TURN = 8;

/** Reads in the page, which has its turn again and again. */
export async function readHere(options: TableOptions): Promise<PieceReader> {
	const reader = await createTableReader(options);
	let turn = performance.now();
	let isClosed = false;
	return {
		place: 'page',
		async push(piece) {
			for (let from = 0; from < piece.length && !isClosed; from += SLICE) {
				told(() => reader.push(piece.subarray(from, from + SLICE)));
				if (performance.now() - turn < TURN) continue;
				await pause();
				turn = performance.now();
			}
			return reader.count;
		},
		async finish() {
			const finishing = reader.finishInSteps();
			let step = told(() => finishing.next());
			for (let turn = performance.now(); !step.done; step = told(() => finishing.next())) {
				if (performance.now() - turn < TURN) continue;
				await pause();
				turn = performance.now();
			}
			return step.value;
		},
		close() {
			isClosed = true;
		}
	};
}

function told<T>(read: () => T): T {
	try {
		return read();
	} catch (error) {
		if (error instanceof ReadError) throw new LoadError(error.fault);
		if (error instanceof RangeError) {
			throw new LoadError({ kind: 'too-big', limit: null, size: null });
		}
		throw error;
	}
}
