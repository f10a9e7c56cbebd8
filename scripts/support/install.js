import { createHash } from 'node:crypto';
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './main.js';
import { Problem } from './problem.js';
import { npm } from './run.js';

/** @typedef {{ version?: string, optional?: boolean, devOptional?: boolean, peer?: boolean, link?: boolean }} LockEntry */
/** @typedef {{ packages?: Record<string, LockEntry> }} Lock */

/**
 * Whether what npm noted as installed is what the lock file asks for. Optional packages are left
 * out: which of them belong depends on the machine.
 *
 * @param {Lock} wanted package-lock.json
 * @param {Lock} installed node_modules/.package-lock.json
 */
export function matchesLock(wanted, installed) {
	return Object.entries(wanted.packages ?? {}).every(
		([path, entry]) =>
			path === '' ||
			entry.optional === true ||
			entry.devOptional === true ||
			installed.packages?.[path]?.version === entry.version
	);
}

/**
 * Say in words why an installation failed.
 *
 * @param {string} log npm's output
 * @param {string} logPath where the user finds it
 */
export function explainInstallFailure(log, logPath) {
	const full = `npm's output in full: ${logPath}`;
	if (
		/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ENETUNREACH|ETIMEDOUT|ERR_SOCKET_TIMEOUT|network/i.test(
			log
		)
	) {
		return (
			'The packages could not be fetched: the package registry did not answer.\n' +
			`Check the network (or npm's proxy settings) and run the command again.\n${full}`
		);
	}
	if (/EUSAGE|in sync/.test(log)) {
		return `package-lock.json does not fit package.json: “npm install” mends it.\n${full}`;
	}
	if (/ENOSPC/.test(log)) return `The packages could not be installed: the disk is full.\n${full}`;
	if (/EACCES|EPERM|EROFS/.test(log)) {
		return `The packages could not be installed: this user may not write to node_modules.\n${full}`;
	}
	return `The packages could not be installed.\n${full}`;
}

/** @param {string} path */
function readJson(path) {
	return /** @type {Lock} */ (JSON.parse(readFileSync(path, 'utf8')));
}

/**
 * Install the packages that the lock file names, unless they are there. A stamp in node_modules
 * tells for which lock file, and on which kind of machine, they were installed.
 */
export async function ensurePackages() {
	const lockPath = join(root, 'package-lock.json');
	const stampPath = join(root, 'node_modules/.communique-lock');
	const notePath = join(root, 'node_modules/.package-lock.json');
	const lock = readFileSync(lockPath);
	const hash = createHash('sha256').update(lock).digest('hex');
	const stamp = `${hash} ${process.platform} ${process.arch}\n`;
	const current = existsSync(stampPath) ? readFileSync(stampPath, 'utf8') : null;
	if (current === stamp) return;
	if (current === null && existsSync(notePath)) {
		// Installed by hand with npm: nothing to do if it is the same.
		if (matchesLock(readJson(lockPath), readJson(notePath))) {
			writeFileSync(stampPath, stamp);
			return;
		}
	}

	console.log('Installing the packages (npm ci); the first time this takes about a minute …');
	const logPath = join(root, '.cache/install.log');
	mkdirSync(join(root, '.cache'), { recursive: true });
	const logFile = openSync(logPath, 'w');
	const args = ['ci', '--include=dev', '--prefer-offline', '--no-audit', '--no-fund'];
	const code = await npm(args, { logFile });
	closeSync(logFile);
	if (code === 127) throw new Problem('npm was not found. It comes with Node: https://nodejs.org');
	if (code !== 0) throw new Problem(explainInstallFailure(readFileSync(logPath, 'utf8'), logPath));
	writeFileSync(stampPath, stamp);
}
