/** What a learning platform's window offers to what it shows: SCORM 1.2 Run-Time Environment, 3.3. */
interface PlatformApi {
	LMSInitialize: (empty: '') => string;
	LMSGetValue: (element: string) => string;
	LMSSetValue: (element: string, value: string) => string;
	LMSCommit: (empty: '') => string;
	LMSFinish: (empty: '') => string;
}

/** Windows are nested no deeper than this, as the standard's own search has it. */
const MOST_LEVELS = 7;

/**
 * Tells the learning platform that this page has been opened, and that it is left; nothing else.
 * Without a platform nothing happens.
 */
export function tellPlatform(): void {
	const api = findApi(window) ?? (window.opener ? findApi(window.opener as Window) : null);
	if (!api || api.LMSInitialize('') !== 'true') return;
	// A grade that a teacher has given stands.
	if (!['completed', 'passed', 'failed'].includes(api.LMSGetValue('cmi.core.lesson_status'))) {
		api.LMSSetValue('cmi.core.lesson_status', 'completed');
		api.LMSCommit('');
	}
	addEventListener('pagehide', () => void api.LMSFinish(''), { once: true });
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
