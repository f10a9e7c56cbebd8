import { describe, expect, it, test } from 'vitest';
import { readDocument } from '#lib/embed/element/checking.ts';
import { reviveDates } from '#lib/core/timeline/revive-dates.ts';
import { LANGUAGES } from '#lib/core/time/language.ts';
import { loadPackage } from '#lib/server/packages.ts';
import { faultOf, LoadError } from '#lib/view/load/load-fault.ts';
import { documentData } from '../../../src/routes/embed-data.ts';

const pkg = loadPackage('joint-statement-2024');
const FILE = 'https://example.org/data/joint-statement-2024/embed.en.json';
const built = () => JSON.stringify(documentData(pkg, 'en'));

test.each(LANGUAGES)('takes what the build writes as it is, in %s', (language) => {
	const text = JSON.stringify(documentData(pkg, language));
	const read = readDocument(text, FILE, language);
	expect(read).toEqual(reviveDates(JSON.parse(text) as typeof read));
});

it('lets be what a later release has put into it', () => {
	const text = built().replace('"about":{', '"later":1,"about":{"later":[],');
	expect(readDocument(text, FILE, 'en').about).toHaveProperty('later');
});

describe('data of which something deep is wrong', () => {
	const errorOf = (text: string): LoadError => {
		try {
			readDocument(text, FILE, 'en');
		} catch (error) {
			if (error instanceof LoadError) return error;
		}
		throw new Error('nothing is wrong');
	};
	/** The built data with one value set by its keys; left out where it is undefined. */
	const withValue = (keys: (string | number)[], value: unknown): string => {
		const data: unknown = JSON.parse(built());
		const holder = keys
			.slice(0, -1)
			.reduce((at, key) => (at as Record<string, unknown>)[key], data) as Record<string, unknown>;
		holder[keys.at(-1) ?? ''] = value;
		return JSON.stringify(data);
	};

	it.each<[what: string, keys: (string | number)[], value: unknown, told: RegExp]>([
		['no quotes', ['events', 3, 'quotes'], undefined, /events\[3\]\.quotes: found nothing/],
		['quotes that are none', ['events', 3, 'quotes'], [7], /events\[3\]\.quotes\[0\]: found 7/],
		['another category', ['events', 0, 'category'], 'histori', /"histori".*; nearest: history$/],
		['a day that is none', ['events', 0, 'date', 'edtf'], '1945-02-30', /edtf: found "1945-02-30"/],
		[
			'an unsafe link',
			['events', 0, 'grounds', 'url'],
			'javascript:alert(1)',
			/found "javascript:/
		],
		['an event twice', ['events', 1, 'id'], 'victory-1945', /another than that of events\[0\]/],
		['hidden signs', ['events', 0, 'title'], 'a\u202eb', /title: found "U\+202E at code point 1"/],
		['a colour of its own', ['categories', 0, 'color'], 'red', /color: found "red", expected/],
		['a place that is none', ['about', 'places', 'p1'], null, /about\.places\.p1: found null/],
		['another language', ['language'], 'ru', /language: found "ru", expected "en"/],
		['no version', ['version'], undefined, /version: found nothing/]
	])('names %s by file, path, value and what is expected', (_, keys, value, told) => {
		const error = errorOf(withValue(keys, value));
		expect(error.message).toMatch(told);
		expect(error.message.startsWith(`${FILE}: `)).toBe(true);
		expect(faultOf(error)).toMatchObject({ kind: 'invalid', file: FILE, more: 0 });
	});

	it('tells a file that is newer, or no JSON, from one that is wrong', () => {
		expect(errorOf(withValue(['version'], 2)).fault).toMatchObject({ kind: 'newer', version: 2 });
		expect(errorOf(built().slice(0, 99)).fault).toMatchObject({ kind: 'syntax', line: 1 });
		expect(errorOf('null').fault).toMatchObject({ kind: 'invalid' });
	});
});
