import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { LANGUAGES, type Language } from '../../src/lib/core/time/language.ts';
import { singleName } from '../../src/lib/single/single-data.ts';
import { root } from './main.js';
import { Problem } from './problem.js';

/** A document in one language, as one file of a build. */
export interface SingleFile {
	document: string;
	language: Language;
	html: string;
}

/**
 * Which files the user wants: a document, in one language or in all.
 *
 * @throws {Problem} when there is no such document or language
 */
export function parseWanted(
	args: readonly string[],
	documents: readonly string[]
): { document: string; languages: readonly Language[] } {
	const usage = `npm run … -- DOCUMENT [--lang ${LANGUAGES.join('|')}]`;
	let parsed;
	try {
		const options = { lang: { type: 'string' } } as const;
		parsed = parseArgs({ args: [...args], allowPositionals: true, options });
	} catch (error) {
		throw new Problem(`${error instanceof Error ? error.message : String(error)}\n${usage}`);
	}
	const { positionals, values } = parsed;
	const [document = ''] = positionals;
	if (!documents.includes(document)) {
		const found = document === '' ? 'Name a document.' : `There is no document “${document}”.`;
		throw new Problem(`${found} There are: ${documents.join(', ')}.\n${usage}`);
	}
	const languages = LANGUAGES.filter((one) => values.lang === undefined || one === values.lang);
	if (languages.length === 0) {
		throw new Problem(`There is no language “${values.lang ?? ''}”.\n${usage}`);
	}
	return { document, languages };
}

/** Ids of the documents that there are. */
export function listDocuments(): string[] {
	const data = join(root, 'data');
	return readdirSync(data).filter((name) => existsSync(join(data, name, 'document.json')));
}

/** Reads a document's file from the build. */
export function readSingle(document: string, language: Language): SingleFile {
	const path = join(root, 'build', language, document, singleName(document, language));
	return { document, language, html: readFileSync(path, 'utf8') };
}
