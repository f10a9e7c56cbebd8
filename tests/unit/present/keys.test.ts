import { describe, expect, it } from 'vitest';
import { readPress } from '#lib/present/keys.ts';

const press = (key: string, more: Partial<KeyboardEvent> = {}) =>
	readPress({
		...{ key, code: '', shiftKey: false, ctrlKey: false, metaKey: false, altKey: false },
		...{ isComposing: false },
		...more
	});

describe('the keys', () => {
	it.each([
		['ArrowRight', 'next'],
		['PageDown', 'next'],
		[' ', 'next'],
		['PageUp', 'previous'],
		['ArrowLeft', 'previous'],
		['ArrowDown', 'nextSlide'],
		['ArrowUp', 'previousSlide'],
		['Home', 'first'],
		['End', 'last'],
		['b', 'black'],
		['B', 'black'],
		['.', 'black'],
		['f', 'fullScreen'],
		['o', 'overview'],
		['s', 'speaker'],
		['?', 'keys'],
		['Escape', 'exit']
	])('%s: %s', (key, command) => {
		expect(press(key)).toEqual({ command });
	});

	it('go back with Shift and space', () => {
		expect(press(' ', { shiftKey: true })).toEqual({ command: 'previous' });
	});

	it('are those of the places on a Russian keyboard too', () => {
		expect(press('и', { code: 'KeyB' })).toEqual({ command: 'black' });
		expect(press('Ы', { code: 'KeyS' })).toEqual({ command: 'speaker' });
		// A clicker's full stop.
		expect(press('ю', { code: 'Period' })).toEqual({ command: 'black' });
		expect(press('。', { code: 'Period' })).toEqual({ command: 'black' });
		expect(press('ö', { code: 'Semicolon' })).toBeNull();
	});

	it('are digits of a number, and its end', () => {
		expect(press('7')).toEqual({ digit: '7' });
		expect(press('Enter')).toEqual({ isEnter: true });
	});

	it.each([{ ctrlKey: true }, { metaKey: true }, { altKey: true }, { isComposing: true }])(
		'are the browser’s with %j',
		(more) => {
			for (const key of ['b', 'f', 'ArrowRight', '1', 'Enter', ' '])
				expect(press(key, more)).toBeNull();
		}
	);

	it('leave all others alone', () => {
		for (const key of ['Tab', 'F5', 'x', 'Shift', '+']) expect(press(key)).toBeNull();
	});
});
