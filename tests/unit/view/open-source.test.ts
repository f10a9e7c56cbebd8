import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { LoadError, type LoadFault } from '#lib/view/load/load-fault.ts';
import { openSource, type TimelineSource } from '#lib/view/load/open-source.ts';

let server: Server | undefined;

/** Address of a server that answers as told. */
async function serve(answer: RequestListener): Promise<string> {
	const started = createServer(answer);
	server = started;
	await new Promise<void>((resolve) => started.listen(0, '127.0.0.1', resolve));
	return `http://127.0.0.1:${(started.address() as AddressInfo).port}/timeline.json`;
}

afterEach(() => {
	server?.closeAllConnections();
	server?.close();
	server = undefined;
});

interface Limits {
	limit?: number;
	patience?: number;
	signal?: AbortSignal;
}

async function readAll(source: TimelineSource, limits: Limits = {}) {
	const opened = await openSource(source, { limit: 1000, patience: 60_000, ...limits });
	const parts: Uint8Array<ArrayBuffer>[] = [];
	for await (const piece of opened.pieces) parts.push(piece);
	return { ...opened, text: await new Blob(parts).text() };
}

async function faultOf(source: TimelineSource, limits?: Limits): Promise<LoadFault> {
	const error: unknown = await readAll(source, limits).catch((thrown: unknown) => thrown);
	if (!(error instanceof LoadError)) throw error;
	return error.fault;
}

describe('openSource', () => {
	it('gives the bytes of an address, with their number, type and name', async () => {
		const address = await serve((_, response) => {
			response.writeHead(200, {
				'content-type': 'Application/JSON; charset=utf-8',
				'content-length': '4'
			});
			response.end('中1');
		});
		expect(await readAll(address)).toMatchObject({
			text: '中1',
			total: 4,
			type: 'application/json',
			name: '/timeline.json'
		});
	});

	it('does not know the length that the server does not say', async () => {
		const address = await serve((_, response) => {
			response.write('ab');
			response.end('cd');
		});
		expect(await readAll(address)).toMatchObject({ text: 'abcd', total: null, type: '' });
	});

	it('gives the bytes of a file and of a stream', async () => {
		const file = new File(['abc'], 'dates.csv', { type: 'text/csv' });
		expect(await readAll(file)).toMatchObject({
			text: 'abc',
			total: 3,
			type: 'text/csv',
			name: 'dates.csv'
		});
		expect(await readAll(file.stream())).toMatchObject({ text: 'abc', total: null });
	});

	it.each([404, 500, 403])('says that the server answered %i', async (status) => {
		const address = await serve((_, response) => response.writeHead(status).end('{}'));
		expect(await faultOf(address)).toEqual({ kind: 'status', status });
	});

	it.each(['text/html', 'image/png', 'application/pdf'])('refuses %s', async (contentType) => {
		const address = await serve((_, response) =>
			response.writeHead(200, { 'content-type': `${contentType}; charset=x` }).end('{}')
		);
		expect(await faultOf(address)).toEqual({ kind: 'type', contentType });
	});

	it('says that nobody answers', async () => {
		const address = await serve(() => undefined);
		server?.close();
		expect(await faultOf(address)).toEqual({ kind: 'unreachable' });
		expect(await faultOf('javascript:alert(1)')).toEqual({ kind: 'unreachable' });
	});

	it('gives up on a server that never answers, and on one that stops', async () => {
		const silent = await serve(() => undefined);
		expect(await faultOf(silent, { patience: 20 })).toEqual({ kind: 'slow', seconds: 0.02 });
		const stopping = await serve((_, response) => response.write('{"ver'));
		expect(await faultOf(stopping, { patience: 20 })).toEqual({ kind: 'slow', seconds: 0.02 });
	});

	it('says how much had come when the connection was lost', async () => {
		const address = await serve((_, response) => {
			response.writeHead(200, { 'content-length': '10' });
			response.write('abc', () => response.destroy());
		});
		expect(await faultOf(address)).toEqual({ kind: 'interrupted', loaded: 3, total: 10 });
	});

	it('refuses what is too big by its length, by what comes, and as a file', async () => {
		const told = await serve((_, response) =>
			response.writeHead(200, { 'content-length': '5000' }).end('x'.repeat(5000))
		);
		expect(await faultOf(told)).toEqual({ kind: 'too-big', limit: 1000, size: 5000 });
		const untold = await serve((_, response) => {
			response.write('x'.repeat(900));
			response.end('x'.repeat(200));
		});
		expect(await faultOf(untold)).toEqual({ kind: 'too-big', limit: 1000, size: null });
		const file = new Blob(['x'.repeat(1001)]);
		expect(await faultOf(file)).toEqual({ kind: 'too-big', limit: 1000, size: 1001 });
	});

	it('ends the download when it is aborted, and throws the reason', async () => {
		const control = new AbortController();
		const reason = new Error('the reader closed it');
		let onclose = () => {};
		const closed = new Promise<void>((resolve) => (onclose = resolve));
		const address = await serve((_, response) => {
			response.on('close', onclose);
			response.write('{"ver');
		});
		const { pieces } = await openSource(address, {
			limit: 1000,
			patience: 60_000,
			signal: control.signal
		});
		const reading = (async () => {
			for await (const piece of pieces) if (piece.length > 0) control.abort(reason);
		})();
		await expect(reading).rejects.toBe(reason);
		await closed;
		await expect(readAll(address, { signal: control.signal })).rejects.toBe(reason);
	});
});
