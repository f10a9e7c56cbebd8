/**
 * Keeps the site, and each document that was visited, for use without a network. What is kept is of
 * one build: every file is held against its hash, a set of files is kept whole or not at all, and a
 * later build takes over only when the reader says so, or has left.
 */

interface Built {
	/** Of the build, as its pages know it. */
	version: string;
	hash: string;
	/** Document id ('' for the site itself) → path → start of the file's SHA-256. */
	sets: Record<string, Record<string, string>>;
}

/** Put here by scripts/support/offline-files.js when everything is built. */
declare const BUILT: Built;

const sw = self as unknown as ServiceWorkerGlobalScope;
const SITE = '';
const root = new URL(sw.registration.scope);
/** Several copies of the site may stand on one host. */
const family = `communique ${root.pathname} `;
const cacheName = family + BUILT.hash;
/** Files that are fetched at a time, so that the page can go on loading. */
const AT_A_TIME = 4;

const setByPath = new Map(
	Object.entries(BUILT.sets).flatMap(([set, files]) =>
		Object.keys(files).map((path) => [path, set] as const)
	)
);

sw.addEventListener('install', (event) => {
	event.waitUntil(
		(async () => {
			try {
				for (const set of [SITE, ...(await documentsInUse())]) await keep(set);
			} catch (error) {
				await caches.delete(cacheName);
				throw error;
			}
		})()
	);
});

sw.addEventListener('activate', (event) => {
	event.waitUntil(
		(async () => {
			const old = (await caches.keys()).filter(
				(name) => name.startsWith(family) && name !== cacheName
			);
			await Promise.all(old.map((name) => caches.delete(name)));
		})()
	);
});

sw.addEventListener('message', (event) => {
	const { type, version } = event.data as { type: string; version?: string };
	if (type === 'take-over') void sw.skipWaiting();
	// A page that came before there was a service worker; never one of another build.
	if (type === 'claim' && version === BUILT.version) event.waitUntil(sw.clients.claim());
});

sw.addEventListener('fetch', (event) => {
	const { request } = event;
	// Half a file is never kept, and what is not the site's own is none of our business.
	if (request.method !== 'GET' || request.headers.has('range')) return;
	const path = pathOf(request.url);
	if (path === null) return;
	const set = setByPath.get(path);
	if (set !== undefined) event.respondWith(answer(event, path, set));
	else if (request.mode === 'navigate') {
		event.respondWith(fetch(request).catch(() => withoutNetwork(path)));
	}
});

/** A path below the site's root; null for an address elsewhere. */
function pathOf(address: string): string | null {
	const { origin, pathname } = new URL(address);
	if (origin !== root.origin || !pathname.startsWith(root.pathname)) return null;
	return pathname.slice(root.pathname.length);
}

/** From what is kept, if the whole of its set is; else from the network alone. */
async function answer(event: FetchEvent, path: string, set: string): Promise<Response> {
	if (await isKept(set)) {
		const kept = await find(path);
		if (kept) return kept;
	}
	const isPage = event.request.mode === 'navigate';
	if (isPage) {
		// While another build is on the server there is nothing to be kept; the page needs it not.
		event.waitUntil(keep(set).catch(() => undefined));
	}
	return fetch(event.request).catch((error: unknown) => {
		if (isPage) return withoutNetwork(path);
		throw error;
	});
}

/** What stands in for a page that is not kept. */
async function withoutNetwork(path: string): Promise<Response> {
	if (setByPath.has(`${path}/`)) return Response.redirect(`${root.href}${path}/`);
	const page = await (await find('offline.html'))?.text();
	return new Response(page?.replaceAll('%home%', root.pathname) ?? '', {
		status: 503,
		headers: { 'content-type': 'text/html; charset=utf-8' }
	});
}

async function find(path: string): Promise<Response | undefined> {
	const cache = await caches.open(cacheName);
	return cache.match(root.href + path, { ignoreVary: true });
}

/** An address at which nothing can stand: what is kept there says that a set is whole. */
const markOf = (set: string) => `${root.href}.kept/${set}`;

async function isKept(set: string): Promise<boolean> {
	const cache = await caches.open(cacheName);
	return (await cache.match(markOf(set))) !== undefined;
}

const underWay = new Map<string, Promise<void>>();

/** Keeps a set of files, once at a time. Fails unless every file is that of this build. */
function keep(set: string): Promise<void> {
	const running = underWay.get(set) ?? fetchAll(set).finally(() => underWay.delete(set));
	underWay.set(set, running);
	return running;
}

async function fetchAll(set: string): Promise<void> {
	if (await isKept(set)) return;
	const cache = await caches.open(cacheName);
	const left = Object.entries(BUILT.sets[set] ?? {});
	const takeTurns = async () => {
		for (let file = left.shift(); file; file = left.shift()) await fetchOne(cache, ...file);
	};
	try {
		await Promise.all(Array.from({ length: AT_A_TIME }, takeTurns));
	} catch (error) {
		// Without the one file the others are of no use.
		left.length = 0;
		throw error;
	}
	await cache.put(markOf(set), new Response());
}

async function fetchOne(cache: Cache, path: string, hash: string): Promise<void> {
	const response = await fetch(root.href + path, { cache: 'no-cache' });
	const body = await response.arrayBuffer();
	const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', body));
	const found = Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
	if (!response.ok || !found.startsWith(hash)) {
		throw new Error(`/${path} on the server is not that of this build`);
	}
	const headers = new Headers(response.headers);
	// The body is unpacked, and what a page may be sent once it is kept has no length to promise.
	for (const name of ['content-encoding', 'content-length']) headers.delete(name);
	await cache.put(root.href + path, new Response(body, { headers }));
}

/** Documents that the reader has kept from an earlier build, or has open. */
async function documentsInUse(): Promise<Set<string>> {
	const documents = new Set<string>();
	for (const name of (await caches.keys()).filter((name) => name.startsWith(family))) {
		const cache = await caches.open(name);
		for (const set of Object.keys(BUILT.sets)) {
			if (await cache.match(markOf(set))) documents.add(set);
		}
	}
	for (const { url } of await sw.clients.matchAll({ includeUncontrolled: true, type: 'window' })) {
		const set = setByPath.get(pathOf(url) ?? '');
		if (set !== undefined) documents.add(set);
	}
	documents.delete(SITE);
	return documents;
}
