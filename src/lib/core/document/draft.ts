import type { CleanedSource } from './clean.ts';
import type { Language } from '../time/language.ts';
import { isRecord } from './loose.ts';
import type { DocumentFile, Furniture, Paragraph } from './schemas.ts';
import { joinLines } from './source-language.ts';

/** The fields of document.json that `npm run ingest` writes; a person writes the others. */
export interface MachineFields {
	sha256: string;
	paragraphs: Paragraph[];
	furniture: Furniture[];
}

/** What a fresh reading of a source says. */
export function machineFields(cleaned: CleanedSource, sha256: string): MachineFields {
	return { sha256, paragraphs: cleaned.paragraphs, furniture: cleaned.furniture };
}

/**
 * A first document.json. The fields that a person must review hold honest defaults: the joined
 * title in every language, and a note that nobody has compared the text with the original yet.
 */
export function draftDocument(id: string, fields: MachineFields, language: Language): DocumentFile {
	const lines = fields.paragraphs.filter(({ role }) => role === 'title').map(({ text }) => text);
	const title = [...(joinLines(lines, language) || id)].slice(0, 120).join('');
	return {
		$schema: '../../static/schema/document.schema.json',
		version: 1,
		id,
		language,
		shortTitle: { en: title, zh: title, ru: title },
		source: { file: 'source.txt', sha256: fields.sha256 },
		standing: 'authentic',
		authenticLanguages: [language],
		completeness: {
			complete: false,
			note: {
				en: 'Not yet reviewed: nobody has compared this text with the original.',
				zh: '尚未审核：此文本还没有与原件核对过。',
				ru: 'Ещё не проверено: текст не сверялся с оригиналом.'
			}
		},
		paragraphs: fields.paragraphs,
		furniture: fields.furniture
	};
}

/**
 * An existing document.json, of unknown shape, with the machine's fields replaced and the person's
 * kept. The result is to be checked by the schema.
 */
export function mergeDocument(existing: unknown, fields: MachineFields): unknown {
	if (!isRecord(existing)) return existing;
	const source = isRecord(existing['source']) ? existing['source'] : {};
	return {
		...existing,
		source: { ...source, file: 'source.txt', sha256: fields.sha256 },
		paragraphs: fields.paragraphs,
		furniture: fields.furniture
	};
}
