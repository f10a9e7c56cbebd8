import type { LoadedTable } from '#lib/core/timeline/loaded-table.ts';
import type { TableOptions } from './table-reader.ts';

/** Reads a file that comes in pieces, in a worker or in the page. */
export interface PieceReader {
	/** Where the work is done. */
	readonly place: 'worker' | 'page';
	/** Takes a piece, which is not to be used afterwards; gives the number of events read so far. */
	push(piece: Uint8Array<ArrayBuffer>): Promise<number>;
	finish(): Promise<LoadedTable>;
	/** Ends the work, finished or not. */
	close(): void;
}

/**
 * A reader in a worker; in the page, a slice at a time, where the browser or the page's policy allows
 * no worker: in a sandbox without an origin, from `file://`, under a strict host's rules.
 */
export async function createPieceReader(options: TableOptions): Promise<PieceReader> {
	if (typeof Worker === 'function') {
		const { startLoadWorker } = await import('./start-load-worker.ts');
		const worker = await startLoadWorker();
		if (worker) {
			const { WorkerReader } = await import('./worker-reader.ts');
			return new WorkerReader(worker, options);
		}
	}
	const { readHere } = await import('./read-here.ts');
	return await readHere(options);
}
