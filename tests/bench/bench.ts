import { availableParallelism, loadavg } from 'node:os';
import { Problem } from '../../scripts/support/problem.js';
import { npm } from '../../scripts/support/run.js';
import { buildPages } from './build-pages.ts';
import type { Contender } from './contenders.ts';
import { browserVersion, measure, traceZoom, Unfinished } from './measure.ts';
import type { Options } from './options.ts';
import { ensurePeers } from './peers.ts';
import { writeReport, type Case, type Report } from './report.ts';
import { medians, type PaintSample, type Sample } from './sample.ts';
import { dataFile, servePages, writeData } from './server.ts';
import { addPaint } from './trace.ts';

/** Measures everything that is asked for, and writes the report. */
export async function runBench(options: Options): Promise<void> {
	const { contenders, sizes, repeat } = options;
	if (contenders.some(({ id }) => id !== 'ours')) await ensurePeers();
	if ((await npm(['run', '--silent', 'sync'])) !== 0) throw new Problem('“npm run sync” failed.');
	console.log('Building the pages …');
	await buildPages(contenders);

	if ((loadavg()[0] ?? 0) > availableParallelism() / 2) {
		console.log('Other programs keep this machine busy: the figures will be noisy.');
	}
	const server = await servePages();
	const cases: Case[] = [];
	try {
		for (const n of sizes) cases.push(...(await measureSize(n, cases, options, server.url)));
	} finally {
		await server.close();
	}
	const report: Report = {
		cases,
		repeat,
		cores: availableParallelism(),
		browser: await browserVersion()
	};
	await writeReport(report, options);
}

/**
 * One number of events, all contenders by turns, so that what else the machine does in the meantime
 * hits them alike.
 */
async function measureSize(
	n: number,
	earlier: readonly Case[],
	{ contenders, repeat, isQuick }: Options,
	server: string
): Promise<Case[]> {
	const makesThem = ({ makesFrom = Infinity }: Contender) => n >= makesFrom;
	const shapeOf = ({ id, loadsFrom = Infinity }: Contender) => (n >= loadsFrom ? 'timeline' : id);
	const urlOf = (one: Contender) => {
		const shape = shapeOf(one);
		const source = shape === 'timeline' ? 'load' : 'data';
		return `${server}/${one.page}?${makesThem(one) ? `made=${n}` : `${source}=${dataFile(shape, n)}`}`;
	};
	const running = contenders.map((contender) => ({
		contender,
		samples: [] as Sample[],
		paint: null as PaintSample | null,
		left: whyNot(contender, n, earlier)
	}));
	type Running = (typeof running)[number];
	const visitEach = async (act: (one: Running) => Promise<void>) => {
		for (const one of running.filter(({ left }) => left === null)) {
			try {
				await act(one);
			} catch (error) {
				if (!(error instanceof Unfinished)) throw error;
				one.left = error.message;
			}
		}
	};

	await visitEach(async ({ contender }) => {
		if (!makesThem(contender)) await writeData(shapeOf(contender), n);
	});
	for (let round = 0; round < repeat; round++) {
		await visitEach(async ({ contender, samples }) => {
			const sample = await measure(urlOf(contender));
			samples.push(sample);
			tell(contender, n, sample);
		});
	}
	if (!isQuick) {
		await visitEach(async (one) => {
			one.paint = addPaint(await traceZoom(urlOf(one.contender)));
		});
	}
	return running.map(({ contender: { id, name }, samples, paint, left }) => {
		// A trace that did not end takes nothing from the rest.
		if (samples.length === repeat) return { id, n, left: null, sample: medians(samples), paint };
		console.log(`${name}, ${n} events: left out. ${left ?? ''}.`);
		return { id, n, left, sample: null, paint: null };
	});
}

/** Why a contender is not asked for so many events; null if it is. */
function whyNot({ id, most, why }: Contender, n: number, earlier: readonly Case[]): string | null {
	if (n > most) return `It is not asked for more than ${most}: ${why}`;
	const failed = earlier.find((one) => one.id === id && one.left !== null);
	return failed ? `${failed.left} with ${failed.n} events already` : null;
}

function tell({ name }: Contender, n: number, { rendered, gestures: { zoomIn } }: Sample): void {
	console.log(
		`${name}, ${n} events: first timeline ${rendered.toFixed(0)} ms; zoom in ` +
			`${zoomIn.task.toFixed(0)} ms of main thread, frames p95 ${zoomIn.frameP95.toFixed(0)} ms`
	);
}
