import { json } from '@sveltejs/kit';
import { listVersions } from '#lib/server/versions.ts';

export const prerender = true;

/** The versions that were published for good, in their order, and what each has. */
export function GET() {
	return json(
		listVersions().map(({ version, documents, integrity }) => ({ version, documents, integrity }))
	);
}
