// Serves a folder of built files as a plain static host does:
//   node scripts/serve.js build [--port 4173] [--base /news/communique/] [--host 0.0.0.0]
import './support/require-node.js';
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join, resolve } from 'node:path';
import sirv from 'sirv';
import { headersFor, readHeaderRules } from './support/host-headers.js';
import { isMain } from './support/main.js';
import { parseServeOptions } from './support/options.js';
import { listenWhereFree } from './support/ports.js';
import { Problem, runMain } from './support/problem.js';

/** Types of text that the file table gives without the charset that all our files have. */
const textTypes = new Map([
	['css', 'text/css'],
	['csv', 'text/csv'],
	['js', 'text/javascript'],
	['json', 'application/json'],
	['jsonld', 'application/ld+json'],
	['md', 'text/markdown'],
	['svg', 'image/svg+xml'],
	['txt', 'text/plain'],
	['webmanifest', 'application/manifest+json'],
	['xml', 'application/xml']
]);

/**
 * Answers requests from a folder: `/a/` is `a/index.html`, `/a` is sent on to `/a/`, what isn't
 * there is a 404 with the folder's own `404.html`. The folder's `_headers` file is heeded.
 *
 * @param {string} directory
 * @param {string} [base] the path that it is served under, with slashes at both ends
 * @returns {import('node:http').RequestListener}
 */
export function createHandler(directory, base = '/') {
	const folder = resolve(directory);
	const headersPath = join(folder, '_headers');
	const rules = existsSync(headersPath) ? readHeaderRules(readFileSync(headersPath, 'utf8')) : [];
	const files = sirv(folder, {
		etag: true,
		extensions: [],
		setHeaders(response, pathname) {
			const type = textTypes.get(pathname.slice(pathname.lastIndexOf('.') + 1));
			if (type !== undefined) response.setHeader('Content-Type', `${type};charset=utf-8`);
		}
	});

	/** @type {(response: import('node:http').ServerResponse, isOurs: boolean) => void} */
	const notFound = (response, isOurs) => {
		const page = join(folder, '404.html');
		const isPage = isOurs && existsSync(page);
		response.writeHead(404, { 'Content-Type': `text/${isPage ? 'html' : 'plain'};charset=utf-8` });
		response.end(isPage ? readFileSync(page) : 'Not found\n');
	};

	return (request, response) => {
		const url = request.url ?? '/';
		const query = url.includes('?') ? url.slice(url.indexOf('?')) : '';
		const path = url.slice(0, url.length - query.length);
		/** @param {string} location */
		const redirect = (location) => {
			response.writeHead(308, { Location: location + query }).end();
		};

		if (`${path}/` === base) return redirect(base);
		if (!path.startsWith(base)) return notFound(response, false);
		const inner = path.slice(base.length - 1);
		for (const [name, value] of headersFor(rules, inner)) response.setHeader(name, value);
		request.url = (inner.endsWith('/') ? `${inner}index.html` : inner) + query;
		files(request, response, () => {
			if (!inner.endsWith('/') && isFolderWithPage(folder, inner)) return redirect(`${path}/`);
			return notFound(response, true);
		});
	};
}

/** @type {(folder: string, path: string) => boolean} */
function isFolderWithPage(folder, path) {
	try {
		const page = resolve(join(folder, decodeURI(path), 'index.html'));
		return page.startsWith(folder) && existsSync(page);
	} catch {
		return false; // not a well-formed address
	}
}

/**
 * Serve a folder on this machine until `close` is called.
 *
 * @param {{ directory: string, port?: number | undefined, base?: string, host?: string | undefined }} options
 *   `port`: this one or none (0: any); without it the first free one from 4173
 */
export async function serve({ directory, port, base = '/', host }) {
	if (!existsSync(directory)) {
		throw new Problem(`There is no folder ${directory}/. “npm run build” makes build/.`);
	}
	const handler = createHandler(directory, base);
	// Both addresses that “localhost” stands for: a browser may try either first.
	const hosts = host === undefined ? ['127.0.0.1', '::1'] : [host];
	const { port: taken, servers } = await listenWhereFree(() => createServer(handler), hosts, port);
	return {
		port: taken,
		url: `http://${host === undefined || host === '0.0.0.0' ? 'localhost' : host}:${taken}${base}`,
		async close() {
			for (const server of servers) {
				server.closeAllConnections();
				await new Promise((done) => server.close(done));
			}
		}
	};
}

/**
 * Serve, tell the address, and end cleanly on Ctrl-C.
 *
 * @param {Parameters<typeof serve>[0]} options
 * @param {(url: string) => string} announce
 */
export async function serveUntilStopped(options, announce) {
	const server = await serve(options);
	console.log(announce(server.url));
	await new Promise((stop) => {
		process.once('SIGINT', stop);
		process.once('SIGTERM', stop);
	});
	await server.close();
}

if (isMain(import.meta.url)) {
	await runMain(async () => {
		const options = parseServeOptions(process.argv.slice(2), process.env);
		const announce = /** @param {string} url */ (url) =>
			`Serving ${options.directory}/ at ${url} (Ctrl-C ends it)`;
		await serveUntilStopped(options, announce);
	});
}
