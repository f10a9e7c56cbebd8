import { expect, it } from 'vitest';
import { LANGUAGES } from '#lib/core/time/language.ts';
import { documentText } from '#lib/embed/document-text.ts';
import { explorerData } from '#lib/server/explorer-data.ts';
import { loadPackage } from '#lib/server/packages.ts';

const pkg = loadPackage('joint-statement-2024');

it.each(LANGUAGES)('has every passage that an event cites, word for word, in %s', (language) => {
	const { paragraphs, incomplete, translation } = documentText(explorerData(pkg, language));
	const cited = paragraphs.flatMap(({ id, text, cited }) =>
		cited.map(({ event, range: [start, end] }) => `${event} ${id} ${text.slice(start, end)}`)
	);
	const quotes = pkg.timeline.events.flatMap(({ id, citations }) =>
		citations.map(({ paragraph, quote }) => `${id} ${paragraph} ${quote[language]?.exact}`)
	);
	expect(cited.sort()).toEqual(quotes.sort());
	expect(paragraphs).toHaveLength(pkg.document.paragraphs.length);
	expect(incomplete).toBe(pkg.document.completeness.note[language]);
	expect(translation === null).toBe(language === 'zh');
});
