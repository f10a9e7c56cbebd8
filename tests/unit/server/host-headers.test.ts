import { describe, expect, test } from 'vitest';
import { headersFor, readHeaderRules } from '../../../scripts/support/host-headers.js';
import { apacheSnippet, headersFile, nginxSnippet } from '#lib/server/host-headers.ts';

const rules = readHeaderRules(
	headersFile(['frame.0123abcd.js', 'embed.en.Ab-1_c.js', 'v/1.2.0/*', 'embed.1.2.0.js'])
);
const headersOf = (path: string) => headersFor(rules, path);

const PATHS = [
	...['/', '/en/', '/en/statement/', '/en/statement/events/a/', '/en/statement/present/'],
	...['/en/statement/embed/', '/embed.js', '/embed.1.2.0.js', '/data/statement/timeline.json'],
	...['/_app/immutable/chunks/a.js', '/v/1.2.0/en/statement/embed/', '/v/versions.json'],
	...['/v/1.2.0/', '/v/1.2.0/zh/statement/', '/schema/timeline.schema.json'],
	...['/frame.0123abcd.js', '/resize.js', '/embed.en.Ab-1_c.js']
];

describe('what a host sends with the site', () => {
	test.each([
		...['/', '/zh/', '/ru/statement/', '/en/statement/events/a/', '/en/statement/present/'],
		...['/v/1.2.0/', '/v/1.2.0/zh/', '/v/1.2.0/zh/statement/events/a/']
	])('only the site itself may frame %s', (path) => {
		expect(headersOf(path).get('Content-Security-Policy')).toBe("frame-ancestors 'self'");
	});

	test.each(['/en/statement/embed/', '/v/1.2.0/en/statement/embed/'])(
		'any may frame %s',
		(path) => {
			expect(headersOf(path).has('Content-Security-Policy')).toBe(false);
		}
	);

	test('other sites may read and load all of it, as what it is', () => {
		for (const path of PATHS) {
			expect(headersOf(path).get('Access-Control-Allow-Origin'), path).toBe('*');
			expect(headersOf(path).get('Cross-Origin-Resource-Policy'), path).toBe('cross-origin');
			expect(headersOf(path).get('X-Content-Type-Options'), path).toBe('nosniff');
		}
	});

	test('only what never changes is kept without asking again', () => {
		const kept = PATHS.filter((path) =>
			headersOf(path).get('Cache-Control')?.includes('immutable')
		);
		expect(kept).toEqual([
			'/embed.1.2.0.js',
			'/_app/immutable/chunks/a.js',
			'/v/1.2.0/en/statement/embed/',
			'/v/1.2.0/',
			'/v/1.2.0/zh/statement/',
			'/frame.0123abcd.js',
			'/embed.en.Ab-1_c.js'
		]);
		// nginx and Apache are told by one pattern.
		const pattern = new RegExp(/~\((.*)\) "public/.exec(nginxSnippet())?.[1] ?? '');
		expect(PATHS.filter((path) => pattern.test(path))).toEqual(kept);
	});

	test('no two rules for a path name the same header, which hosts read differently', () => {
		for (const path of PATHS) {
			const names = rules
				.filter(({ pattern }) => pattern.test(path))
				.flatMap(({ headers }) => headers.map(([name]) => name));
			expect(new Set(names).size, path).toBe(names.length);
		}
	});
});

describe('the files in docs/hosts are those lines', () => {
	test('for nginx', async () => {
		await expect(nginxSnippet()).toMatchFileSnapshot('../../../docs/hosts/nginx.conf');
	});

	test('for Apache', async () => {
		await expect(apacheSnippet()).toMatchFileSnapshot('../../../docs/hosts/apache.htaccess');
	});
});
