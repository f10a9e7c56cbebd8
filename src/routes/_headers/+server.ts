import { listScripts } from '#lib/server/embed-files.ts';
import { headersFile } from '#lib/server/host-headers.ts';
import { listVersions } from '#lib/server/versions.ts';

export const prerender = true;

/** Scripts whose names tell their content or their version: embed.en.<hash>.js. */
const LASTING = /\..+\.js$/;

export function GET() {
	const versions = listVersions().flatMap(({ version, scripts }) => [`v/${version}/*`, ...scripts]);
	const scripts = listScripts().filter((name) => LASTING.test(name));
	return new Response(headersFile([...new Set([...scripts, ...versions])]), {
		headers: { 'content-type': 'text/plain; charset=utf-8' }
	});
}
