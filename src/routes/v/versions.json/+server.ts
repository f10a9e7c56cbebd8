import { json } from '@sveltejs/kit';
import { existsSync, readFileSync } from 'node:fs';

export const prerender = true;

const PATH = 'pinned/versions.json';

/** The versions that were published for good, in their order, and the documents that each has. */
export function GET() {
	const versions = existsSync(PATH)
		? (JSON.parse(readFileSync(PATH, 'utf8')) as { version: string; documents: string[] }[])
		: [];
	return json(versions.map(({ version, documents }) => ({ version, documents })));
}
