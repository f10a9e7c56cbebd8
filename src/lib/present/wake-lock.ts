import type { Attachment } from 'svelte/attachments';

/**
 * Keeps the screen awake while an element is there. The browser lets go of the lock when the page is
 * hidden, so it is asked for again when it comes back. Where there is no such lock, nothing happens.
 */
export const keepAwake: Attachment = () => {
	let lock: WakeLockSentinel | null = null;
	let isOver = false;
	const request = async (): Promise<void> => {
		if (document.visibilityState !== 'visible') return;
		try {
			lock = (await navigator.wakeLock?.request('screen')) ?? null;
			if (isOver) await lock?.release();
		} catch {
			// Refused, as by a battery that is low: the lesson goes on.
		}
	};
	const onvisibilitychange = () => void request();
	document.addEventListener('visibilitychange', onvisibilitychange);
	void request();
	return () => {
		isOver = true;
		document.removeEventListener('visibilitychange', onvisibilitychange);
		void lock?.release();
	};
};
