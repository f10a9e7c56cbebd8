import { afterEach, describe, expect, it, vi } from 'vitest';
import { LoadError } from '#lib/view/load/load-fault.ts';
import { loadTimeline } from '#lib/view/load/load-timeline.ts';
import { SLICE } from '#lib/view/load/read-here.ts';
import { createPieceReader } from '#lib/view/load/read-pieces.ts';
import { generateTimeline } from '../../bench/data/generate.ts';

const COUNT = 3000;
const FILE = new Blob([JSON.stringify(generateTimeline(COUNT))]);
const OPTIONS = { language: 'ru', size: null, words: null } as const;

const bytesOf = async (blob: Blob) => new Uint8Array(await blob.arrayBuffer());

/** A page whose policy or sandbox allows no worker. */
function refuseWorkers(): void {
	vi.stubGlobal(
		'Worker',
		class {
			constructor() {
				throw new DOMException('refused', 'SecurityError');
			}
		}
	);
}

afterEach(() => {
	vi.unstubAllGlobals();
});

describe('reading in pieces', () => {
	it('is done in a worker, and in the page where none may run, with the same result', async () => {
		const inWorker = await createPieceReader(OPTIONS);
		expect(inWorker.place).toBe('worker');
		await inWorker.push(await bytesOf(FILE));
		const first = await inWorker.finish();
		inWorker.close();
		refuseWorkers();
		const inPage = await createPieceReader(OPTIONS);
		expect(inPage.place).toBe('page');
		expect(await inPage.push(await bytesOf(FILE))).toBe(COUNT);
		const second = await inPage.finish();
		expect(first.ids).toHaveLength(COUNT);
		expect(second.ids).toEqual(first.ids);
		expect(second.columns).toEqual(first.columns);
		expect(second.from).toEqual(first.from);
	});

	it('falls back where a worker is made but never runs', async () => {
		vi.stubGlobal(
			'Worker',
			class extends Worker {
				constructor() {
					super('data:text/javascript,throw new Error("refused")', { type: 'module' });
				}
			}
		);
		expect((await createPieceReader(OPTIONS)).place).toBe('page');
	});

	it('tells the same fault from a worker as from the page', async () => {
		const broken = new Blob(['{"version": 1,\n "events": [,]}']);
		const fault = { kind: 'syntax', line: 2, column: 13, found: ',', expected: 'a value' };
		const faultOf = () =>
			loadTimeline(broken, { language: 'en' }).catch((error: unknown) =>
				error instanceof LoadError ? error.fault : error
			);
		expect(await faultOf()).toEqual(fault);
		refuseWorkers();
		expect(await faultOf()).toEqual(fault);
	});

	it('reads a table in CSV in a worker', async () => {
		const table = new File(['date;title\n1949;Связи'], 'a.csv');
		const timeline = await loadTimeline(table, { language: 'ru' });
		expect(timeline.events()).toMatchObject([
			{ title: 'Связи', grounds: { text: 'В таблице источник этой даты не указан.' } }
		]);
	});

	it('ends when it is aborted, and ends the worker', async () => {
		const terminate = vi.spyOn(Worker.prototype, 'terminate');
		const control = new AbortController();
		const reason = new Error('cancelled');
		let events = 0;
		const loading = loadTimeline(FILE.stream(), {
			language: 'en',
			signal: control.signal,
			onprogress(progress) {
				events = progress.events;
				if (progress.step === 'fetching') control.abort(reason);
			}
		});
		await expect(loading).rejects.toBe(reason);
		expect(terminate).toHaveBeenCalledOnce();
		expect(events).toBeLessThan(COUNT);
		terminate.mockRestore();
	});

	it('lets the page have its turn while it reads in the page', async () => {
		refuseWorkers();
		const bytes = await bytesOf(FILE);
		const now = vi.spyOn(performance, 'now');
		// Each look at the clock finds that the page's turn has come.
		let time = 0;
		now.mockImplementation(() => (time += 100));
		let turns = 0;
		let isOver = false;
		const channel = new MessageChannel();
		channel.port1.onmessage = () => {
			turns += 1;
			if (!isOver) channel.port2.postMessage(null);
		};
		channel.port2.postMessage(null);
		const reader = await createPieceReader(OPTIONS);
		const before = turns;
		await reader.push(bytes);
		const during = turns - before;
		isOver = true;
		now.mockRestore();
		expect(during).toBeGreaterThanOrEqual(Math.floor(bytes.length / SLICE) - 1);
	});
});
