import { mount, type ComponentProps } from 'svelte';
import type { OfflineMessages } from './messages.ts';
import type Notice from '#lib/view/Notice.svelte';

interface TrustedUrls {
	createPolicy(
		name: string,
		rules: { createScriptURL: (url: string) => string }
	): { createScriptURL: (url: string) => string };
}

/**
 * Has the site's service worker keep what is visited, and tells the reader when a new version waits,
 * or that this is one which never changes.
 * @param root address of the site's root
 * @param version of the build that the page is of
 */
export async function keepOffline(root: string, version: string): Promise<void> {
	void tellPinned(new URL(root, location.href).href);
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
	const registration = await serviceWorker
		.register(script, { updateViaCache: 'none' })
		// The browser says why; a page that could not be kept is read all the same.
		.catch(() => undefined);
	if (!registration) return;
	if (!isControlled) {
		const { active } = await serviceWorker.ready;
		active?.postMessage({ type: 'claim', version });
	}
	const offer = () => {
		const { waiting } = registration;
		if (waiting && serviceWorker.controller) void offerUpdate(waiting);
	};
	// One that another page has found may be on its way already.
	const watch = () => registration.installing?.addEventListener('statechange', offer);
	offer();
	watch();
	registration.addEventListener('updatefound', watch);
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

/** Says of a page below /v/<version>/ what that is, and where the live one stands. */
async function tellPinned(root: string): Promise<void> {
	const [, live, version] = /^(.*\/)v\/(\d[^/]*)\/$/.exec(root) ?? [];
	if (live === undefined || version === undefined) return;
	await showNotice((words) => ({
		text: words.pinned({ version }),
		accept: words.pinned_live(),
		onaccept: () => location.assign(live + location.href.slice(root.length)),
		dismiss: words.pinned_close()
	}));
}

let isShown = false;

const offerUpdate = (worker: ServiceWorker) =>
	showNotice((words) => ({
		text: words.update_ready(),
		accept: words.update_now(),
		onaccept: () => worker.postMessage({ type: 'take-over' }),
		dismiss: words.update_later()
	}));

async function showNotice(
	notice: (words: OfflineMessages) => ComponentProps<typeof Notice>
): Promise<void> {
	// Not over a lesson: it is told of after.
	if (isShown || /\/present\//.test(location.pathname)) return;
	isShown = true;
	const [{ default: Notice }, { loadOfflineMessages }] = await Promise.all([
		import('#lib/view/Notice.svelte'),
		import('./messages.ts')
	]);
	const props = notice(await loadOfflineMessages(document.documentElement.lang));
	mount(Notice, { target: document.body, props });
}
