import fc from 'fast-check';
import { expect, test } from 'vitest';
import { utc } from '#lib/core/time/civil.ts';
import { View } from '#lib/core/time/view.ts';
import {
	DEFAULT_OPTIONS,
	formatOptions,
	readOptions,
	type EmbedOptions
} from '#lib/embed/options.ts';

const known = { events: ['treaty-2001', 'visit'], categories: ['treaties', 'war', 'visits'] };
const read = (query: string) => readOptions(new URLSearchParams(query), known);

test('a query without options asks for the defaults', () => {
	expect(read('')).toEqual({ options: DEFAULT_OPTIONS, problems: [] });
});

test('each option is read', () => {
	const query =
		'?event=visit&view=1991/2001&hide=war,visits&height=480&theme=dark&pane=document&controls=hide&lang=ru';
	expect(read(query)).toEqual({
		options: {
			event: 'visit',
			view: new View(utc(1991), utc(2002)),
			hide: ['war', 'visits'],
			height: 480,
			theme: 'dark',
			pane: 'document',
			controls: 'hide',
			lang: 'ru'
		},
		problems: []
	});
});

test.each([
	['event=visits', /event: found "visits", expected the id of an event; nearest: visit\./],
	['event=__proto__', /event: found "__proto__"/],
	['view=1991', null],
	['view=1991/..', /view: found "1991\/\.\.", expected an EDTF interval with two ends/],
	['hide=wars', /hide: found "wars", .*; nearest: war\./],
	['height=199', /height: found "199", expected auto, fixed, or CSS pixels from 200 to 5000/],
	['height=5001', /height/],
	['height=1e3', /height/],
	['height=-300', /height/],
	['height=300px', null],
	['theme=drak', /theme: found "drak", expected auto or light or dark; nearest: dark\./],
	['pane=', /pane: found "", expected none or document/],
	['controls=toString', /controls/],
	['lang=de', /lang: found "de", expected en or zh or ru/],
	['them=dark', /There is no option "them"; nearest: theme\./],
	['constructor=1', /There is no option "constructor"/],
	['theme=dark&theme=light', /theme is given twice/],
	['initialWidth=600&childId=a&parentTitle=x&parentUrl=y', null]
])('%s', (query, problem) => {
	const { problems } = read(query);
	expect(problems).toHaveLength(problem ? 1 : 0);
	expect(problems.join()).toMatch(problem ?? /^$/);
});

test('what is right beside what is wrong is taken', () => {
	const { options, problems } = read('hide=war,peace&theme=x&controls=hide');
	expect(options).toEqual({ ...DEFAULT_OPTIONS, hide: ['war'], controls: 'hide' });
	expect(problems).toHaveLength(2);
});

const anyOptions: fc.Arbitrary<EmbedOptions> = fc.record({
	event: fc.constantFrom(null, ...known.events),
	view: fc.constantFrom(null, new View(utc(1949), utc(2025)), new View(utc(2024, 5), utc(2024, 6))),
	hide: fc.uniqueArray(fc.constantFrom(...known.categories)),
	height: fc.oneof(
		fc.constantFrom('auto' as const, 'fixed' as const),
		fc.integer({ min: 200, max: 5000 })
	),
	theme: fc.constantFrom('auto' as const, 'light' as const, 'dark' as const),
	pane: fc.constantFrom('none' as const, 'document' as const),
	controls: fc.constantFrom('show' as const, 'hide' as const),
	lang: fc.constantFrom(null, 'en' as const, 'zh' as const, 'ru' as const)
});

test('what is written is read back', () => {
	expect.hasAssertions();
	fc.assert(
		fc.property(anyOptions, (options) => {
			expect(read(formatOptions(options))).toEqual({ options, problems: [] });
		})
	);
});

test('no query makes it throw, or sets what is not an option', () => {
	expect.hasAssertions();
	const name = fc.oneof(fc.constantFrom(...Object.keys(DEFAULT_OPTIONS)), fc.string());
	fc.assert(
		fc.property(fc.array(fc.tuple(name, fc.string())), (pairs) => {
			const { options } = readOptions(pairs, known);
			expect(Object.keys(options)).toEqual(Object.keys(DEFAULT_OPTIONS));
			expect(options.event === null || known.events.includes(options.event)).toBe(true);
		})
	);
});
