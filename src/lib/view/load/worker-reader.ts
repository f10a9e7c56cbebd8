import type { LoadedTable } from '#lib/core/timeline/loaded-table.ts';
import { LoadError } from './load-fault.ts';
import type { PieceReader } from './read-pieces.ts';
import type { TableOptions } from './table-reader.ts';
import type { FromWorker, ToWorker } from './worker-messages.ts';

/** Pieces that may wait in the worker; more would only fill the memory. */
const AHEAD = 8;

/** Has a worker read. */
export class WorkerReader implements PieceReader {
	readonly place = 'worker';
	readonly #worker: Worker;
	#waiting = 0;
	#events = 0;
	#done: LoadedTable | undefined;
	#error: Error | undefined;
	/** Wakes whoever waits for the next message. */
	#wake: () => void = () => {};

	constructor(worker: Worker, options: TableOptions) {
		this.#worker = worker;
		worker.onmessage = ({ data }: MessageEvent<FromWorker>) => this.#hear(data);
		worker.onerror = ({ message }) => this.#fail(new Error(message));
		this.#send({ kind: 'start', options });
	}

	async push(piece: Uint8Array<ArrayBuffer>): Promise<number> {
		this.#waiting += 1;
		this.#send({ kind: 'piece', piece }, [piece.buffer]);
		await this.#until(() => this.#waiting < AHEAD);
		return this.#events;
	}

	async finish(): Promise<LoadedTable> {
		this.#send({ kind: 'end' });
		await this.#until(() => this.#done !== undefined);
		if (!this.#done) throw new Error('the worker gave no table');
		return this.#done;
	}

	close(): void {
		this.#worker.terminate();
	}

	#hear(message: FromWorker): void {
		switch (message.kind) {
			case 'ready':
				return;
			case 'read':
				this.#waiting -= 1;
				this.#events = message.events;
				return this.#wake();
			case 'done':
				this.#done = message.table;
				return this.#wake();
			case 'fault':
				return this.#fail(new LoadError(message.fault));
			case 'no-room':
				return this.#fail(new LoadError({ kind: 'too-big', limit: null, size: null }));
			case 'broken':
				return this.#fail(new Error(message.message));
		}
	}

	#fail(error: Error): void {
		this.#error = error;
		this.#wake();
	}

	async #until(isSo: () => boolean): Promise<void> {
		while (!this.#error && !isSo()) {
			await new Promise<void>((resolve) => (this.#wake = resolve));
		}
		if (this.#error) throw this.#error;
	}

	#send(message: ToWorker, transfer: Transferable[] = []): void {
		this.#worker.postMessage(message, transfer);
	}
}
