import { version } from '$app/environment';
import { headersFile } from '#lib/server/host-headers.ts';

export const prerender = true;

export function GET() {
	return new Response(headersFile(version), {
		headers: { 'content-type': 'text/plain; charset=utf-8' }
	});
}
