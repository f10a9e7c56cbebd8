import { buffersOf } from '#lib/core/timeline/event-table.ts';
import { finish } from '#lib/core/timeline/large/steps.ts';
import { ReadError } from '#lib/core/timeline/read-fault.ts';
import { createTableReader, type TableReader } from './table-reader.ts';
import type { FromWorker, ToWorker } from './worker-messages.ts';

/* Reads and checks a timeline away from the page, so that the page goes on answering. */

let reader: TableReader | undefined;

// In the order in which the messages came, however long the first takes.
let queue = Promise.resolve();
addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
	queue = queue.then(() => answer(data)).catch(fail);
});
send({ kind: 'ready' });

async function answer(message: ToWorker): Promise<void> {
	if (message.kind === 'start') {
		reader = await createTableReader(message.options);
	} else if (message.kind === 'piece') {
		reader?.push(message.piece);
		send({ kind: 'read', events: reader?.count ?? 0 });
	} else if (reader) {
		const table = finish(reader.finishInSteps());
		send({ kind: 'done', table }, [
			table.bytes.buffer,
			table.from.buffer,
			table.to.buffer,
			...buffersOf(table.columns)
		]);
	}
}

function fail(error: unknown): void {
	reader = undefined;
	if (error instanceof ReadError) send({ kind: 'fault', fault: error.fault });
	else if (error instanceof RangeError) send({ kind: 'no-room' });
	else send({ kind: 'broken', message: String(error) });
}

function send(message: FromWorker, transfer: Transferable[] = []): void {
	postMessage(message, { transfer });
}
