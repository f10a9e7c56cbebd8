import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PackageFiles } from '#lib/core/document/package.ts';
import { createProblem, type Problem } from '#lib/core/document/problem.ts';

/** Where packages are, from the root of the repo. */
export const DATA_FOLDER = 'data';

/** Names of the folders in the data folder, sorted. */
export function packageIds(dataFolder: string): string[] {
	if (!existsSync(dataFolder)) return [];
	return readdirSync(dataFolder, { withFileTypes: true })
		.filter((entry) => entry.isDirectory())
		.map(({ name }) => name)
		.sort();
}

/** The files of one package as text, and those that are not UTF-8. */
export function readPackageFiles(
	dataFolder: string,
	id: string
): { files: PackageFiles; problems: Problem[] } {
	const folder = join(dataFolder, id);
	const problems: Problem[] = [];
	const read = (file: string): string | undefined => {
		const path = join(folder, file);
		if (!existsSync(path)) return undefined;
		const text = decodeUtf8(readFileSync(path));
		if (text === undefined) {
			problems.push(createProblem('file-encoding', file, [], { expected: 'UTF-8 text' }));
		}
		return text;
	};
	/** The JSON files of a folder of the package, by name. */
	const readAll = (inside: string): Record<string, string> => {
		const path = join(folder, inside);
		const names = existsSync(path) ? readdirSync(path).sort() : [];
		return Object.fromEntries(
			names
				.filter((name) => name.endsWith('.json'))
				.flatMap((name): [string, string][] => {
					const text = read(`${inside}/${name}`);
					return text === undefined ? [] : [[name.slice(0, -'.json'.length), text]];
				})
		);
	};
	const source = join(folder, 'source.txt');
	const files: PackageFiles = {
		id,
		document: read('document.json'),
		translations: readAll('translations'),
		timeline: read('timeline.json'),
		lessons: readAll('lessons'),
		source: read('source.txt'),
		sha256: existsSync(source) ? sha256Of(readFileSync(source)) : undefined
	};
	return { files, problems };
}

/** Bytes as text, a byte order mark kept; undefined when they are not UTF-8. */
export function decodeUtf8(bytes: Uint8Array): string | undefined {
	try {
		return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
	} catch {
		return undefined;
	}
}

/** SHA-256 in lower-case hexadecimal. */
export function sha256Of(bytes: Uint8Array): string {
	return createHash('sha256').update(bytes).digest('hex');
}
