import {
	createReadStream,
	createWriteStream,
	existsSync,
	mkdirSync,
	readdirSync,
	readFileSync,
	statSync
} from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
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
	'.json': 'application/json',
	'.svg': 'image/svg+xml',
	'.woff2': 'font/woff2'
};

/** What a host compresses. */
const COMPRESSED = /^text|json|svg/;

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
export function servePages() {
	return serve(readFiles(SITE), (pathname, response) => {
		const data = join(DATA, `${basename(pathname)}.gz`);
		if (dirname(pathname) !== '/data' || !existsSync(data)) return response.writeHead(404).end();
		response.writeHead(200, {
			'Content-Type': 'application/json',
			'Content-Encoding': 'gzip',
			'Content-Length': statSync(data).size
		});
		return createReadStream(data).pipe(response);
	});
}

/** A file as it goes over the network. */
export interface ServedFile {
	headers: Record<string, string>;
	content: Buffer;
}

/** Serves files by path on this machine; what is none of them goes to `otherwise`. */
export async function serve(
	files: ReadonlyMap<string, ServedFile>,
	otherwise: (pathname: string, response: ServerResponse) => unknown = (_, response) =>
		response.writeHead(404).end()
) {
	const { port, servers } = await listenWhereFree(
		() =>
			createServer((request, response) => {
				const { pathname } = new URL(request.url ?? '/', 'http://localhost');
				const file = files.get(pathname.replace(/\/$/, '/index.html'));
				if (file) return response.writeHead(200, file.headers).end(file.content);
				return otherwise(pathname, response);
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

/** The files of a folder by path, under `base` (`/peer`). */
export function readFiles(folder: string, base = ''): Map<string, ServedFile> {
	return new Map(
		readdirSync(folder, { recursive: true, withFileTypes: true })
			.filter((file) => file.isFile())
			.map(({ parentPath, name }) => {
				const path = join(parentPath, name);
				const url = `${base}/${relative(folder, path).split(sep).join('/')}`;
				return [url, servedFile(name, readFileSync(path))] as const;
			})
	);
}

/** A file of its name's type, compressed beforehand: that work is none of the page's. */
export function servedFile(name: string, content: Buffer | string): ServedFile {
	const type = TYPES[extname(name)] ?? 'application/octet-stream';
	if (!COMPRESSED.test(type)) {
		return { headers: { 'Content-Type': type }, content: Buffer.from(content) };
	}
	const headers = { 'Content-Type': type, 'Content-Encoding': 'gzip' };
	return { headers, content: gzipSync(content) };
}
