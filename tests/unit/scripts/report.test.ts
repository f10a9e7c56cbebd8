import { describe, expect, it } from 'vitest';
import { countPlaywright, countVitest, summarise } from '../../../scripts/support/report.js';

const vitest = {
	numPassedTests: 5,
	numFailedTests: 0,
	numPendingTests: 1,
	numTodoTests: 0,
	testResults: [{ status: 'passed', assertionResults: [{}] }]
};

describe('countVitest', () => {
	it('counts tests', () => {
		expect(countVitest(vitest, 0)).toEqual({ passed: 5, failed: 0, skipped: 1 });
	});

	it('counts a file that could not be read as one failure', () => {
		const testResults = [{ status: 'failed', assertionResults: [] }];
		expect(countVitest({ ...vitest, testResults }, 1)).toMatchObject({ passed: 5, failed: 1 });
	});

	it('takes neither a crash nor an empty suite for a success', () => {
		expect(countVitest(null, 0)).toMatchObject({ passed: 0, failed: 1 });
		expect(countVitest(vitest, 1)).toMatchObject({ passed: 5, failed: 1 });
		expect(countVitest({ ...vitest, numPassedTests: 0 }, 0)).toMatchObject({ failed: 1 });
	});
});

describe('countPlaywright', () => {
	it('counts a flaky test as failed', () => {
		const stats = { expected: 3, unexpected: 1, flaky: 1, skipped: 2 };
		expect(countPlaywright({ stats, errors: [] }, 1)).toEqual({ passed: 3, failed: 2, skipped: 2 });
	});
});

describe('summarise', () => {
	it('ends with one line that says how it went', () => {
		const lines = summarise([
			{ name: 'types', isSuite: false, seconds: 12.34, passed: 1, failed: 0 },
			{ name: 'unit tests', isSuite: true, seconds: 100, passed: 40, failed: 2, skipped: 1 }
		]);
		expect(lines).toEqual([
			'✓ types         12.3 s  passed',
			'✗ unit tests   100.0 s  2 failed, 40 passed, 1 skipped',
			'',
			'41 passed, 2 failed'
		]);
	});
});
