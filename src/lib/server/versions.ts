import { existsSync, readFileSync } from 'node:fs';

/** A version of the site that was published for good: `npm run pin`. */
export interface Version {
	version: string;
	/** Ids of the documents that it has. */
	documents: string[];
	/** `integrity` of the element's script. */
	integrity: string;
	/** Names of its scripts that stand beside the live site's. */
	scripts: string[];
}

const PATH = 'pinned/versions.json';

/** The versions, in the order of their publication. */
export function listVersions(): Version[] {
	return existsSync(PATH) ? (JSON.parse(readFileSync(PATH, 'utf8')) as Version[]) : [];
}
