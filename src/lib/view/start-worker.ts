/** What the pages' policy calls the one who makes addresses of workers; svelte.config.js names it. */
const POLICY = 'communique-worker';

/** The part of Trusted Types that is used, which TypeScript's own library lacks. */
interface TrustedTypes {
	createPolicy: (
		name: string,
		rules: { createScriptURL: (address: string) => string }
	) => { createScriptURL: (address: string) => string };
}

let policy: { createScriptURL: (address: string) => string } | undefined;

/**
 * Starts a module worker of this program and waits for its first message. Null where none may run:
 * some browsers throw at once, some only report an error later.
 *
 * @param address as Vite's `?worker&url` gives it
 */
export async function startWorker(address: string): Promise<Worker | null> {
	// A build whose files are fetched from another origin has none.
	if (address === '') return null;
	let worker: Worker;
	try {
		worker = new Worker(trusted(new URL(address, import.meta.url).href), { type: 'module' });
	} catch {
		return null;
	}
	const isReady = await new Promise<boolean>((resolve) => {
		worker.addEventListener('message', () => resolve(true), { once: true });
		worker.addEventListener('error', () => resolve(false), { once: true });
	});
	if (isReady) return worker;
	worker.terminate();
	return null;
}

/** The address as pages under Trusted Types ask for it. */
function trusted(address: string): string {
	const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
	// Only this module's own callers name what is run; the data never does.
	policy ??= trustedTypes?.createPolicy(POLICY, { createScriptURL: (own) => own });
	return policy?.createScriptURL(address) ?? address;
}
