/** A version whose pages never change, and the documents that it has. */
export interface PinnedVersion {
	version: string;
	documents: string[];
}

/**
 * The newest version that a document was pinned in; null when there is none, or none can be told.
 * @param site absolute address of the site, with a trailing slash
 */
export async function latestPinned(site: string, document: string): Promise<string | null> {
	try {
		const response = await fetch(`${site}v/versions.json`);
		const versions = (await response.json()) as PinnedVersion[];
		return versions.findLast(({ documents }) => documents.includes(document))?.version ?? null;
	} catch {
		return null;
	}
}
