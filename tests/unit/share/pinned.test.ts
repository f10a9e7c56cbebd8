import { afterEach, expect, test, vi } from 'vitest';
import { findPinned, standingOf } from '#lib/share/pinned.ts';

const LIVE = 'https://example.org/timelines/';
const VERSIONS = [
	{ version: '1.0.0', documents: ['a'], integrity: 'sha384-1' },
	{ version: '1.1.0', documents: ['a', 'b'], integrity: 'sha384-2' },
	{ version: '1.2.0', documents: ['b'], integrity: 'sha384-3' }
];

afterEach(() => vi.unstubAllGlobals());

/** A site that has published these versions. */
function publish(answer: () => Response): string[] {
	const asked: string[] = [];
	vi.stubGlobal('fetch', (url: string) => {
		asked.push(url);
		return Promise.resolve(answer());
	});
	return asked;
}

test.each([
	[LIVE, { live: LIVE, version: null }],
	[`${LIVE}v/1.0.0/`, { live: LIVE, version: '1.0.0' }],
	['https://example.org/v/', { live: 'https://example.org/v/', version: null }]
])('the pages under %s', (root, standing) => {
	expect(standingOf(root)).toEqual(standing);
});

test('a document can be pinned to the newest version that has it', async () => {
	const asked = publish(() => Response.json(VERSIONS));
	expect(await findPinned(standingOf(LIVE), 'a')).toEqual(VERSIONS[1]);
	expect(await findPinned(standingOf(LIVE), 'b')).toEqual(VERSIONS[2]);
	expect(await findPinned(standingOf(LIVE), 'c')).toBeNull();
	expect(new Set(asked)).toEqual(new Set([`${LIVE}v/versions.json`]));
});

test('on the pages of a version, to that one', async () => {
	const asked = publish(() => Response.json(VERSIONS));
	expect(await findPinned(standingOf(`${LIVE}v/1.0.0/`), 'a')).toEqual(VERSIONS[0]);
	expect(asked).toEqual([`${LIVE}v/versions.json`]);
});

test('to none where none can be told', async () => {
	publish(() => new Response('<!doctype html>', { status: 404 }));
	expect(await findPinned(standingOf(LIVE), 'a')).toBeNull();
});
