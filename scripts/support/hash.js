import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The SHA-256 of each file below a folder, by its path with `/`, in the order of the paths.
 *
 * @param {string} directory
 * @param {(path: string) => boolean} [isSkipped] asked for files and for folders (without `/` at the end)
 * @returns {Map<string, string>}
 */
export function hashFiles(directory, isSkipped = () => false) {
	/** @type {Map<string, string>} */
	const hashes = new Map();
	/** @param {string} folder */
	const visit = (folder) => {
		const entries = readdirSync(join(directory, folder), { withFileTypes: true });
		for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
			const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
			if (isSkipped(path)) continue;
			if (entry.isDirectory()) visit(path);
			else if (entry.isFile()) {
				const content = readFileSync(join(directory, path));
				hashes.set(path, createHash('sha256').update(content).digest('hex'));
			}
		}
	};
	if (existsSync(directory)) visit('');
	return hashes;
}

/**
 * One hash for all of them.
 *
 * @param {Map<string, string>} hashes
 */
export function combineHashes(hashes) {
	const hash = createHash('sha256');
	for (const [path, digest] of hashes) hash.update(`${digest} ${path}\n`);
	return hash.digest('hex');
}
