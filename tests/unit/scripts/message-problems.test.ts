import { expect, test } from 'vitest';
import { messageProblems } from '../../../scripts/support/message-problems.js';

const count = (forms: Record<string, string>) => [
	{
		declarations: ['input count', 'local countPlural = count: plural'],
		selectors: ['countPlural'],
		match: Object.fromEntries(
			Object.entries(forms).map(([form, text]) => [`countPlural=${form}`, text])
		)
	}
];

test('finds nothing where every language has every string', () => {
	expect(messageProblems({ en: { close: 'Close' }, ru: { close: 'Закрыть' } }, 'messages')).toEqual(
		[]
	);
});

test('names each string that a language lacks, or has empty', () => {
	expect(
		messageProblems({ en: { close: 'Close', open: 'Open' }, ru: { close: ' ' } }, 'messages')
	).toEqual(['messages/ru.json: close is empty', 'messages/ru.json: open is missing; en have it']);
});

test('holds a translation to the inputs of the others', () => {
	expect(
		messageProblems({ en: { go: 'Go to {place}' }, ru: { go: 'К {place} {number}' } }, 'messages')
	).toEqual(['messages/ru.json: go has the inputs “number, place”; en has “place”']);
});

test('asks for every plural form that the language has', () => {
	const events = count({ one: '{count} событие', other: '{count} событий' });
	expect(messageProblems({ ru: { events } }, 'messages')).toEqual([
		'messages/ru.json: events lacks the plural few, many'
	]);
});
