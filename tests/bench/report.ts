import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { root } from '../../scripts/support/main.js';
import { CONTENDERS, type Contender } from './contenders.ts';
import { CACHE } from './folders.ts';
import type { Options } from './options.ts';
import { drawPlot } from './plot.ts';
import type { PaintSample, Sample } from './sample.ts';
import { resultText } from './tables.ts';

/** One contender with one number of events. */
export interface Case {
	id: Contender['id'];
	n: number;
	/** Medians; null where it was left out. */
	sample: Sample | null;
	paint: PaintSample | null;
	/** Why it was left out. */
	left: string | null;
}

export interface Report {
	cases: Case[];
	repeat: number;
	cores: number;
	browser: string;
}

/** The page that the figures stand in, where everything has been measured. */
const DOCS = 'docs';

/** Writes the tables between the markers of performance.md, and the plot beside it. */
export async function writeReport(report: Report, { out, isWhole }: Options): Promise<void> {
	const folder = resolve(root, out ?? (isWhole ? DOCS : join(CACHE, 'report')));
	const page = join(folder, 'performance.md');
	const picture = join(folder, 'pictures/performance.svg');
	mkdirSync(dirname(picture), { recursive: true });

	const names = CONTENDERS.filter(({ id }) => report.cases.some((one) => one.id === id));
	const text = resultText(report, names);
	await writeBetween('bench', 'npm run bench', text, page);
	writeFileSync(picture, drawPlot(report.cases, names));
	writeFileSync(join(CACHE, 'results.json'), JSON.stringify(report, null, '\t'));
	console.log(`Written: ${relative(root, picture)}`);
}

/**
 * Writes a result of a command between its markers in performance.md, and prints it. A page that is
 * not there yet is made.
 * @throws {Error} when the page has lost its markers
 */
export async function writeBetween(
	name: string,
	command: string,
	text: string,
	page = resolve(root, DOCS, 'performance.md')
): Promise<void> {
	const opening = `<!-- ${name}:start (written by “${command}”) -->`;
	const closing = `<!-- ${name}:end -->`;
	const before = existsSync(page)
		? readFileSync(page, 'utf8')
		: `# Performance\n\n${opening}\n${closing}\n`;
	const [start, end] = [before.indexOf(opening), before.indexOf(closing)];
	if (start < 0 || end < start) throw new Error(`performance.md has lost its marker “${opening}”`);
	const after = `${before.slice(0, start + opening.length)}\n\n${text}\n${before.slice(end)}`;
	writeFileSync(page, await format(after, await formatOptions(page)));
	console.log(`\n${text}\nWritten: ${relative(root, page)}`);
}

async function formatOptions(page: string) {
	return { ...(await resolveConfig(page)), filepath: page, plugins: [] };
}
