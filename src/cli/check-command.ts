import { parseArgs } from 'node:util';
import { nearestOf } from '#lib/core/document/nearest.ts';
import { readPackage } from '#lib/core/document/package.ts';
import { DATA_FOLDER, packageIds, readPackageFiles } from './files.ts';
import { printProblems } from './print-problems.ts';

export const CHECK_USAGE = 'Usage: npm run check:data [-- [<document>…] [--data <folder>]]';

/**
 * Checks packages and prints everything that is wrong with them.
 * @returns the exit code: 0 fine, 1 problems, 2 wrong arguments.
 */
export function checkCommand(args: string[], print: (line: string) => void): number {
	const options = readOptions(args);
	if (!options) {
		print(CHECK_USAGE);
		return 2;
	}
	const { dataFolder, wanted } = options;
	const present = packageIds(dataFolder);
	const ids = wanted.length > 0 ? wanted : present;
	const unknown = ids.filter((id) => !present.includes(id));
	for (const id of unknown) {
		const nearest = nearestOf(id, present);
		print(`There is no ${dataFolder}/${id}${nearest === undefined ? '' : `; nearest: ${nearest}`}`);
	}
	if (unknown.length > 0 || ids.length === 0) {
		if (ids.length === 0) print(`There is no document in ${dataFolder}/`);
		return 2;
	}
	let count = 0;
	for (const id of ids) count += checkOne(dataFolder, id, print);
	if (count > 0) {
		print('');
		print(`${count} ${count === 1 ? 'problem' : 'problems'}; docs/errors.md explains each code.`);
	}
	return count > 0 ? 1 : 0;
}

function checkOne(dataFolder: string, id: string, print: (line: string) => void): number {
	const { files, problems: unreadable } = readPackageFiles(dataFolder, id);
	const { pkg, problems: found } = readPackage(files);
	const notText = unreadable.map(({ file }) => file);
	const problems = [
		...unreadable,
		...found.filter(({ code, file }) => !(code === 'file-missing' && notText.includes(file)))
	];
	for (const line of printProblems(problems, `${dataFolder}/${id}`)) print(line);
	if (pkg && problems.length === 0) {
		const { document, timeline, translations } = pkg;
		const citations = timeline.events.flatMap((event) => event.citations);
		const quotes = citations.flatMap(({ quote }) => Object.keys(quote));
		print(
			`${id}: fine. ${document.paragraphs.length} paragraphs, ` +
				`${Object.keys(translations).length} translations, ${timeline.events.length} events, ` +
				`${citations.length} citations, ${quotes.length} quotes found exactly once.`
		);
	}
	return problems.length;
}

function readOptions(args: string[]): { dataFolder: string; wanted: string[] } | undefined {
	try {
		const { values, positionals } = parseArgs({
			args,
			options: { data: { type: 'string', default: DATA_FOLDER } },
			allowPositionals: true
		});
		return { dataFolder: values.data, wanted: positionals };
	} catch {
		return undefined;
	}
}
