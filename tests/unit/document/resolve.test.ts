import { describe, expect, it } from 'vitest';
import { toWebAnnotation } from '#lib/core/document/annotation.ts';
import { readPackage } from '#lib/core/document/package.ts';
import {
	paragraphText,
	ResolveError,
	resolvePackage,
	sourceSlice
} from '#lib/core/document/resolve.ts';
import { smallPackage } from '../../fixtures/small-package.ts';

function readSmall() {
	const { document, translations, timeline, sourceText, sha256 } = smallPackage();
	const { pkg } = readPackage({
		id: 'small',
		document: JSON.stringify(document),
		translations: { en: JSON.stringify(translations.en), ru: JSON.stringify(translations.ru) },
		timeline: JSON.stringify(timeline),
		source: sourceText,
		sha256
	});
	if (!pkg) throw new Error('the small package has problems');
	return pkg;
}

describe('resolvePackage', () => {
	it('gives each citation its place in every language', () => {
		const resolved = resolvePackage(readSmall());
		expect(resolved).toHaveLength(12);
		expect(resolved.filter(({ event }) => event === 'signing')).toEqual([
			{ event: 'signing', paragraph: 'p2', language: 'en', start: 19, end: 34 },
			{ event: 'signing', paragraph: 'p2', language: 'zh', start: 10, end: 16 },
			{ event: 'signing', paragraph: 'p2', language: 'ru', start: 19, end: 34 }
		]);
	});

	it('throws where a quote is not found', () => {
		const pkg = readSmall();
		const [event] = pkg.timeline.events;
		if (event) event.citations = [{ paragraph: 'p2', quote: { zh: { exact: '别的' } } }];
		expect(() => resolvePackage(pkg)).toThrow(ResolveError);
	});
});

describe('paragraphText', () => {
	it('has no text for names that only a prototype has', () => {
		expect(paragraphText(readSmall(), 'constructor', 'en')).toBeUndefined();
		expect(paragraphText(readSmall(), 'constructor', 'zh')).toBeUndefined();
	});
});

describe('sourceSlice', () => {
	const { document, sourceText } = readSmall();

	it.each([
		[8, 9, '日(ri)'],
		[7, 8, '1'],
		[9, 10, ','],
		[0, 17, '2019年5月1日(ri),双方签署条约。'],
		[4, 4, '']
	])('gives clean [%i, %i) with the readings of its characters', (start, end, text) => {
		expect(sourceSlice(document, sourceText, 'p2', start, end).text).toBe(text);
	});

	it('throws where there is no such paragraph', () => {
		expect(() => sourceSlice(document, sourceText, 'p9', 0, 1)).toThrow('no paragraph “p9”');
	});
});

describe('toWebAnnotation', () => {
	it('has the paragraph, the quote with what stands beside, and offsets in code points', () => {
		const text = '𠀀双方重申友好。双方重申合作。';
		const annotation = toWebAnnotation({
			event: 'https://example.org/events/x/',
			source: 'https://example.org/zh/small/',
			paragraph: 'p1',
			text,
			language: 'zh-Hans',
			start: 9,
			end: 11
		});
		expect(annotation).toEqual({
			'@context': 'http://www.w3.org/ns/anno.jsonld',
			type: 'Annotation',
			motivation: 'identifying',
			body: 'https://example.org/events/x/',
			target: {
				type: 'SpecificResource',
				source: {
					id: 'https://example.org/zh/small/',
					type: 'Text',
					format: 'text/html',
					language: 'zh-Hans'
				},
				selector: {
					type: 'FragmentSelector',
					conformsTo: 'http://tools.ietf.org/rfc/rfc3236',
					value: 'p1',
					refinedBy: [
						{
							type: 'TextQuoteSelector',
							exact: '双方',
							prefix: '𠀀双方重申友好。',
							suffix: '重申合作。'
						},
						{ type: 'TextPositionSelector', start: 8, end: 10 }
					]
				}
			}
		});
	});

	it('leaves out what does not stand beside', () => {
		const whole = { event: 'e', source: 's', paragraph: 'p1', text: 'ab', language: 'en' };
		const { target } = toWebAnnotation({ ...whole, id: 'https://x/1', start: 0, end: 2 });
		expect(target.selector.refinedBy[0]).toEqual({ type: 'TextQuoteSelector', exact: 'ab' });
	});
});
