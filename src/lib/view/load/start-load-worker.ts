import address from './load-worker.ts?worker&url';
import { startWorker } from '../start-worker.ts';

/** Starts the worker that reads timelines; null where none may run. */
export function startLoadWorker(): Promise<Worker | null> {
	return startWorker(address);
}
