import { describe, expect, it } from 'vitest';
import { explainInstallFailure, matchesLock } from '../../../scripts/support/install.js';

describe('matchesLock', () => {
	const wanted = {
		packages: {
			'': { version: '0.1.0' },
			'node_modules/a': { version: '1.0.0' },
			'node_modules/b-linux': { version: '2.0.0', optional: true }
		}
	};

	it('is satisfied with the same versions, whatever is optional', () => {
		expect(matchesLock(wanted, { packages: { 'node_modules/a': { version: '1.0.0' } } })).toBe(
			true
		);
	});

	it('sees another version, and what is missing', () => {
		expect(matchesLock(wanted, { packages: { 'node_modules/a': { version: '1.0.1' } } })).toBe(
			false
		);
		expect(matchesLock(wanted, { packages: {} })).toBe(false);
	});
});

describe('explainInstallFailure', () => {
	it.each([
		['npm error code ENOTFOUND\nnpm error network request failed', 'Check the network'],
		['npm error code ECONNREFUSED', 'Check the network'],
		['npm error code ENOSPC', 'the disk is full'],
		['npm error code EACCES', 'may not write'],
		['npm error code EUSAGE', 'does not fit package.json'],
		['npm error code 1', 'could not be installed']
	])('puts %j in words', (log, words) => {
		const text = explainInstallFailure(log, '/a/.cache/install.log');
		expect(text).toContain(words);
		expect(text).toContain('/a/.cache/install.log');
	});
});
