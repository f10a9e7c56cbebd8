/** What a learning platform's window offers to what it shows: SCORM 1.2 Run-Time Environment, 3.3. */
interface PlatformApi {
	/** By the standard a word; some platforms give a boolean. */
	LMSInitialize: (empty: '') => string | boolean;
	LMSGetValue: (element: string) => string;
	LMSSetValue: (element: string, value: string) => string;
	LMSCommit: (empty: '') => string;
	LMSFinish: (empty: '') => string;
}

/** Windows are nested no deeper than this, as the standard's own search has it. */
const MOST_LEVELS = 7;

/**
 * Tells the learning platform that this page has been opened, and that it is left; nothing else.
 * Without a platform nothing happens, and one that fails does not take the page with it.
 */
export function tellPlatform(): void {
	const api = findPlatform();
	if (!api) return;
	try {
		if (String(api.LMSInitialize('')) !== 'true') return;
		addEventListener('pagehide', () => void api.LMSFinish(''), { once: true });
		// A grade that a teacher has given stands.
		if (['completed', 'passed', 'failed'].includes(api.LMSGetValue('cmi.core.lesson_status')))
			return;
		api.LMSSetValue('cmi.core.lesson_status', 'completed');
		api.LMSCommit('');
	} catch (fault) {
		console.warn('The learning platform failed:', fault);
	}
}

/** In the windows around this one, or around the one that opened it or those. */
function findPlatform(): PlatformApi | null {
	const api = findApi(window);
	if (api) return api;
	for (const inner of [window, window.top]) {
		const opener = openerOf(inner);
		const found = opener && findApi(opener);
		if (found) return found;
	}
	return null;
}

function openerOf(inner: Window | null): Window | null {
	try {
		return inner?.opener as Window | null;
	} catch {
		return null; // a window of another site
	}
}

function findApi(start: Window): PlatformApi | null {
	let at = start;
	try {
		for (let level = 0; level <= MOST_LEVELS; level++) {
			const { API } = at as Window & { API?: PlatformApi };
			if (API) return API;
			if (at.parent === at) return null;
			at = at.parent;
		}
	} catch {
		// A window of another site does not let us look.
	}
	return null;
}
