import { FEW_EVENTS } from './events.ts';
import type { ExplorerData } from './explorer-data.ts';

/** Events on either side, in time, of the one whose page it is. */
const BESIDE = 5;

/** Whether the page of each event holds a part of the document only: see `aroundEvent`. */
export function hasParts({ events }: { events: readonly unknown[] }): boolean {
	return events.length > FEW_EVENTS;
}

/**
 * The part of a document that the page of an event holds where the document has many: what stands
 * beside the event in time, and the paragraphs that these are cited in. With the whole in each, the
 * pages of a document would weigh as much as the square of its events.
 */
export function aroundEvent(data: ExplorerData, event: string): ExplorerData {
	const at = data.events.findIndex(({ id }) => id === event);
	const events = data.events.slice(Math.max(0, at - BESIDE), at + BESIDE + 1);
	const cited = new Set(
		events.flatMap(({ citations }) => citations.map(({ paragraph }) => paragraph))
	);
	const paragraphs = data.document.paragraphs.filter(
		({ id, role }) => role !== 'body' || cited.has(id)
	);
	return { ...data, events, document: { ...data.document, paragraphs } };
}
