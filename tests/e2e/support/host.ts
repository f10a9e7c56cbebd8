import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { test as base, expect } from './test.ts';

export { expect };

const folder = new URL('../hosts/', import.meta.url);

interface HostFixtures {
	/** Address of a host page of tests/e2e/hosts/, served from another origin than the site. */
	host: (file: string, holes?: Record<string, string>) => string;
	/** The site's own address, as host pages name it. */
	site: string;
}

/**
 * Pages of others that embed the site. `{{name}}` in a page is filled in; `{{site}}` always. What the
 * page's own server would send with it stands in its first line, as
 * `<!-- content-security-policy: … -->`.
 */
export const test = base.extend<HostFixtures>({
	site: async ({ baseURL }, use) => use(new URL('./', baseURL ?? '').href),
	// Their scripts, frames and data come from the site: requests to elsewhere are the point.
	expectedProblems: async ({ baseURL }, use) =>
		use(baseURL === undefined ? null : /^request to elsewhere/),
	host: async ({ site }, use) => {
		const pages = new Map<string, string>();
		const server = createServer((request, response) => {
			const page = pages.get(request.url ?? '');
			if (page === undefined)
				return response.writeHead(request.url === '/favicon.ico' ? 204 : 404).end();
			const policy = /^<!-- content-security-policy: (.*) -->/.exec(page)?.[1];
			response.writeHead(200, {
				'content-type': 'text/html; charset=utf-8',
				...(policy && { 'content-security-policy': policy })
			});
			return response.end(page);
		});
		await new Promise<void>((resolve) => server.listen(0, resolve));
		const { port } = server.address() as AddressInfo;
		await use((file, holes = {}) => {
			const path = `/${pages.size}-${file}`;
			const values: Record<string, string> = { site, origin: new URL(site).origin, ...holes };
			const page = readFileSync(new URL(file, folder), 'utf8').replace(
				/\{\{(\w+)\}\}/g,
				(_, name: string) => values[name] ?? ''
			);
			pages.set(path, page);
			return `http://localhost:${port}${path}`;
		});
		server.closeAllConnections();
		server.close();
	}
});
