import type { Rolldown } from 'vite';

/**
 * What every page of the explorer starts with goes into one file, which compresses better than a
 * dozen that share. What only slides, handouts or an event's card start with stays out of it: told
 * from what the modules import, so that no list has to be kept.
 */

/** From where a page of the explorer starts, besides what an event's page brings. */
const STARTS = [
	/kit\/src\/runtime\/client\/entry\.js$/,
	/client-optimized\/app\.js$/,
	/src\/routes\/\+(layout|error)\.(svelte|ts)$/,
	/src\/routes\/\[lang=lang\]\/\+layout\.(svelte|ts)$/,
	// Its page is little more than its head, which an event's page has as well.
	/\(explore\)\/\+(layout|page)\.(svelte|ts)$/
];

/** Names the chunk of a module; null for one that the explorer does not start with. */
export function explorerChunk(id: string, context: Rolldown.ChunkingContext): string | null {
	return startsWith(id, context, new Set()) ? 'app' : null;
}

/** Whether a chain of static imports leads from one of the starts to a module. */
function startsWith(id: string, context: Rolldown.ChunkingContext, seen: Set<string>): boolean {
	if (seen.has(id)) return false;
	seen.add(id);
	if (STARTS.some((start) => start.test(id))) return true;
	const importers = context.getModuleInfo(id)?.importers ?? [];
	return importers.some((importer) => startsWith(importer, context, seen));
}
