import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';
import { hashFiles } from './hash.js';
import { Problem } from './problem.js';

/** A version that has been published for good. */
export interface PinnedVersion {
	version: string;
	/** Ids of the documents that it has. */
	documents: string[];
	/** SHA-256 of what its archive holds. */
	sha256: string;
}

type Entry = [path: string, bytes: number];

/**
 * What is not part of a version: other versions, and what is about the site as it is now. Pictures
 * that links are previewed with are those of the live pages.
 */
const LEFT_OUT = /^(v|cards|oembed|_headers|robots\.txt|sitemap\.xml|404\.html)$/;

/** The versions, in the order of their publication. */
export function readVersions(folder: string): PinnedVersion[] {
	const path = join(folder, 'versions.json');
	return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as PinnedVersion[]) : [];
}

/**
 * Adds a version: all pages of a build in one file, next to a list with the hash of each.
 * @throws {Problem} when the version has been published with other pages
 */
export function addVersion(
	folder: string,
	build: string,
	version: string,
	documents: string[]
): PinnedVersion {
	const files = [...hashFiles(build, (path) => LEFT_OUT.test(path)).keys()];
	const contents = files.map((path) => readFileSync(join(build, path)));
	const list = files.map((path, index): Entry => [path, contents[index]?.length ?? 0]);
	// The names and lengths on one line, then all of the files: as bytes, they share what they share.
	const bytes = Buffer.concat([Buffer.from(`${JSON.stringify(list)}\n`), ...contents]);
	const added = { version, documents, sha256: hash(bytes) };
	const versions = readVersions(folder);
	const before = versions.find((one) => one.version === version);
	if (before && before.sha256 !== added.sha256) {
		throw new Problem(
			`Version ${version} has been published, and its pages never change.\n` +
				'Raise the version in package.json, build, and pin again.'
		);
	}
	if (!before) {
		mkdirSync(folder, { recursive: true });
		writeFileSync(archivePath(folder, version), compress(bytes));
		writeFileSync(
			join(folder, 'versions.json'),
			`${JSON.stringify([...versions, added], null, 2)}\n`
		);
	}
	return added;
}

/**
 * Writes a version's pages into a folder.
 * @throws {Problem} when its archive is missing or not the one that was published
 */
export function unpackVersion(
	folder: string,
	{ version, sha256 }: PinnedVersion,
	to: string
): number {
	const path = archivePath(folder, version);
	const bytes = existsSync(path) ? decompress(readFileSync(path)) : null;
	if (bytes === null || hash(bytes) !== sha256) {
		throw new Problem(
			`${path} is ${bytes === null ? 'missing or damaged' : 'not the one that was published'}.\n` +
				'What was pinned never changes: take the file from the history.'
		);
	}
	let at = bytes.indexOf('\n') + 1;
	const list = JSON.parse(bytes.toString('utf8', 0, at)) as Entry[];
	for (const [file, length] of list) {
		mkdirSync(dirname(join(to, file)), { recursive: true });
		writeFileSync(join(to, file), bytes.subarray(at, (at += length)));
	}
	return list.length;
}

const archivePath = (folder: string, version: string) => join(folder, `${version}.br`);

const hash = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

/** Pages differ little from each other: a wide window finds what they share. */
function compress(bytes: Buffer): Buffer {
	return brotliCompressSync(bytes, {
		params: {
			[constants.BROTLI_PARAM_QUALITY]: 9,
			[constants.BROTLI_PARAM_LGWIN]: 24,
			[constants.BROTLI_PARAM_SIZE_HINT]: bytes.length
		}
	});
}

function decompress(archive: Buffer): Buffer | null {
	try {
		return brotliDecompressSync(archive);
	} catch {
		return null;
	}
}
