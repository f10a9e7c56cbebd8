import '../../scripts/support/require-node.js';
import { availableParallelism } from 'node:os';
import { isMain } from '../../scripts/support/main.js';
import { runMain } from '../../scripts/support/problem.js';
import { buildPages } from './build-pages.ts';
import { CONTENDERS } from './contenders.ts';
import { browserVersion, measure, traceZoom } from './measure.ts';
import { ensurePeers } from './peers.ts';
import { writeBetween } from './report.ts';
import { median, quantile } from './sample.ts';
import { dataFile, servePages, writeData } from './server.ts';
import { count, number, table } from './tables.ts';
import { WORK, workByFrame, type FrameWork } from './trace.ts';

// Where the main thread's time goes while a timeline zooms in: npm run bench:frames

/** Visits of each, by turns. */
const ROUNDS = 3;
/** The share of the frames that are told of by themselves. */
const DEAREST = 0.05;

const pageOf = (id: string) => CONTENDERS.find((one) => one.id === id)?.page ?? '';

/** What zooms in, from nothing but a text to a million events. */
const PAGES = [
	{ name: 'One text that moves', n: 0, page: 'pages/floor.html', query: '' },
	{ name: 'vis-timeline', n: 12, page: pageOf('vis'), query: `data=${dataFile('vis', 12)}` },
	...[12, 1000].map((n) => ({
		...{ name: 'Communiqué', n, page: pageOf('ours') },
		query: `data=${dataFile('ours', n)}`
	})),
	{ name: 'Communiqué', n: 1_000_000, page: pageOf('ours'), query: 'made=1000000' }
];

interface Result {
	name: string;
	n: number;
	/** Milliseconds of the main thread for the gesture, of each visit. */
	gestures: number[];
	/** Of traced visits, which cost more. */
	frames: FrameWork[];
}

export async function runFrames(): Promise<void> {
	await ensurePeers();
	console.log('Building the pages …');
	await buildPages([...new Set(PAGES.map(({ page }) => page))].map((page) => ({ page })));
	for (const n of [12, 1000]) await writeData('ours', n);
	await writeData('vis', 12);
	const server = await servePages();
	const results: Result[] = PAGES.map(({ name, n }) => ({ name, n, gestures: [], frames: [] }));
	try {
		for (let round = 0; round < ROUNDS; round++) {
			for (const [index, { name, n, page, query }] of PAGES.entries()) {
				const url = `${server.url}/${page}?${query}`;
				results[index]?.gestures.push((await measure(url)).gestures.zoomIn.task);
				results[index]?.frames.push(...workByFrame((await traceZoom(url)).traceEvents));
				console.log(`Round ${round + 1}: ${name}, ${count(n)} events`);
			}
		}
	} finally {
		await server.close();
	}
	const lead =
		`Chromium ${await browserVersion()} on ${availableParallelism()} cores; ${ROUNDS} visits of each ` +
		'by turns, medians of the gestures, frames of all visits together. Milliseconds.';
	await writeBetween('bench-frames', 'npm run bench:frames', frameText(lead, results));
}

function frameText(lead: string, results: readonly Result[]): string {
	const floor = median(results[0]?.gestures ?? []);
	const gestures = results.map(({ name, n, gestures }) => {
		const whole = median(gestures);
		return [name, count(n), number(whole), number(whole - floor)];
	});
	const mean = (frames: readonly FrameWork[], of: keyof FrameWork) =>
		number(frames.reduce((sum, frame) => sum + frame[of], 0) / frames.length);
	const frames = results.flatMap(({ name, n, frames }) => {
		const all = frames.map((frame) => frame.all);
		const dear = quantile(all, 1 - DEAREST);
		const kinds = (chosen: readonly FrameWork[]) => WORK.map((work) => mean(chosen, work));
		return [
			[name, count(n), 'all', number(quantile(all, 0.5)), number(dear), ...kinds(frames)],
			['', '', 'the dearest 5 %', '', '', ...kinds(frames.filter((frame) => frame.all >= dear))]
		];
	});
	return [
		lead,
		table('|events|main thread, 60 turns of the wheel|over one text', gestures),
		table(`|events|frames|half below|95 % below|${WORK.join('|')}`, frames)
	].join('\n\n');
}

if (isMain(import.meta.url)) await runMain(runFrames);
