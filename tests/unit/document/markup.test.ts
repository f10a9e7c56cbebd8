import { expect, test } from 'vitest';
import { listMarkup } from '#lib/core/document/markup.ts';

test.each([
	['a <b>x</b>', ['<b>', '</b>']],
	['<br/> and <img src=x onerror=alert(1)>', ['<br/>', '<img src=x onerror=alert(1)>']],
	['a <!-- note -->', ['<!--']],
	[
		'see [the text](https://example.org "Title") and [¶4](#p4)',
		['[the text](https://example.org "Title")', '[¶4](#p4)']
	],
	['**bold** words', ['**bold**']]
])('%j has markup', (text, found) => {
	expect(listMarkup(text)).toEqual(found);
});

test.each([
	'a < b',
	'a <b and c> d',
	'1 < 2 > 0',
	'《中俄睦邻友好合作条约》',
	'〈条约〉 <条约>',
	'the treaty [sic] (2001)',
	'[sic](in the original)',
	'2 ** 3 ** 4',
	'5 * 3 * 2'
])('%j has none', (text) => {
	expect(listMarkup(text)).toEqual([]);
});
