import {
	createReadStream,
	createWriteStream,
	existsSync,
	mkdirSync,
	readdirSync,
	readFileSync,
	statSync
} from 'node:fs';
import { createServer } from 'node:http';
import { basename, dirname, extname, join, relative, sep } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip, gzipSync } from 'node:zlib';
import { listenWhereFree } from '../../scripts/support/ports.js';
import { generateEvents } from './data/generate.ts';
import { DATA, SITE } from './folders.ts';
import { SHAPES, toJson, type ShapeName } from './data/shapes.ts';

const TYPES: Record<string, string> = {
	'.html': 'text/html;charset=utf-8',
	'.js': 'text/javascript;charset=utf-8',
	'.css': 'text/css;charset=utf-8',
	'.woff2': 'font/woff2'
};

export function dataFile(shape: ShapeName, n: number): string {
	return `${shape}-${n}.json`;
}

/** Writes the events in a shape, compressed, to be served under /data/. */
export async function writeData(shape: ShapeName, n: number): Promise<void> {
	mkdirSync(DATA, { recursive: true });
	const target = join(DATA, `${dataFile(shape, n)}.gz`);
	const pieces = Readable.from(toJson(SHAPES[shape], generateEvents(n)));
	await pipeline(pieces, createGzip({ level: 6 }), createWriteStream(target));
}

/** Serves the built pages and the data on this machine, compressed as a host does. */
export async function servePages() {
	const site = readSite();
	const { port, servers } = await listenWhereFree(
		() =>
			createServer((request, response) => {
				const { pathname } = new URL(request.url ?? '/', 'http://localhost');
				const file = site.get(pathname);
				if (file) return response.writeHead(200, file.headers).end(file.content);
				const data = join(DATA, `${basename(pathname)}.gz`);
				if (dirname(pathname) !== '/data' || !existsSync(data)) {
					return response.writeHead(404).end();
				}
				response.writeHead(200, {
					'Content-Type': 'application/json',
					'Content-Encoding': 'gzip',
					'Content-Length': statSync(data).size
				});
				return createReadStream(data).pipe(response);
			}),
		['127.0.0.1'],
		0
	);
	return {
		url: `http://127.0.0.1:${port}`,
		async close() {
			for (const server of servers) {
				server.closeAllConnections();
				await new Promise((done) => server.close(done));
			}
		}
	};
}

/** The built files by path, compressed beforehand: that work is none of the page's. */
function readSite() {
	const files = readdirSync(SITE, { recursive: true, withFileTypes: true });
	return new Map(
		files
			.filter((file) => file.isFile())
			.map(({ parentPath, name }) => {
				const path = join(parentPath, name);
				const type = TYPES[extname(name)] ?? 'application/octet-stream';
				const isText = type.startsWith('text/');
				const content = readFileSync(path);
				const headers = { 'Content-Type': type, ...(isText && { 'Content-Encoding': 'gzip' }) };
				const url = `/${relative(SITE, path).split(sep).join('/')}`;
				return [url, { headers, content: isText ? gzipSync(content) : content }] as const;
			})
	);
}
