import { LoadError } from './load-fault.ts';

/** Where a timeline comes from: an address, a file that the reader chose, or bytes as they come. */
export type TimelineSource = string | URL | Blob | ReadableStream<Uint8Array>;

/** Bytes, unless told otherwise: some 150,000 events in three languages. */
export const LIMIT = 128 * 1024 * 1024;
/** Milliseconds of silence, unless told otherwise. */
export const PATIENCE = 20_000;

export interface OpenedSource {
	pieces: AsyncIterable<Uint8Array<ArrayBuffer>>;
	/** Bytes in all; null where nobody says. */
	total: number | null;
	/** As `application/json`, without parameters; empty where nobody says. */
	type: string;
	/** Name of the file, for its extension; empty where there is none. */
	name: string;
}

export interface OpenOptions {
	/** Largest size in bytes. */
	limit: number;
	/** Longest silence in milliseconds. */
	patience: number;
	signal?: AbortSignal | undefined;
}

/**
 * Opens a source and gives its bytes as they come.
 * @throws {LoadError} also from the pieces, or the signal's reason.
 */
export async function openSource(
	source: TimelineSource,
	options: OpenOptions
): Promise<OpenedSource> {
	options.signal?.throwIfAborted();
	if (source instanceof Blob) {
		const { size, type } = source;
		refuseAbove(options.limit, size);
		const name = source instanceof File ? source.name : '';
		return { pieces: read(source.stream(), null, size, options), total: size, type, name };
	}
	if (source instanceof ReadableStream) {
		return { pieces: read(source, null, null, options), total: null, type: '', name: '' };
	}
	return await openAddress(source, options);
}

async function openAddress(address: string | URL, options: OpenOptions): Promise<OpenedSource> {
	const silence = new Silence(options);
	const response = await silence.end(
		fetch(address, { signal: silence.signal }).catch((error: unknown) => {
			// The browser does not tell a script whether the network or the other site's rules said no.
			throw error instanceof TypeError ? new LoadError({ kind: 'unreachable' }) : error;
		})
	);
	const { status, headers, body } = response;
	const type = (headers.get('content-type')?.split(';')[0] ?? '').trim().toLowerCase();
	const length = Number(headers.get('content-length') ?? NaN);
	// What comes compressed is counted compressed.
	const total = Number.isFinite(length) && !headers.has('content-encoding') ? length : null;
	try {
		if (!response.ok) throw new LoadError({ kind: 'status', status });
		if (!isText(type)) throw new LoadError({ kind: 'type', contentType: type });
		if (total !== null) refuseAbove(options.limit, total);
	} catch (error) {
		silence.stop();
		throw error;
	}
	const pieces = read(body ?? new Blob().stream(), silence, total, options);
	return { pieces, total, type, name: new URL(response.url || address).pathname };
}

/** Servers call a JSON file many things; what is surely something else is refused before it is read. */
function isText(type: string): boolean {
	if (type === 'text/html' || type === 'application/xhtml+xml') return false;
	return !/^(?:image|audio|video|font|model)\/|^application\/(?:pdf|zip|gzip|wasm)$/.test(type);
}

function refuseAbove(limit: number, size: number): void {
	if (size > limit) throw new LoadError({ kind: 'too-big', limit, size });
}

async function* read(
	stream: ReadableStream<Uint8Array>,
	opened: Silence | null,
	total: number | null,
	options: OpenOptions
): AsyncGenerator<Uint8Array<ArrayBuffer>, void> {
	const silence = opened ?? new Silence(options);
	const reader = stream.getReader();
	let loaded = 0;
	try {
		for (;;) {
			const next = await silence.end(reader.read()).catch((error: unknown) => {
				throw error instanceof TypeError
					? new LoadError({ kind: 'interrupted', loaded, total })
					: error;
			});
			if (next.done) return;
			loaded += next.value.length;
			if (loaded > options.limit) {
				throw new LoadError({ kind: 'too-big', limit: options.limit, size: total });
			}
			yield next.value.buffer instanceof ArrayBuffer
				? (next.value as Uint8Array<ArrayBuffer>)
				: new Uint8Array(next.value);
		}
	} finally {
		silence.stop();
		// Also ends the download, where the reading of it stopped early.
		await reader.cancel().catch(() => undefined);
	}
}

/** Ends a wait that lasts too long, or that the caller aborts. */
class Silence {
	readonly #control = new AbortController();
	readonly #outer: AbortSignal | undefined;
	readonly #patience: number;
	readonly #onabort = () => this.#control.abort(this.#outer?.reason);

	constructor({ patience, signal }: OpenOptions) {
		this.#patience = patience;
		this.#outer = signal;
		signal?.addEventListener('abort', this.#onabort, { once: true });
	}

	get signal(): AbortSignal {
		return this.#control.signal;
	}

	/** The promise, or the reason why it was not waited for. */
	async end<T>(promise: Promise<T>): Promise<T> {
		const { signal } = this;
		const seconds = this.#patience / 1000;
		const timer = setTimeout(
			() => this.#control.abort(new LoadError({ kind: 'slow', seconds })),
			this.#patience
		);
		let onabort = () => {};
		const aborted = new Promise<never>((_, reject) => {
			onabort = () => reject(signal.reason as Error);
			if (signal.aborted) onabort();
			else signal.addEventListener('abort', onabort);
		});
		try {
			return await Promise.race([promise, aborted]);
		} catch (error) {
			// What fails because of the abort says so in its own words.
			throw signal.aborted ? (signal.reason as Error) : error;
		} finally {
			clearTimeout(timer);
			signal.removeEventListener('abort', onabort);
		}
	}

	/** Lets go of the caller's signal, and ends what is still under way. */
	stop(): void {
		this.#outer?.removeEventListener('abort', this.#onabort);
		this.#control.abort();
	}
}
