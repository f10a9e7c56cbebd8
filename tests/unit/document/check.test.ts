import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkPackage, type PackageInput } from '#lib/core/document/check.ts';
import { readTimeline } from '#lib/core/document/check-timeline.ts';
import { ERRORS } from '#lib/core/document/errors.ts';
import { readPackage } from '#lib/core/document/package.ts';
import { setAt, smallPackage } from '../../fixtures/small-package.ts';
import { MISTAKES } from './mistakes.ts';

describe('checkPackage', () => {
	it('finds nothing wrong with the small package', () => {
		expect(checkPackage(smallPackage())).toEqual([]);
	});

	it.each(MISTAKES)('$code: $name', ({ input, code, file, path, expected, ...rest }) => {
		const problems = checkPackage(input as unknown as PackageInput);
		const problem = problems.find((one) => one.code === code && one.path === path);
		expect(problem, JSON.stringify(problems.slice(0, 5), null, 1)).toMatchObject({ file });
		if (expected) expect(problem?.expected).toMatch(expected);
		if (rest.nearest !== undefined) expect(problem?.nearest).toBe(rest.nearest);
		if ('value' in rest) expect(problem?.value).toEqual(rest.value);
		expect(problem?.message).toContain(path === '' ? file : `${file}: ${path}: found `);
		expect(problems).toHaveLength(rest.count ?? 1);
	});

	it('has an example of every code', () => {
		const fromText = ['file-encoding', 'json-syntax', 'json-repeated-key'];
		const fromLessons = ['list-too-short'];
		const fromTables = ['column-unknown', 'column-repeated', 'column-missing'];
		const codes = new Set([
			...MISTAKES.map(({ code }) => code),
			...fromText,
			...fromTables,
			...fromLessons
		]);
		expect([...codes].sort()).toEqual(Object.keys(ERRORS).sort());
	});

	it('finds all mistakes in one run, in one event too', () => {
		const input = smallPackage();
		const event = ['timeline', 'events', 0];
		setAt(input, [...event, 'date'], 'never');
		setAt(input, [...event, 'category'], 'visti');
		setAt(input, [...event, 'title', 'ru'], undefined);
		setAt(input, [...event, 'citations', 0, 'quote', 'zh', 'exact'], '别的');
		setAt(input, ['timeline', 'colour'], 'x');
		setAt(input, ['timeline', 'colours'], 'x');
		setAt(input, ['translations', 'en', 'paragraphs', 'p1'], 1);
		expect(checkPackage(input).map(({ code }) => code)).toEqual([
			'type-wrong',
			'field-unknown',
			'field-unknown',
			'date-invalid',
			'language-missing',
			'category-unknown',
			'quote-missing'
		]);
	});

	it('never throws, whatever it is given', () => {
		const input = smallPackage();
		const places = pathsOf(input).filter(isInFile);
		const junk = fc.oneof(fc.anything(), fc.constantFrom(undefined, null, [], {}, -1, '__proto__'));
		const changes = fc.array(fc.tuple(fc.constantFrom(...places), junk), { maxLength: 4 });
		fc.assert(
			fc.property(changes, (list) => {
				const broken: unknown = structuredClone(input);
				for (const [path, value] of list) {
					if (has(broken, path.slice(0, -1))) setAt(broken, path, value);
				}
				expect(Array.isArray(checkPackage(broken as PackageInput))).toBe(true);
			}),
			{ numRuns: 300 }
		);
	});
});

describe('readPackage', () => {
	const texts = () => {
		const { document, timeline, translations, sourceText, sha256 } = smallPackage();
		return {
			id: 'small',
			document: JSON.stringify(document),
			translations: { en: JSON.stringify(translations.en), ru: JSON.stringify(translations.ru) },
			timeline: JSON.stringify(timeline),
			source: sourceText,
			sha256
		};
	};

	it('gives a package that is fine', () => {
		const { pkg, problems } = readPackage(texts());
		expect(problems).toEqual([]);
		expect(pkg?.timeline.events).toHaveLength(4);
		expect(Object.keys(pkg?.translations ?? {})).toEqual(['en', 'ru']);
	});

	it('says where a file is not JSON, and goes on with the others', () => {
		const files = texts();
		const { pkg, problems } = readPackage({
			...files,
			timeline: '{\n  "version": 1,\n}',
			document: files.document.replace('"version":1', '"version":1,"version":1')
		});
		expect(pkg).toBeUndefined();
		expect(problems).toMatchObject([
			{
				code: 'json-repeated-key',
				file: 'document.json',
				path: 'version',
				value: expect.stringMatching(/"version" at line 1, column \d+/)
			},
			{
				code: 'json-syntax',
				file: 'timeline.json',
				value: '} at line 3, column 1',
				expected: 'a key in double quotes'
			}
		]);
	});

	it('finds markup in a lesson, and events that are not there only where the timeline can be read', () => {
		const lessons = {
			own: JSON.stringify({
				...{ version: 1, document: 'small', title: { en: 'a **b**', zh: 'a', ru: 'a' } },
				slides: [{ kind: 'event', event: 'nowhere' }]
			})
		};
		const found = (timeline: string) =>
			readPackage({ ...texts(), timeline, lessons }).problems.flatMap(({ code, file, path }) =>
				file === 'lessons/own.json' ? `${code} ${path}` : []
			);
		expect(found(texts().timeline)).toEqual([
			'text-markup title.en',
			'event-unknown slides[0].event'
		]);
		expect(found('{')).toEqual(['text-markup title.en']);
	});
});

describe('readTimeline', () => {
	it('reads a timeline without a document', () => {
		const { timeline } = smallPackage();
		setAt(timeline, ['document'], undefined);
		setAt(timeline, ['events', 3, 'citations'], []);
		expect(readTimeline(timeline).problems).toEqual([]);
		expect(readTimeline(timeline).timeline?.events).toHaveLength(4);
	});

	it.each([null, 'x', { version: 9 }, { version: 1 }])('refuses %j', (value) => {
		const { timeline, problems } = readTimeline(value);
		expect(timeline).toBeUndefined();
		expect(problems.length).toBeGreaterThan(0);
	});
});

function pathsOf(value: unknown, path: (string | number)[] = []): (string | number)[][] {
	if (typeof value !== 'object' || value === null) return [path];
	const children = Array.isArray(value)
		? value.flatMap((item, index) => pathsOf(item, [...path, index]))
		: Object.entries(value).flatMap(([key, item]) => pathsOf(item, [...path, key]));
	return path.length > 0 ? [path, ...children] : children;
}

/** Whether a path leads to the JSON of a file, or into it. */
function isInFile([part = '', ...rest]: (string | number)[]): boolean {
	return part === 'translations' ? rest.length > 0 : part === 'document' || part === 'timeline';
}

function has(value: unknown, path: (string | number)[]): boolean {
	let here = value;
	for (const key of path) {
		if (typeof here !== 'object' || here === null || !Object.hasOwn(here, key)) return false;
		here = Reflect.get(here, key);
	}
	return typeof here === 'object' && here !== null;
}
