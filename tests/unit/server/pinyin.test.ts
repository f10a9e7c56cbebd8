import { describe, expect, it } from 'vitest';
import type { DocumentFile } from '#lib/core/document/schemas.ts';
import { pinyinFile } from '#lib/server/pinyin.ts';
import { statementFile } from '../../fixtures/statement.ts';

const statement = JSON.parse(statementFile('document.json')) as DocumentFile;
const readings = pinyinFile(statement);

/** The readings of a phrase where it first stands in a paragraph. */
function readingOf(paragraph: string, phrase: string): string {
	const text = statement.paragraphs.find(({ id }) => id === paragraph)?.text ?? '';
	const start = text.indexOf(phrase);
	const list = readings[paragraph] ?? [];
	return list
		.filter(([at]) => start >= 0 && at >= start && at < start + phrase.length)
		.map(([, reading]) => reading)
		.join(' ');
}

describe('the readings of the joint statement', () => {
	it.each([
		['p4', '为持续', 'wèi chí xù'],
		['p4', '隆重庆祝', 'lóng zhòng qìng zhù'],
		['p5', '一时一事', 'yì shí yí shì'],
		['p6', '视彼此为', 'shì bǐ cǐ wéi'],
		['p6', '互为', 'hù wéi'],
		['p6', '成为当今', 'chéng wéi dāng jīn'],
		['p10', '以国际法为基础', 'yǐ guó jì fǎ wéi jī chǔ'],
		['p13', '隆重庆祝', 'lóng zhòng qìng zhù'],
		['p14', '以元首外交为引领', 'yǐ yuán shǒu wài jiāo wéi yǐn lǐng'],
		['p16', '高兴地', 'gāo xìng de']
	])('%s: %s is %s', (paragraph, phrase, reading) => {
		expect(readingOf(paragraph, phrase)).toBe(reading);
	});
});
