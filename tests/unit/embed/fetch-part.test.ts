import { expect, test } from 'vitest';
import { partFetcher } from '#lib/embed/element/fetch-part.ts';

test('asks by another address for what has failed, and for nothing else', async () => {
	const asked: string[] = [];
	let isUp = false;
	const fetchPart = partFetcher(
		{ en: 'embed.en.1.js', reading: 'embed.reading.2.js' },
		new URL('https://example.org/site/'),
		async (href) => {
			asked.push(href);
			if (!isUp) throw new TypeError('Failed to fetch');
			return href;
		}
	);
	await expect(fetchPart('en')).rejects.toThrow('Failed to fetch');
	await expect(fetchPart('en')).rejects.toThrow('Failed to fetch');
	isUp = true;
	await expect(fetchPart('reading')).resolves.toBe(asked.at(-1));
	await fetchPart('en');
	expect(asked).toEqual([
		'https://example.org/site/embed.en.1.js',
		'https://example.org/site/embed.en.1.js#1',
		'https://example.org/site/embed.reading.2.js',
		'https://example.org/site/embed.en.1.js#2'
	]);
});
