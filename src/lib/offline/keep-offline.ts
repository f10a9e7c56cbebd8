import { mount } from 'svelte';

interface TrustedUrls {
	createPolicy(
		name: string,
		rules: { createScriptURL: (url: string) => string }
	): { createScriptURL: (url: string) => string };
}

/**
 * Has the site's service worker keep what is visited, and tells the reader when a new version waits.
 * @param root address of the site's root
 * @param version of the build that the page is of
 */
export async function keepOffline(root: string, version: string): Promise<void> {
	const { serviceWorker } = navigator;
	const { connection } = navigator as { connection?: { saveData?: boolean } };
	// Megabytes that nobody has asked for.
	if (connection?.saveData) return;

	let isControlled = serviceWorker.controller !== null;
	serviceWorker.addEventListener('controllerchange', () => {
		// Whatever is fetched from now on is of another build than the page.
		if (isControlled) location.reload();
		isControlled = true;
	});

	const script = trusted(new URL('service-worker.js', new URL(root, location.href)).href);
	const registration = await serviceWorker.register(script, { updateViaCache: 'none' });
	if (!isControlled) {
		const { active } = await serviceWorker.ready;
		active?.postMessage({ type: 'claim', version });
	}
	const offer = () => {
		const { waiting } = registration;
		if (waiting && serviceWorker.controller) void showNotice(waiting);
	};
	offer();
	registration.addEventListener('updatefound', () => {
		registration.installing?.addEventListener('statechange', offer);
	});
	document.addEventListener('visibilitychange', () => {
		if (document.visibilityState === 'visible') void registration.update().catch(() => undefined);
	});
}

/** Under Trusted Types a worker's address has to come from a policy that the page names. */
function trusted(url: string): string {
	const { trustedTypes } = globalThis as { trustedTypes?: TrustedUrls };
	const policy = trustedTypes?.createPolicy('communique-worker', { createScriptURL: (url) => url });
	return policy?.createScriptURL(url) ?? url;
}

let isShown = false;

async function showNotice(worker: ServiceWorker): Promise<void> {
	// Not over a lesson: it is told of after.
	if (isShown || /\/present\//.test(location.pathname)) return;
	isShown = true;
	const [{ default: UpdateNotice }, { loadOfflineMessages }] = await Promise.all([
		import('./UpdateNotice.svelte'),
		import('./messages.ts')
	]);
	mount(UpdateNotice, {
		target: document.body,
		props: {
			messages: await loadOfflineMessages(document.documentElement.lang),
			onaccept: () => worker.postMessage({ type: 'take-over' })
		}
	});
}
