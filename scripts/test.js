// Everything that must hold, in one run: installs what is missing (a browser too), then types and
// format beside the unit tests, then the build beside the linter, checks of the build, browser tests.
// A failed step does not hide the later ones. The last line is “N passed, N failed”.
import './support/require-node.js';
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBrowser } from './support/browser.js';
import { stampBuild } from './support/build.js';
import { ensurePackages } from './support/install.js';
import { root } from './support/main.js';
import { Problem } from './support/problem.js';
import { countPlaywright, countVitest, summarise } from './support/report.js';
import { node, npm } from './support/run.js';
import { testInZone, zones } from './zones.js';

/** @typedef {import('./support/report.js').Count & { note?: string }} Outcome */

const reportFolder = join(root, '.cache/test');

/** The second build of the reproducibility check is left out where one takes longer than this. */
const longBuildSeconds = 60;

/** @type {import('./support/report.js').StepResult[]} */
const results = [];

/**
 * @param {string} name
 * @param {boolean} isSuite whether it counts tests, not only itself
 * @param {() => Promise<Outcome>} act
 * @returns {Promise<import('./support/report.js').StepResult>}
 */
async function step(name, isSuite, act) {
	announce(name);
	return measure(name, isSuite, act);
}

/** @param {string} name */
const announce = (name) => console.log(`\n── ${name} ${'─'.repeat(Math.max(3, 70 - name.length))}`);

/** @type {typeof step} */
async function measure(name, isSuite, act) {
	const start = performance.now();
	const outcome = await act();
	const result = { name, isSuite, seconds: (performance.now() - start) / 1000, ...outcome };
	results.push(result);
	return result;
}

/**
 * A step that is one command.
 *
 * @param {string} name
 * @param {string} script its name in package.json
 */
function command(name, script) {
	return step(name, false, async () => verdict(await npm(['run', '--silent', script])));
}

/**
 * A step that is one command and runs beside others: what it says is shown when it has ended.
 *
 * @param {string} name
 * @param {string} script its name in package.json
 */
async function quietCommand(name, script) {
	const path = join(reportFolder, `${script.replace(':', '-')}.log`);
	mkdirSync(reportFolder, { recursive: true });
	const logFile = openSync(path, 'w');
	const result = await measure(name, false, async () =>
		verdict(await npm(['run', '--silent', script], { logFile }))
	);
	closeSync(logFile);
	announce(name);
	console.log(readFileSync(path, 'utf8').trimEnd());
	return result;
}

/** @param {number} code that a command ended with */
const verdict = (code) => (code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 });

/**
 * Run a test runner that leaves a report in JSON.
 *
 * @template T
 * @param {string} name
 * @param {(path: string) => Promise<number>} start
 * @param {(report: T | null, code: number) => Outcome} count
 */
async function suite(name, start, count) {
	const path = join(reportFolder, `${name}.json`);
	rmSync(path, { force: true });
	mkdirSync(reportFolder, { recursive: true });
	const code = await start(path);
	const report = existsSync(path)
		? /** @type {T} */ (JSON.parse(readFileSync(path, 'utf8')))
		: null;
	return count(report, code);
}

/** @param {string} path */
const vitestReporters = (path) => [
	'--reporter=default',
	'--reporter=json',
	`--outputFile.json=${path}`
];

function unitTests() {
	const vitest = 'node_modules/vitest/vitest.mjs';
	return suite(
		'unit',
		(path) => node(vitest, ['run', ...vitestReporters(path)], { env: { TZ: 'UTC' } }),
		countVitest
	);
}

/** @param {{ TZ: string, LANG: string }} zone */
function zoneTests(zone) {
	return suite(
		`unit-${zone.TZ.replace('/', '-')}`,
		(path) => testInZone(zone, vitestReporters(path)),
		countVitest
	);
}

/**
 * @param {string} reporter
 * @param {readonly string[]} args
 * @param {typeof countPlaywright} count
 */
function playwright(reporter, args, count) {
	const cli = 'node_modules/@playwright/test/cli.js';
	const start = /** @param {string} path */ (path) =>
		node(cli, ['test', `--reporter=${reporter}`, ...args], {
			env: { PLAYWRIGHT_JSON_OUTPUT_FILE: path }
		});
	return suite('browser', start, count);
}

const browserTests = () => playwright('list,json', [], countPlaywright);

/** Where there is nothing to run them on, all browser tests have failed: they are only counted. */
const browserTestsNotRun = () =>
	playwright('json', ['--list'], (report) => ({
		passed: 0,
		failed: Math.max(1, report?.stats.skipped ?? 0)
	}));

async function checkSources() {
	await quietCommand('types', 'check:types');
	await quietCommand('format', 'lint:format');
}

async function testUnits() {
	await step('unit tests', true, unitTests);
	for (const zone of zones) {
		await step(`unit tests as in ${zone.TZ}`, true, () => zoneTests(zone));
	}
	await quietCommand('data', 'check:data');
}

/** @param {boolean} hasBrowser */
async function testAll(hasBrowser) {
	// Here once: neither lane may write anew what the other reads.
	await npm(['run', '--silent', 'sync']);
	await Promise.all([checkSources(), testUnits()]);
	// A build uses one processor for most of its time, and so does the linter, which does not mind that
	// the build writes the routes' types anew.
	const [build] = await Promise.all([
		quietCommand('build', 'build'),
		quietCommand('lint', 'lint:code')
	]);
	const checks = [
		['checks of the build', 'check:build'],
		['preview pictures', 'check:cards'],
		['size budgets', 'budgets'],
		...(build.seconds <= longBuildSeconds ? [['same build twice', 'check:reproducible']] : [])
	];
	const isBuilt = build.failed === 0;
	if (isBuilt) stampBuild();
	for (const [name = '', script = ''] of checks) {
		if (isBuilt) await command(name, script);
		else {
			await step(name, false, () =>
				Promise.resolve({ passed: 0, failed: 1, note: 'failed: there is no build' })
			);
		}
	}
	await step('browser tests', true, isBuilt && hasBrowser ? browserTests : browserTestsNotRun);
}

try {
	await ensurePackages();
	const hasBrowser = await ensureBrowser();
	await testAll(hasBrowser);
} catch (error) {
	if (!(error instanceof Problem)) throw error;
	console.error(`\n${error.message}`);
	results.push({ name: 'preparation', isSuite: false, seconds: 0, passed: 0, failed: 1 });
}
console.log(`\n${'─'.repeat(74)}\n${summarise(results).join('\n')}`);
process.exitCode = results.some((result) => result.failed > 0) ? 1 : 0;
