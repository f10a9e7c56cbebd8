import { expect, test } from 'vitest';
import { standingOf } from '#lib/core/timeline/explorer-data.ts';
import { explorerData } from '#lib/server/explorer-data.ts';
import { loadPackage } from '#lib/server/packages.ts';

const pkg = loadPackage('joint-statement-2024');

test('each version of the text has the standing that its own file gives it', () => {
	const { en } = pkg.translations;
	expect(en).toBeDefined();
	if (!en) return;
	const changed = {
		...pkg,
		document: { ...pkg.document, standing: 'working-translation' as const },
		translations: {
			...pkg.translations,
			en: { ...en, standing: 'official-translation' as const }
		}
	};
	const { document } = explorerData(changed, 'en');
	expect((['zh', 'en', 'ru'] as const).map((one) => standingOf(document, one))).toEqual([
		'working-translation',
		'official-translation',
		'working-translation'
	]);
});

test('the date of publication comes from the publication line', () => {
	expect(explorerData(pkg, 'en').document.published).toBe('2024-05-17');
	const inWords = {
		...pkg,
		timeline: { ...pkg.timeline, events: [] },
		document: {
			...pkg.document,
			paragraphs: pkg.document.paragraphs.map((paragraph) =>
				paragraph.role === 'publication' ? { ...paragraph, text: '17 мая 2024 года' } : paragraph
			)
		}
	};
	expect(explorerData(inWords, 'en').document.published).toBe('2024-05-17');
});
