import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { combineHashes, hashFiles } from './hash.js';

/** Digits of a file's SHA-256 that the service worker is told. */
const DIGITS = 20;

/** What belongs to no document: the code, the lists of documents, and what every page shows. */
const SITE =
	/^(_app\/immutable\/.*|(\w\w\/)?(index\.html|__data\.json)|offline\.html|theme\.js|favicon\.svg|manifest\.webmanifest|icons\/.*)$/;

/**
 * Where a file of the site is kept for use without a network: with the site, with a document, or
 * nowhere. Embeds are guests on other pages, and pinned versions and downloads are whole by
 * themselves.
 *
 * @param {string} path
 * @param {ReadonlySet<string>} documents their ids
 * @param {ReadonlySet<string>} large those whose events' pages are parts: core/timeline/around-event.ts
 * @returns {string | null} `''` for the site, else a document's id
 */
function setOf(path, documents, large) {
	if (SITE.test(path)) return '';
	const [first = '', second = '', third = ''] = path.split('/');
	const isOfDocument = (first === 'data' || first.length === 2) && documents.has(second);
	// What other sites load, and what is taken home.
	const isApart = /^(picture\.svg$|embed($|\.)|(?!index\b).*\.html$)/.test(third);
	// Thousands, which would be fetched for every reader of a document.
	const isOfMany = third === 'events' && large.has(second);
	return isOfDocument && !isApart && !isOfMany ? second : null;
}

/**
 * The files of a built site by the set that they are kept with, each with the start of its hash.
 *
 * @param {string} folder
 */
export function offlineSets(folder) {
	const hashes = hashFiles(folder);
	/** @param {RegExp} file */
	const having = (file) =>
		new Set([...hashes.keys()].flatMap((path) => file.exec(path)?.[1] ?? []));
	const documents = having(/^data\/([^/]+)\/document\.json$/);
	const large = having(/^data\/([^/]+)\/explorer\.\w\w\.json$/);
	/** @type {Record<string, Record<string, string>>} */
	const sets = {};
	for (const [path, hash] of hashes) {
		const set = setOf(path, documents, large);
		if (set === null) continue;
		(sets[set] ??= {})[path.replace(/(^|\/)index\.html$/, '$1')] = hash.slice(0, DIGITS);
	}
	return sets;
}

const FIRST_LINE = /^const BUILT = .*\n/;

/**
 * Tells a built site's service worker what the site is made of, in a first line of its own. Two
 * builds that differ in one byte of any page so have two service workers.
 *
 * @param {string} folder
 */
export function stampServiceWorker(folder) {
	const path = join(folder, 'service-worker.js');
	const sets = offlineSets(folder);
	const { version } = JSON.parse(readFileSync(join(folder, '_app/version.json'), 'utf8'));
	const hash = combineHashes(
		new Map(
			Object.entries(sets).flatMap(([set, files]) =>
				Object.entries(files).map(
					([file, digest]) => /** @type {const} */ ([`${set} ${file}`, digest])
				)
			)
		)
	);
	const built = JSON.stringify({ version, hash: hash.slice(0, DIGITS), sets });
	const code = readFileSync(path, 'utf8').replace(FIRST_LINE, '');
	writeFileSync(path, `const BUILT = ${built};\n${code}`);
	return sets;
}
