// Runs the tests of the pure code about time again, as machines in other parts of the world would:
// what they give must not depend on the machine's zone or language. (Lint refuses local time elsewhere.)
import { isMain } from './support/main.js';
import { runMain } from './support/problem.js';
import { node } from './support/run.js';

/** Far ahead of UTC and far behind, with and without summer time, and another language each. */
export const zones = [
	{ TZ: 'Asia/Shanghai', LANG: 'zh_CN.UTF-8' },
	{ TZ: 'America/Los_Angeles', LANG: 'en_US.UTF-8' },
	{ TZ: 'Pacific/Apia', LANG: 'ru_RU.UTF-8' }
];

/**
 * @param {{ TZ: string, LANG: string }} zone
 * @param {readonly string[]} [args] more arguments for Vitest
 */
export function testInZone(zone, args = []) {
	const tests = ['tests/unit/time/', 'tests/unit/timeline/event'];
	return node('node_modules/vitest/vitest.mjs', ['run', '--project', 'unit', ...tests, ...args], {
		env: { ...zone, LC_ALL: undefined }
	});
}

if (isMain(import.meta.url)) {
	await runMain(async () => {
		let code = 0;
		for (const zone of zones) {
			console.log(`\n${zone.TZ}, ${zone.LANG}`);
			code = (await testInZone(zone)) || code;
		}
		return code;
	});
}
