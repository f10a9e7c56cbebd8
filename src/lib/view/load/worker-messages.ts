import type { LoadedTable } from '#lib/core/timeline/loaded-table.ts';
import type { ReadFault } from '#lib/core/timeline/read-fault.ts';
import type { TableOptions } from './table-reader.ts';

/** What the page says to the worker that reads a timeline. */
export type ToWorker =
	| { kind: 'start'; options: TableOptions }
	| { kind: 'piece'; piece: Uint8Array<ArrayBuffer> }
	| { kind: 'end' };

/** What it answers: once that it is there, to each piece, and at the end. */
export type FromWorker =
	| { kind: 'ready' }
	| { kind: 'read'; events: number }
	| { kind: 'done'; table: LoadedTable }
	| { kind: 'fault'; fault: ReadFault }
	/** The file does not fit into memory. */
	| { kind: 'no-room' }
	/** A fault of the program. */
	| { kind: 'broken'; message: string };
