/**
 * What one step of `npm test` gave.
 *
 * @typedef {object} Count
 * @property {number} passed
 * @property {number} failed
 * @property {number} [skipped]
 */

/** @typedef {Count & { name: string, seconds: number, isSuite: boolean, note?: string }} StepResult */

/** @typedef {{ status: string, assertionResults: readonly unknown[] }} VitestFile */
/** @typedef {{ numPassedTests: number, numFailedTests: number, numPendingTests: number, numTodoTests: number, testResults: VitestFile[] }} VitestReport */
/** @typedef {{ stats: { expected: number, unexpected: number, flaky: number, skipped: number }, errors: unknown[] }} PlaywrightReport */

/**
 * Nothing counts as passed that did not run: a suite without tests, or one that failed outside of
 * a test, has one failure.
 *
 * @param {Count} count
 * @param {number} code the exit code of the runner
 * @returns {Count}
 */
function settle(count, code) {
	const isSilent = count.failed === 0 && (code !== 0 || count.passed === 0);
	return isSilent ? { ...count, failed: 1 } : count;
}

/**
 * @param {VitestReport | null} report from its JSON reporter; `null` when it wrote none
 * @param {number} code
 */
export function countVitest(report, code) {
	if (report === null) return settle({ passed: 0, failed: 0 }, 1);
	const broken = report.testResults.filter(
		(file) => file.status === 'failed' && file.assertionResults.length === 0
	);
	return settle(
		{
			passed: report.numPassedTests,
			failed: report.numFailedTests + broken.length,
			skipped: report.numPendingTests + report.numTodoTests
		},
		code
	);
}

/**
 * @param {PlaywrightReport | null} report from its JSON reporter; `null` when it wrote none
 * @param {number} code
 */
export function countPlaywright(report, code) {
	if (report === null) return settle({ passed: 0, failed: 0 }, 1);
	const { expected, unexpected, flaky, skipped } = report.stats;
	return settle({ passed: expected, failed: unexpected + flaky, skipped }, code);
}

/** @param {StepResult} step */
function describe({ passed, failed, skipped, isSuite, note }) {
	if (note !== undefined) return note;
	if (!isSuite) return failed === 0 ? 'passed' : 'failed';
	const parts = [
		failed > 0 ? `${failed} failed` : '',
		`${passed} passed`,
		skipped ? `${skipped} skipped` : ''
	];
	return parts.filter(Boolean).join(', ');
}

/**
 * The table at the end, and the line that says how it went.
 *
 * @param {readonly StepResult[]} steps
 * @returns {string[]} lines
 */
export function summarise(steps) {
	const rows = steps.map((step) => [
		step.failed > 0 ? '✗' : '✓',
		step.name,
		`${step.seconds.toFixed(1)} s`,
		describe(step)
	]);
	const width = Math.max(...steps.map((step) => step.name.length));
	const lines = rows.map(
		([mark = '', name = '', time = '', text = '']) =>
			`${mark} ${name.padEnd(width)}  ${time.padStart(8)}  ${text}`
	);
	/** @param {'passed' | 'failed'} key */
	const sum = (key) => steps.reduce((total, step) => total + step[key], 0);
	return [...lines, '', `${sum('passed')} passed, ${sum('failed')} failed`];
}
