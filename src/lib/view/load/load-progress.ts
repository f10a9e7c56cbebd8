export interface LoadProgress {
	/** Waiting for the first byte, fetching, or checking what was fetched. */
	step: 'waiting' | 'fetching' | 'checking';
	/** Bytes that have come. */
	loaded: number;
	/** Bytes in all; null where the server does not say. */
	total: number | null;
	/** Events read so far. */
	events: number;
}

/** Where every loading begins. */
export const NOTHING_YET: LoadProgress = { step: 'waiting', loaded: 0, total: null, events: 0 };
