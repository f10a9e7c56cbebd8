import { describe, expect, it } from 'vitest';
import { cleanSource } from '#lib/core/document/clean.ts';
import { diffMachineFields } from '#lib/core/document/draft-diff.ts';
import { draftDocument, machineFields, mergeDocument } from '#lib/core/document/draft.ts';
import { formatDocument } from '#lib/core/document/format-document.ts';
import { knowsReading, SMALL_SHA256, SMALL_SOURCE, setAt } from '../../fixtures/small-package.ts';

const fresh = () => machineFields(cleanSource(SMALL_SOURCE, knowsReading), SMALL_SHA256);

describe('draftDocument', () => {
	it('stands the joined title in for every language and claims no review', () => {
		const { shortTitle, completeness } = draftDocument('small', fresh(), 'zh');
		expect(shortTitle.ru).toBe('甲国和乙国联合声明');
		expect(completeness.complete).toBe(false);
	});

	it('joins the lines of a title as its language does', () => {
		const fields = fresh();
		const { language, shortTitle } = draftDocument('small', fields, 'ru');
		expect([language, shortTitle.zh]).toEqual(['ru', '甲国和乙国 联合声明']);
	});
});

describe('mergeDocument', () => {
	it('keeps what a person wrote', () => {
		const document = draftDocument('small', fresh(), 'zh');
		document.source.url = 'https://example.org';
		document.shortTitle.en = 'Our title';
		document.paragraphs = [];
		expect(mergeDocument(document, fresh())).toEqual({
			...draftDocument('small', fresh(), 'zh'),
			source: { ...document.source },
			shortTitle: document.shortTitle
		});
	});

	it.each([null, 1, []])('leaves %j for the schema to refuse', (value) => {
		expect(mergeDocument(value, fresh())).toEqual(value);
	});
});

describe('diffMachineFields', () => {
	it('finds no difference in a fresh draft', () => {
		expect(diffMachineFields(draftDocument('small', fresh(), 'zh'), fresh())).toEqual([]);
	});

	it('names each paragraph that differs, and how', () => {
		const document: unknown = structuredClone(draftDocument('small', fresh(), 'zh'));
		setAt(document, ['source', 'sha256'], undefined);
		setAt(document, ['paragraphs', 0, 'id'], 't9');
		setAt(document, ['paragraphs', 1, 'role'], 'body');
		setAt(document, ['paragraphs', 3, 'text'], '别的。');
		setAt(document, ['paragraphs', 3, 'readings'], [[0, 'bie']]);
		setAt(document, ['paragraphs', 4, 'source', 'start'], 1);
		setAt(document, ['furniture', 0, 'kind'], 'other');
		expect(diffMachineFields(document, fresh())).toEqual([
			`source.txt: SHA-256 was absent, is ${SMALL_SHA256}`,
			't1: new: 甲国和乙国',
			't2: role was body, is title',
			'p1: text',
			'  - 别的。',
			'  + 双方重申友好。双方重申合作(见附件)。',
			'p1: readings',
			'  - [0,"bie"]',
			'  + [5,"hao"]',
			expect.stringMatching(/^p2: place in the source was 1–\d+, is \d+–\d+$/),
			't9: gone: 甲国和乙国',
			'furniture: gone: 0–2 other: 要闻',
			'furniture: new: 0–2 category: 要闻'
		]);
	});

	it.each([null, {}, { paragraphs: 'x' }])('bears %j', (value) => {
		expect(diffMachineFields(value, fresh()).length).toBeGreaterThan(5);
	});
});

describe('formatDocument', () => {
	it('is the same JSON, with readings and ranges on one line', () => {
		const document = draftDocument('small', fresh(), 'zh');
		document.shortTitle.en = 'A "quoted" \\ title, with [[1, "x"]] { in it }';
		const text = formatDocument(document);
		expect(JSON.parse(text)).toEqual(document);
		expect(text).toContain('\n      "readings": [[5, "hao"]]\n');
		expect(text).toContain('\n      "source": { "start": 0, "end": 2 }\n');
		expect(text.endsWith('}\n')).toBe(true);
	});

	it('has its keys in one order, whatever the order in memory', () => {
		const document = draftDocument('small', fresh(), 'zh');
		const { paragraphs, ...rest } = document;
		expect(formatDocument({ paragraphs, ...rest })).toBe(formatDocument(document));
	});
});
