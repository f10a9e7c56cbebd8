import { describe, expect, it } from 'vitest';
import { cleanSource } from '#lib/core/document/clean.ts';
import { splitLines } from '#lib/core/document/lines.ts';
import { knowsReading, SMALL_SOURCE } from '../../fixtures/small-package.ts';

const clean = (...lines: string[]) => cleanSource(lines.join('\n'), knowsReading);
const texts = ({ paragraphs }: ReturnType<typeof cleanSource>) =>
	Object.fromEntries(paragraphs.map(({ id, text }) => [id, text]));

describe('splitLines', () => {
	it('knows every line ending and counts in code points', () => {
		expect(splitLines('𠀀\r\n\u3000a\rb\n\n')).toEqual([
			{ text: '𠀀', start: 0, end: 1, line: 1, column: 1 },
			{ text: 'a', start: 4, end: 5, line: 2, column: 2 },
			{ text: 'b', start: 6, end: 7, line: 3, column: 1 }
		]);
	});
});

describe('cleanSource', () => {
	it('tells title, publication line, body and furniture apart', () => {
		const cleaned = cleanSource(SMALL_SOURCE, knowsReading);
		expect(texts(cleaned)).toEqual({
			t1: '甲国和乙国',
			t2: '联合声明',
			h1: '2020-05-01',
			p1: '双方重申友好。双方重申合作(见附件)。',
			p2: '2019年5月1日,双方签署条约。'
		});
		expect(cleaned.furniture.map(({ kind, text }) => [kind, text])).toEqual([
			['category', '要闻'],
			['keywords', '甲国和乙国联(lian)合声明,甲国,乙国'],
			['publisher', '发布于:某市']
		]);
		expect(cleaned.findings).toMatchObject([{ kind: 'bracket-kept', line: 7, column: 19 }]);
	});

	it('takes the lines before the body for the title where there are no keywords', () => {
		const cleaned = clean('甲国和乙国', '联合声明', '2020年5月1日', '双方重申友好。');
		expect(texts(cleaned)).toMatchObject({ t1: '甲国和乙国', t2: '联合声明', h1: '2020年5月1日' });
		expect(cleaned.findings).toEqual([]);
	});

	it('keeps a date at the end, and a heading in the middle, in the body', () => {
		const cleaned = clean('声明', '双方重申友好。', '一、合作', '双方重申合作。', '2020年5月1日');
		expect(texts(cleaned)).toMatchObject({ p2: '一、合作', p4: '2020年5月1日' });
		expect(cleaned.findings).toMatchObject([{ kind: 'line-doubtful', line: 5, column: 1 }]);
	});

	it('says when a title is a guess', () => {
		const long = '长'.repeat(61);
		const cleaned = clean(long, '声明', '双方重申友好。');
		expect(cleaned.furniture).toMatchObject([{ kind: 'other', text: long }]);
		expect(cleaned.findings).toMatchObject([{ kind: 'line-doubtful', line: 2, text: '声明' }]);
	});

	it('gives the place of a doubtful bracket and of a hidden character', () => {
		const cleaned = clean('声明', '\u3000双方联(hao)合\u200b。');
		expect(cleaned.findings).toMatchObject([
			{ kind: 'bracket-doubtful', line: 2, column: 5, text: '(hao)' },
			{ kind: 'hidden-character', line: 2, column: 11, text: 'U+200B' }
		]);
	});

	it('reads a page in English', () => {
		const cleaned = clean(
			'News',
			'16 May 2024 14:05',
			'Joint Statement of State A and State B (the Sides) on the Fifth Anniversary of the Port Agreement',
			'At the invitation of State B, a delegation (head: the minister) paid a visit.',
			'The Sides recalled the treaty.',
			'Source: Ministry of State A'
		);
		expect(texts(cleaned)).toEqual({
			t1: 'News',
			t2: expect.stringMatching(/^Joint Statement/),
			h1: '16 May 2024 14:05',
			p1: expect.stringMatching(/^At the/),
			p2: 'The Sides recalled the treaty.'
		});
		expect(cleaned.furniture).toMatchObject([{ kind: 'publisher' }]);
		expect(cleaned.findings.every(({ kind }) => kind === 'bracket-kept')).toBe(true);
		expect(cleaned.paragraphs.every(({ readings }) => readings.length === 0)).toBe(true);
	});

	it('reads a page in Russian whose keywords repeat its title', () => {
		const cleaned = clean(
			'Главное',
			'16 мая 2024 года',
			'Совместное заявление о портах, страна А, страна Б',
			'Совместное заявление',
			'о портах',
			'Стороны подтвердили «Договор».'
		);
		expect(texts(cleaned)).toEqual({
			t1: 'Совместное заявление',
			t2: 'о портах',
			h1: '16 мая 2024 года',
			p1: 'Стороны подтвердили «Договор».'
		});
		expect(cleaned.furniture.map(({ kind }) => kind)).toEqual(['category', 'keywords']);
	});

	it.each(['', '\n\n', '只有一行', '2020-05-01'])('bears %j', (source) => {
		expect(cleanSource(source, knowsReading).paragraphs.length).toBeLessThanOrEqual(1);
	});
});
