import { describe, expect, it } from 'vitest';
import { nodeProblem } from '../../../scripts/support/node-version.js';

describe('nodeProblem', () => {
	it.each(['20.19.0', '20.20.2', '22.12.0', '23.0.0', '26.1.0'])('has no word on %s', (version) => {
		expect(nodeProblem(version)).toBeNull();
	});

	it.each(['12.22.0', '18.20.4', '20.18.9', '21.7.0', '22.11.0'])('refuses %s', (version) => {
		const problem = nodeProblem(version);
		expect(problem).toContain('Node 20.19 or newer');
		expect(problem).toContain(`this is Node ${version}`);
		expect(problem).toContain('https://nodejs.org');
	});
});
