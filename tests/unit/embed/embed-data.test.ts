import { expect, it } from 'vitest';
import { loadPackage } from '#lib/server/packages.ts';
import { documentData } from '../../../src/routes/embed-data.ts';

it('says of each text what authority it has', () => {
	const pkg = loadPackage('joint-statement-2024');
	const { ru } = pkg.translations;
	if (!ru) throw new Error('no Russian text');
	const translations = {
		...pkg.translations,
		ru: { ...ru, standing: 'official-translation' as const }
	};
	expect(documentData({ ...pkg, translations }, 'en').about).toMatchObject({
		original: 'zh',
		standings: { zh: 'authentic', en: 'working-translation', ru: 'official-translation' }
	});
});
