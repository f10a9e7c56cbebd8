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

const START = '<!-- bench:start (written by “npm run bench”) -->';
const END = '<!-- bench:end -->';

/** Writes the tables between the markers of performance.md, and the plot beside it. */
export async function writeReport(report: Report, { out, isWhole }: Options): Promise<void> {
	const folder = resolve(root, out ?? (isWhole ? 'docs' : join(CACHE, 'report')));
	const page = join(folder, 'performance.md');
	const picture = join(folder, 'pictures/performance.svg');
	mkdirSync(dirname(picture), { recursive: true });

	const names = CONTENDERS.filter(({ id }) => report.cases.some((one) => one.id === id));
	const text = resultText(report, names);
	const before = existsSync(page)
		? readFileSync(page, 'utf8')
		: `# Performance\n\n${START}\n${END}\n`;
	writeFileSync(page, await format(replaceBetween(before, text), await formatOptions(page)));
	writeFileSync(picture, drawPlot(report.cases, names));
	writeFileSync(join(CACHE, 'results.json'), JSON.stringify(report, null, '\t'));
	console.log(`\n${text}\nWritten: ${relative(root, page)}, ${relative(root, picture)}`);
}

/** Replaces what stands between the markers. */
function replaceBetween(page: string, text: string): string {
	const [start, end] = [page.indexOf(START), page.indexOf(END)];
	if (start < 0 || end < start) throw new Error(`performance.md has lost its marker “${START}”`);
	return `${page.slice(0, start + START.length)}\n\n${text}\n${page.slice(end)}`;
}

async function formatOptions(page: string) {
	return { ...(await resolveConfig(page)), filepath: page, plugins: [] };
}
