import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { isReadingOf } from '../../../src/cli/pinyin.ts';
import { readPackageFiles, sha256Of } from '../../../src/cli/files.ts';
import { cleanSource } from '#lib/core/document/clean.ts';
import { readPackage } from '#lib/core/document/package.ts';
import { putReadings } from '#lib/core/document/readings.ts';
import { paragraphText, resolvePackage, sourceSlice } from '#lib/core/document/resolve.ts';
import { sliceCodePoints } from '#lib/core/document/text.ts';
import { STATEMENT_SHA256, STATEMENT_SOURCE, statementFile } from '../../fixtures/statement.ts';

const cleaned = cleanSource(STATEMENT_SOURCE, isReadingOf);
const { pkg, problems } = readPackage(readPackageFiles('data', 'joint-statement-2024').files);

describe('the joint statement of 2024', () => {
	it('is the file that was retrieved', () => {
		expect(createHash('sha256').update(STATEMENT_SOURCE).digest('hex')).toBe(STATEMENT_SHA256);
		expect(sha256Of(Buffer.from(STATEMENT_SOURCE))).toBe(STATEMENT_SHA256);
	});

	it('has 4 title lines, a publication line and 21 paragraphs', () => {
		const ids = cleaned.paragraphs.map(({ id }) => id);
		const body = Array.from({ length: 21 }, (_, index) => `p${index + 1}`);
		expect(ids).toEqual(['t1', 't2', 't3', 't4', 'h1', ...body]);
	});

	it('has 313 readings and two brackets of its own', () => {
		const readings = cleaned.paragraphs.flatMap((paragraph) => paragraph.readings);
		expect(readings).toHaveLength(313);
		expect(cleaned.findings.map(({ kind, text }) => [kind, text])).toEqual([
			['bracket-kept', '(以下称“双方”)'],
			['bracket-kept', '(包括主权储备)']
		]);
	});

	it.each(cleaned.paragraphs)('gives its source back: $id', ({ text, readings, source }) => {
		const slice = sliceCodePoints(STATEMENT_SOURCE, source.start, source.end);
		expect(putReadings(text, readings)).toBe(slice);
	});

	it('stands so in document.json', () => {
		const { paragraphs, furniture, source } = JSON.parse(statementFile('document.json'));
		expect(paragraphs).toEqual(cleaned.paragraphs);
		expect(furniture).toEqual(cleaned.furniture);
		expect(source.sha256).toBe(STATEMENT_SHA256);
	});

	it('is a package without problems', () => {
		expect(problems).toEqual([]);
	});

	it('resolves every citation in three languages, and each Chinese one to its source', () => {
		if (!pkg) throw new Error('the package has problems');
		const resolved = resolvePackage(pkg);
		const citations = pkg.timeline.events.flatMap((event) => event.citations);
		expect(resolved).toHaveLength(citations.length * 3);
		for (const { paragraph, language, start, end } of resolved) {
			const exact = paragraphText(pkg, paragraph, language)?.slice(start, end);
			if (language !== 'zh') continue;
			const slice = sourceSlice(pkg.document, pkg.sourceText, paragraph, start, end);
			expect(sliceCodePoints(STATEMENT_SOURCE, slice.start, slice.end)).toBe(slice.text);
			expect(slice.text.replace(/\([a-z]+\)/g, '')).toBe(exact);
		}
	});
});
