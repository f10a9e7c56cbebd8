import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import * as v from 'valibot';
import { checkFile } from '#lib/core/document/check-file.ts';
import { cleanSource } from '#lib/core/document/clean.ts';
import { diffMachineFields } from '#lib/core/document/draft-diff.ts';
import { draftDocument, machineFields, mergeDocument } from '#lib/core/document/draft.ts';
import { formatDocument } from '#lib/core/document/format-document.ts';
import { readJson } from '#lib/core/document/json.ts';
import { documentSchema } from '#lib/core/document/schemas.ts';
import { guessLanguage } from '#lib/core/document/source-language.ts';
import { isLanguage, type Language } from '#lib/core/time/language.ts';
import { DATA_FOLDER, decodeUtf8, sha256Of } from './files.ts';
import { ingestReport, NEW_DOCUMENT_HINTS } from './ingest-report.ts';
import { isReadingOf } from './pinyin.ts';
import { printProblems } from './print-problems.ts';

export const INGEST_USAGE =
	'Usage: npm run ingest -- <source file> --document <id> [--language en|zh|ru] ' +
	'[--accept] [--data <folder>]';

/**
 * Writes source.txt and document.json of a package from a source file and prints what it found.
 * What a person wrote in document.json is kept; what differs in the rest is printed and only
 * written with `--accept`.
 * @returns the exit code: 0 written or nothing changed, 1 not written, 2 wrong arguments.
 */
export function ingestCommand(args: string[], print: (line: string) => void): number {
	const options = readOptions(args);
	if (!options) {
		print(INGEST_USAGE);
		return 2;
	}
	const { sourceFile, id, accept, folder, language } = options;
	if (!existsSync(sourceFile)) {
		print(`There is no file ${sourceFile}`);
		return 2;
	}
	const bytes = readFileSync(sourceFile);
	const text = decodeUtf8(bytes);
	if (text === undefined) {
		print(`${sourceFile} is not UTF-8 text`);
		return 1;
	}
	const cleaned = cleanSource(text, isReadingOf);
	for (const line of ingestReport(sourceFile, cleaned)) print(line);

	const fields = machineFields(cleaned, sha256Of(bytes));
	const path = join(folder, 'document.json');
	const before = existsSync(path) ? readFileSync(path, 'utf8') : undefined;
	const existing = before === undefined ? undefined : readJson(before);
	const syntax = existing?.faults[0];
	if (syntax) {
		print(`${path}:${syntax.line}:${syntax.column}: expected ${syntax.expected}`);
		return 1;
	}
	const merged = existing
		? mergeDocument(existing.value, fields)
		: draftDocument(id, fields, language ?? guessLanguage(text));
	const checked = checkFile('document', 'document.json', merged);
	if (checked.problems.length > 0) {
		for (const line of printProblems(checked.problems, folder)) print(line);
		print('Nothing was written.');
		return 1;
	}

	const differences = existing ? diffMachineFields(existing.value, fields) : [];
	const sourcePath = join(folder, 'source.txt');
	const oldBytes = existsSync(sourcePath) ? readFileSync(sourcePath) : undefined;
	if (!existing && oldBytes && !oldBytes.equals(bytes)) {
		differences.push(`${sourcePath} holds another text`);
	}
	if (differences.length > 0 && !accept) {
		print(`${path} says otherwise than a fresh reading of the source:`);
		for (const line of differences) print(`  ${line}`);
		print('Nothing was written. To replace it with the fresh reading, add --accept.');
		return 1;
	}
	const after = formatDocument(v.parse(documentSchema, checked.value));
	if (after === before && oldBytes?.equals(bytes)) {
		print('Nothing changed.');
		return 0;
	}
	mkdirSync(folder, { recursive: true });
	writeFileSync(sourcePath, bytes);
	writeFileSync(path, after);
	print(`Wrote ${sourcePath} and ${path}.`);
	if (!existing) for (const line of NEW_DOCUMENT_HINTS) print(line);
	return 0;
}

interface IngestOptions {
	sourceFile: string;
	id: string;
	accept: boolean;
	folder: string;
	/** Of a new document; guessed where it is not given. */
	language: Language | undefined;
}

function readOptions(args: string[]): IngestOptions | undefined {
	try {
		const { values, positionals } = parseArgs({
			args,
			options: {
				document: { type: 'string' },
				language: { type: 'string' },
				accept: { type: 'boolean', default: false },
				data: { type: 'string', default: DATA_FOLDER }
			},
			allowPositionals: true
		});
		const [sourceFile, ...rest] = positionals;
		const { document: id, language } = values;
		// The id becomes a folder: nothing in it may lead elsewhere.
		const isId = id !== undefined && v.is(documentSchema.entries.id, id);
		if (sourceFile === undefined || rest.length > 0 || !isId) return undefined;
		if (language !== undefined && !isLanguage(language)) return undefined;
		return { sourceFile, id, accept: values.accept, folder: join(values.data, id), language };
	} catch {
		return undefined;
	}
}
