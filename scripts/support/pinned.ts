import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
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
	/** Of the element's script, for `integrity` attributes. */
	integrity: string;
	/** Names of its scripts that stand beside the live site's: the element's, and what that fetches. */
	scripts: string[];
}

type Entry = [path: string, bytes: number];

/**
 * What is not part of a version: other versions, and what is about the site as it is now. Pictures
 * that links are previewed with are those of the live pages.
 */
const LEFT_OUT = /^(v|cards|oembed|_headers|robots\.txt|sitemap\.xml|404\.html)$/;

/** The element's script, and those that it fetches from beside itself. */
const ELEMENT = 'embed.js';
const ELEMENT_SCRIPTS = /^embed\..*js$/;

/** The name that a script of a version has beside those of the live site; most tell their content. */
const lastingName = (script: string, version: string) =>
	script === ELEMENT ? `embed.${version}.js` : script;

/** The versions, in the order of their publication. */
export function readVersions(folder: string): PinnedVersion[] {
	const path = join(folder, 'versions.json');
	return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as PinnedVersion[]) : [];
}

/**
 * Copies of a build what becomes a version.
 * @param own names of the element's scripts that belong to it: a build has those of older versions too
 */
export function stageVersion(build: string, to: string, own: readonly string[]): void {
	const isLeftOut = (path: string) =>
		LEFT_OUT.test(path) || (ELEMENT_SCRIPTS.test(path) && !own.includes(path));
	for (const path of hashFiles(build, isLeftOut).keys()) {
		const content = readFileSync(join(build, path));
		mkdirSync(dirname(join(to, path)), { recursive: true });
		writeFileSync(join(to, path), path.endsWith('.html') ? pinnedPage(`${content}`) : content);
	}
}

/** A page as it is pinned: search engines and publishing systems are to find the live one. */
function pinnedPage(html: string): string {
	return html
		.replaceAll(/<link rel="alternate" type="application\/json\+oembed"[^>]*>/g, '')
		.replace('</head>', '<meta name="robots" content="noindex"></head>');
}

/**
 * Adds a version: all of its files in one, next to a list with the hash of each.
 * @throws {Problem} when the version has been published with other pages
 */
export function addVersion(
	folder: string,
	staged: string,
	version: string,
	documents: string[]
): PinnedVersion {
	const files = [...hashFiles(staged).keys()];
	const contents = files.map((path) => readFileSync(join(staged, path)));
	const element = contents[files.indexOf(ELEMENT)];
	if (!element) throw new Problem(`The build has no ${ELEMENT}: there is nothing to pin to.`);
	const list = files.map((path, index): Entry => [path, contents[index]?.length ?? 0]);
	// The names and lengths on one line, then all of the files: as bytes, they share what they share.
	const bytes = Buffer.concat([Buffer.from(`${JSON.stringify(list)}\n`), ...contents]);
	const integrity = `sha384-${createHash('sha384').update(element).digest('base64')}`;
	const scripts = files
		.filter((path) => ELEMENT_SCRIPTS.test(path))
		.map((script) => lastingName(script, version));
	const added = { version, documents, sha256: hash(bytes), integrity, scripts };
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
 * Writes a version's pages into its folder of a site, and its element's scripts beside the live ones.
 * @returns how many files the version has
 * @throws {Problem} when its archive is missing or not the one that was published
 */
export function unpackVersion(
	folder: string,
	{ version, sha256 }: PinnedVersion,
	site: string
): number {
	const path = archivePath(folder, version);
	const bytes = existsSync(path) ? decompress(readFileSync(path)) : null;
	if (bytes === null || hash(bytes) !== sha256) {
		throw new Problem(
			`${path} is ${bytes === null ? 'missing or damaged' : 'not the one that was published'}.\n` +
				'What was pinned never changes: take the file from the history.'
		);
	}
	const to = join(site, 'v', version);
	let at = bytes.indexOf('\n') + 1;
	const list = JSON.parse(bytes.toString('utf8', 0, at)) as Entry[];
	for (const [file, length] of list) {
		mkdirSync(dirname(join(to, file)), { recursive: true });
		writeFileSync(join(to, file), bytes.subarray(at, (at += length)));
		if (ELEMENT_SCRIPTS.test(file)) {
			copyFileSync(join(to, file), join(site, lastingName(file, version)));
		}
	}
	return list.length;
}

/** docs/versions.md: the addresses of each version, the newest first. */
export function versionsGuide(versions: readonly PinnedVersion[]): string {
	const sections = versions.toReversed().map(
		({ version, documents, integrity }) => `
## ${version}

- pages: \`/v/${version}/\`
- documents: ${documents.map((id) => `\`${id}\``).join(', ')}
- element: \`/${lastingName(ELEMENT, version)}\`
- \`integrity\`: \`${integrity}\`
`
	);
	return `# Published versions

\`npm run pin\` publishes the pages as they are for good, and writes this list. What stands at these
addresses never changes; the share dialog offers the newest. [embedding.md](embedding.md) says when to
pin an article.
${sections.join('')}`;
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
