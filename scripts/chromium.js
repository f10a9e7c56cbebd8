import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';

/**
 * What the search looks at, so that a test can describe another machine.
 *
 * @typedef {object} Machine
 * @property {NodeJS.Platform} platform
 * @property {Record<string, string | undefined>} env
 * @property {(path: string) => boolean} exists
 * @property {() => string | undefined} downloaded the path that Playwright's own download has
 */

/** @type {Machine} */
const thisMachine = {
	platform: process.platform,
	env: process.env,
	exists: existsSync,
	downloaded() {
		try {
			const require = createRequire(import.meta.url);
			return /** @type {typeof import('@playwright/test')} */ (
				require('@playwright/test')
			).chromium.executablePath();
		} catch {
			return undefined; // the packages are not installed yet
		}
	}
};

/**
 * The usual places of Chromium, Chrome and, on Windows, Edge, the best first.
 *
 * @param {Machine} machine
 */
function usualPlaces({ platform, env }) {
	if (platform === 'darwin') {
		return ['/Applications', join(homedir(), 'Applications')].flatMap((folder) => [
			`${folder}/Google Chrome.app/Contents/MacOS/Google Chrome`,
			`${folder}/Chromium.app/Contents/MacOS/Chromium`
		]);
	}
	if (platform === 'win32') {
		return ['Google\\Chrome', 'Chromium', 'Microsoft\\Edge'].flatMap((name) =>
			[env.ProgramFiles, env['ProgramFiles(x86)'], env.LOCALAPPDATA].flatMap((folder) =>
				folder === undefined
					? []
					: [`${folder}\\${name}\\Application\\${name.endsWith('Edge') ? 'msedge' : 'chrome'}.exe`]
			)
		);
	}
	const folders = (env.PATH ?? '').split(delimiter).filter(Boolean);
	const names = [
		// The same engine without the windows and profiles that every test would wait for.
		'chromium-headless-shell',
		'chromium',
		'google-chrome',
		'google-chrome-stable',
		'chromium-browser'
	];
	return names.flatMap((name) =>
		['/usr/bin', ...folders, '/snap/bin'].map((folder) => `${folder}/${name}`)
	);
}

/**
 * Every Chromium that this machine has, in the order in which they should be tried: the one that
 * CHROME_PATH names (then no other), those in the usual places, Playwright's download.
 *
 * @param {Machine} [machine]
 * @returns {string[]}
 */
export function listChromiums(machine = thisMachine) {
	const named = machine.env.CHROME_PATH;
	if (named) return machine.exists(named) ? [named] : [];
	const downloaded = machine.downloaded();
	const places = downloaded ? [...usualPlaces(machine), downloaded] : usualPlaces(machine);
	return [...new Set(places)].filter((place) => machine.exists(place));
}

/**
 * The Chromium to run tests and pictures with; `undefined` when there is none.
 *
 * @param {Machine} [machine]
 */
export function findChromium(machine = thisMachine) {
	return listChromiums(machine)[0];
}

/** What keeps the browser from talking to its maker, so that tests need and use no network. */
const quiet = [
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync',
	'--disable-quic'
];

/** The arguments to start it with. Its sandbox refuses to run as root, as containers do. */
export const chromiumArgs = process.getuid?.() === 0 ? [...quiet, '--no-sandbox'] : quiet;

/**
 * Options for Playwright's `launch`, here and in Vitest. Without a browser Playwright says itself
 * that there is none.
 */
export function launchOptions() {
	const executablePath = findChromium();
	return { args: chromiumArgs, ...(executablePath === undefined ? {} : { executablePath }) };
}
