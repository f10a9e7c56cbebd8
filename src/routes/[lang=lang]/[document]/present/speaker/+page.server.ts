import type { EntryGenerator } from './$types.js';
import { LANGUAGES } from '#lib/core/time/language.ts';
import { listDocuments } from '#lib/server/packages.ts';

export const entries: EntryGenerator = () =>
	LANGUAGES.flatMap((lang) => listDocuments().map((document) => ({ lang, document })));
