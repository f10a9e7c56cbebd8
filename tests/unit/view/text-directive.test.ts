import { describe, expect, it, test } from 'vitest';
import { resolveQuote } from '#lib/core/document/quote.ts';
import type { DocumentFile, TimelineFile } from '#lib/core/document/schemas.ts';
import { textDirective } from '#lib/view/text-directive.ts';
import { statementFile } from '../../fixtures/statement.ts';

const { paragraphs } = JSON.parse(statementFile('document.json')) as DocumentFile;
const { events } = JSON.parse(statementFile('timeline.json')) as TimelineFile;

/** The parts of a text directive, in reading order, as a reader would see them. */
const parts = (text: string, range: readonly [number, number]) =>
	textDirective(text, range)
		.split(',')
		.map((part) => decodeURIComponent(part.replace(/^-|-$/g, '')));

/** The places where a word of a text begins or ends. */
function boundaries(text: string): Set<number> {
	const words = new Intl.Segmenter('zh', { granularity: 'word' }).segment(text);
	return new Set([...[...words].map(({ index }) => index), text.length]);
}

describe('the words of a link', () => {
	it('are the quote between what stands beside it', () => {
		expect(parts('双方签署条约,重申友好。', [2, 6])).toEqual(['双方', '签署条约', ',重申友好。']);
	});

	it('are widened where a quote begins or ends inside a word', () => {
		expect(parts('The treaties were signed.', [6, 20])).toEqual([
			'The',
			'treaties were signed',
			'.'
		]);
	});

	it('are the beginning and the end of a long quote', () => {
		const text = 'They said: ' + 'many words and more of them '.repeat(4) + 'in the end.';
		const [before, start, end, after] = parts(text, [11, text.length - 1]);
		expect([before, after]).toEqual(['They said:', '.']);
		expect(start).toMatch(/^many words and more\b/);
		expect(end).toMatch(/\bin the end$/);
	});

	it('keep the marks of the syntax out of the text', () => {
		expect(textDirective('a-b, c', [0, 6])).toBe('a%2Db%2C%20c');
	});
});

// A browser finds nothing where a part begins or ends inside a word of its dictionary.
test.each(
	events.flatMap(({ id, citations }) =>
		citations.map(({ paragraph, quote }) => [id, paragraph, quote.zh] as const)
	)
)('%s, %s: every part of the link begins and ends with a word', (_, paragraph, quote) => {
	const text = paragraphs.find(({ id }) => id === paragraph)?.text ?? '';
	const found = quote && resolveQuote(text, quote);
	if (found?.status !== 'found') throw new Error('no such quote');
	const bounds = boundaries(text);
	let at = Math.max(0, found.start - 40);
	for (const part of parts(text, [found.start, found.end])) {
		const start = text.indexOf(part, at);
		at = start + part.length;
		expect(start).toBeGreaterThanOrEqual(0);
		expect([part, bounds.has(start), bounds.has(at)]).toEqual([part, true, true]);
	}
});
