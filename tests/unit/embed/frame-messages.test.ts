import fc from 'fast-check';
import { expect, test } from 'vitest';
import { frameNames, heightMessages, isReady } from '#lib/embed/frame/messages.ts';

test('a height is told in each form that hosts listen for', () => {
	const names = frameNames('https://a.org/en/x/embed/?childId=pym-0#?secret=Ab1');
	expect(heightMessages(612, names)).toEqual([
		{ source: 'communique', version: 1, type: 'height', height: 612 },
		{ sentinel: 'amp', type: 'embed-size', height: 612 },
		`{"src":"${names.href}","context":"iframe.resize","height":612}`,
		'pymxPYMxpym-0xPYMxheightxPYMx612',
		{ message: 'height', value: 612, secret: 'Ab1' }
	]);
});

test('hosts that have given no name are not answered in their form', () => {
	for (const query of ['', '?childId=a%20b', '?childId=', '?childId=%3Cb%3E#?secret=a.b']) {
		expect(heightMessages(612, frameNames(`https://a.org/${query}`))).toHaveLength(3);
	}
});

test('nothing but a ready message is one', () => {
	expect(isReady({ source: 'communique', version: 1, type: 'ready' })).toBe(true);
	expect.hasAssertions();
	fc.assert(fc.property(fc.anything(), (data) => !isReady(data)));
});
