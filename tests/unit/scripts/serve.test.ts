import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, request, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { serve } from '../../../scripts/serve.js';

let folder: string;
const open: { close: () => unknown }[] = [];

beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), 'communique-'));
	mkdirSync(join(folder, 'en'));
	mkdirSync(join(folder, 'data'));
	writeFileSync(join(folder, 'index.html'), '<p>home</p>');
	writeFileSync(join(folder, '404.html'), '<p>nothing here</p>');
	writeFileSync(join(folder, 'en/index.html'), '<p>English</p>');
	writeFileSync(join(folder, 'data/a.json'), '{"title":"联合声明"}');
	writeFileSync(join(folder, 'source.txt'), '联合声明');
	writeFileSync(
		join(folder, '_headers'),
		'/*\n  X-Content-Type-Options: nosniff\n/:lang/\n  X-Lang: yes\n'
	);
});

afterEach(async () => {
	for (const server of open.splice(0)) await server.close();
});

afterAll(() => {
	rmSync(folder, { recursive: true });
});

async function start(base = '/') {
	const server = await serve({ directory: folder, port: 0, base });
	open.push(server);
	return server;
}

async function get(url: string) {
	const response = await fetch(url, { redirect: 'manual' });
	return {
		status: response.status,
		type: response.headers.get('content-type'),
		location: response.headers.get('location'),
		text: await response.text()
	};
}

/** The path exactly as written: `fetch` would resolve the dots. */
function statusOf(port: number, path: string): Promise<number | undefined> {
	return new Promise((resolve, reject) => {
		request({ port, path }, (response) => {
			response.resume();
			resolve(response.statusCode);
		})
			.on('error', reject)
			.end();
	});
}

describe('serve', () => {
	it('sends the headers that the folder asks for, below any path', async () => {
		const server = await start('/news/');
		const headersAt = async (path: string) => (await fetch(new URL(path, server.url))).headers;
		expect((await headersAt('en/')).get('x-lang')).toBe('yes');
		expect((await headersAt('data/a.json')).get('x-lang')).toBeNull();
		expect((await headersAt('data/a.json')).get('x-content-type-options')).toBe('nosniff');
	});

	it('answers a folder with its page, and a folder without a slash by sending on', async () => {
		const { url } = await start();
		expect(await get(url)).toMatchObject({ status: 200, text: '<p>home</p>' });
		expect(await get(`${url}en/`)).toMatchObject({
			status: 200,
			type: 'text/html;charset=utf-8',
			text: '<p>English</p>'
		});
		expect(await get(`${url}en?view=1991/2001`)).toMatchObject({
			status: 308,
			location: '/en/?view=1991/2001'
		});
	});

	it('says that text is UTF-8', async () => {
		const { url } = await start();
		expect(await get(`${url}data/a.json`)).toMatchObject({
			type: 'application/json;charset=utf-8',
			text: '{"title":"联合声明"}'
		});
		expect(await get(`${url}source.txt`)).toMatchObject({ type: 'text/plain;charset=utf-8' });
	});

	it('answers 404 with the page for it', async () => {
		const { url } = await start();
		for (const path of ['nothing', 'nothing/', 'data/', 'data', 'data/a.json/', '%']) {
			expect(await get(url + path)).toMatchObject({ status: 404, text: '<p>nothing here</p>' });
		}
	});

	it('serves nothing from outside of the folder', async () => {
		const { port } = await start();
		for (const path of ['/../package.json', '/%2e%2e/', '/..%2f', '//', '/../../etc']) {
			expect(await statusOf(port, path)).toBe(404);
		}
	});

	it('serves under a sub-path only', async () => {
		const { url, port } = await start('/news/communique/');
		expect(url).toBe(`http://localhost:${port}/news/communique/`);
		expect(await get(`${url}en/`)).toMatchObject({ status: 200, text: '<p>English</p>' });
		expect(await get(`${url}en`)).toMatchObject({ location: '/news/communique/en/' });
		expect(await get(url.slice(0, -1))).toMatchObject({ location: '/news/communique/' });
		expect(await get(`http://localhost:${port}/en/`)).toMatchObject({
			status: 404,
			text: 'Not found\n'
		});
	});

	it('listens on both addresses of localhost, or on the one there is', async () => {
		const { port } = await start();
		expect(await get(`http://127.0.0.1:${port}/`)).toMatchObject({ status: 200 });
	});

	it('names the taken port and how to choose another', async () => {
		const other: Server = createServer();
		await new Promise<void>((done) => other.listen(0, '127.0.0.1', done));
		open.push(other);
		const address = other.address();
		const port = address !== null && typeof address === 'object' ? address.port : 0;
		await expect(serve({ directory: folder, port })).rejects.toThrow(
			`Port ${port} is taken by another program. Choose another one: npm start -- --port `
		);
	});

	it('says how to make a build where there is none', async () => {
		await expect(serve({ directory: join(folder, 'none') })).rejects.toThrow('npm run build');
	});
});
