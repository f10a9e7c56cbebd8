/** A version whose pages never change: an entry of /v/versions.json. */
export interface PinnedVersion {
	version: string;
	/** Ids of the documents that it has. */
	documents: string[];
	/** `integrity` of the element's script. */
	integrity: string;
}

/** Whose pages an address leads to: those of the live site, or of one version of it. */
export interface Standing {
	/** Absolute address of the live site, with a trailing slash. */
	live: string;
	version: string | null;
}

/** @param root absolute address that the pages stand under, with a trailing slash */
export function standingOf(root: string): Standing {
	const [, live = root, version = null] = /^(.*\/)v\/(\d[^/]*)\/$/.exec(root) ?? [];
	return { live, version };
}

/**
 * The version that a document can be pinned to: the one whose page it is seen on, or else the
 * newest; null when there is none, or none can be told.
 */
export async function findPinned(
	{ live, version }: Standing,
	document: string
): Promise<PinnedVersion | null> {
	try {
		const response = await fetch(`${live}v/versions.json`);
		const versions = ((await response.json()) as PinnedVersion[]).filter(
			(one) => one.documents.includes(document) && (version === null || one.version === version)
		);
		return versions.at(-1) ?? null;
	} catch {
		return null;
	}
}
