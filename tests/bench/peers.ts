import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Problem } from '../../scripts/support/problem.js';
import { npm } from '../../scripts/support/run.js';
import { PEERS } from './folders.ts';

/** What npm reads: what is to be installed, and how the lock file is written. */
const FILES = ['package.json', 'package-lock.json', '.npmrc'];

/** Installs what ours is compared with, unless it is there as the lock file has it. */
export async function ensurePeers(): Promise<void> {
	const lock = fileURLToPath(new URL('peers/package-lock.json', import.meta.url));
	const stamp = join(PEERS, 'installed-lock.json');
	const wanted = readFileSync(lock, 'utf8');
	if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
	console.log('Installing vis-timeline and TimelineJS …');
	mkdirSync(PEERS, { recursive: true });
	for (const file of FILES) {
		copyFileSync(new URL(`peers/${file}`, import.meta.url), join(PEERS, file));
	}
	const code = await npm(['ci', '--prefix', PEERS, '--ignore-scripts', '--no-audit', '--no-fund']);
	if (code !== 0) throw new Problem('They could not be installed; npm says why above.');
	writeFileSync(stamp, wanted);
}
