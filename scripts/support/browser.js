import { closeSync, mkdirSync, openSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { listChromiums } from '../chromium.js';
import { root } from './main.js';
import { node, run } from './run.js';

/**
 * The output of programs that only their exit code matters of.
 *
 * @template T
 * @param {(logFile: number) => Promise<T>} use
 */
async function withLog(use) {
	mkdirSync(join(root, '.cache'), { recursive: true });
	const logFile = openSync(join(root, '.cache/browser.log'), 'a');
	try {
		return await use(logFile);
	} finally {
		closeSync(logFile);
	}
}

/**
 * The first Chromium that really starts: a file may be there without the libraries that it needs.
 *
 * @returns {Promise<string | undefined>}
 */
async function findWorkingChromium() {
	/** @type {Set<string>} */
	const tried = new Set();
	for (const path of listChromiums()) {
		const file = realpathSync(path);
		if (tried.has(file)) continue;
		tried.add(file);
		// On Windows `--version` would open a window.
		if (process.platform === 'win32') return path;
		const code = await withLog((logFile) => run(path, ['--version'], { logFile }));
		if (code === 0) return path;
		console.log(`${path} does not start (see .cache/browser.log).`);
	}
	return undefined;
}

/** The words that go before a command that only root may run; `null` when this user may not. */
async function rootPrefix() {
	if (process.getuid?.() === 0) return [];
	const code = await withLog((logFile) => run('sudo', ['-n', 'true'], { logFile }));
	return code === 0 ? ['sudo', '-n'] : null;
}

/** Debian has the shell; Ubuntu and older Debians only the whole browser. */
async function installSystemChromium() {
	const prefix = await rootPrefix();
	if (prefix === null) return;
	/** @param {readonly string[]} args */
	const apt = (args) => {
		const [command = '', ...rest] = [...prefix, 'apt-get', ...args];
		return run(command, rest, { env: { DEBIAN_FRONTEND: 'noninteractive' } });
	};
	if ((await apt(['update'])) !== 0) return;
	for (const name of ['chromium-headless-shell', 'chromium']) {
		if ((await apt(['install', '-y', name, 'fonts-noto-cjk'])) === 0) return;
	}
}

/** Tell when Chinese text would be drawn as boxes; nothing fails for it but pictures. */
async function warnWithoutChineseFont() {
	if (process.platform !== 'linux') return;
	const script = 'command -v fc-list >/dev/null || exit 0; test -n "$(fc-list :lang=zh)"';
	const code = await withLog((logFile) => run('sh', ['-c', script], { logFile }));
	if (code !== 0) {
		console.log(
			'Note: no font for Chinese is installed, so pictures will show boxes.\n' +
				'On Debian and Ubuntu: apt-get install fonts-noto-cjk'
		);
	}
}

/**
 * Find a Chromium that works, or get one: Playwright's download first, then the system's packages.
 * CHROME_PATH is set to it, so that all tests use the same one.
 *
 * @returns {Promise<boolean>} whether there is one now
 */
export async function ensureBrowser() {
	const named = process.env.CHROME_PATH;
	let path = await findWorkingChromium();
	if (path === undefined && named) {
		console.error(`CHROME_PATH names ${named}, which is not there or does not start.`);
		return false;
	}
	if (path === undefined) {
		console.log('No Chromium or Chrome was found; downloading one (playwright install chromium) …');
		const code = await withLog((logFile) =>
			node('node_modules/@playwright/test/cli.js', ['install', 'chromium'], { logFile })
		);
		if (code !== 0) console.log('The download failed (see .cache/browser.log).');
		path = await findWorkingChromium();
	}
	if (path === undefined && process.platform === 'linux') {
		console.log('Installing the system’s own (apt-get install) …');
		await installSystemChromium();
		path = await findWorkingChromium();
	}
	if (path === undefined) {
		console.error(
			'There is no browser for the tests. Install Chrome or Chromium, or name one in CHROME_PATH.'
		);
		return false;
	}
	console.log(`Browser: ${path}`);
	process.env.CHROME_PATH = path;
	await warnWithoutChineseFont();
	return true;
}
