import { frameFiles } from '#lib/server/embed-files.ts';
import { headersFile } from '#lib/server/host-headers.ts';
import { listVersions } from '#lib/server/versions.ts';

export const prerender = true;

export function GET() {
	const versions = listVersions().flatMap(({ version }) => [
		`v/${version}/*`,
		`embed.${version}.js`
	]);
	return new Response(headersFile([frameFiles().script, ...versions]), {
		headers: { 'content-type': 'text/plain; charset=utf-8' }
	});
}
