import { error } from '@sveltejs/kit';
import type { EntryGenerator } from './$types.js';
import { listScripts, readScript } from '#lib/server/embed-files.ts';

export const prerender = true;

export const entries: EntryGenerator = () => listScripts().map((script) => ({ script }));

/** The scripts that other sites load: built apart, served beside the pages. */
export function GET({ params }) {
	if (!listScripts().includes(params.script)) error(404);
	return new Response(readScript(params.script), {
		headers: { 'content-type': 'text/javascript; charset=utf-8' }
	});
}
