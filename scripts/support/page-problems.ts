import { createHash } from 'node:crypto';
import { readTags, type Tag } from './html.ts';

/** Attributes whose address is fetched as soon as the page is shown. */
const LOADING: Record<string, readonly string[]> = {
	audio: ['src'],
	embed: ['src'],
	feimage: ['href', 'xlink:href'],
	frame: ['src'],
	iframe: ['src'],
	image: ['href', 'xlink:href'],
	img: ['src', 'srcset'],
	input: ['src'],
	object: ['data'],
	script: ['src', 'href'],
	source: ['src', 'srcset'],
	track: ['src'],
	use: ['href', 'xlink:href'],
	video: ['src', 'poster']
};

/** Kinds of `<link>` that only name another page. */
const NAMING = new Set(['alternate', 'author', 'canonical', 'help', 'license', 'next', 'prev']);

/** Kinds of `<script>` that are run; the others are data. */
const RUN = new Set(['', 'module', 'text/javascript', 'application/javascript']);

const isElsewhere = (address: string) => /(^|[\s,])(https?:)?\/\//i.test(address);

function policyOf(tags: readonly Tag[]): string | null {
	const meta = tags.find(
		(tag) =>
			tag.name === 'meta' &&
			tag.attributes.get('http-equiv')?.toLowerCase() === 'content-security-policy'
	);
	return meta?.attributes.get('content') ?? null;
}

/** Whether a directive of the policy has the hash of a text that stands in the page. */
function isHashed(policy: string, directive: string, text: string): boolean {
	const sources = policy
		.split(';')
		.map((part) => part.trim().split(/\s+/))
		.find(([name]) => name === directive);
	return ['sha256', 'sha384', 'sha512'].some((algorithm) =>
		sources?.includes(`'${algorithm}-${createHash(algorithm).update(text).digest('base64')}'`)
	);
}

function isRunInline({ name, attributes }: Tag): boolean {
	return (
		name === 'script' &&
		!attributes.has('src') &&
		RUN.has(attributes.get('type')?.trim().toLowerCase() ?? '')
	);
}

function loadsFromElsewhere({ name, attributes }: Tag): string | null {
	const addresses =
		name === 'link'
			? (attributes.get('rel') ?? '').split(/\s+/).some((rel) => !NAMING.has(rel.toLowerCase()))
				? [attributes.get('href')]
				: []
			: (LOADING[name] ?? []).map((attribute) => attributes.get(attribute));
	return addresses.find((address) => address !== undefined && isElsewhere(address)) ?? null;
}

function* tagProblems(tag: Tag, policy: string): Generator<string> {
	const where = `<${tag.name}>`;
	for (const [name, value] of tag.attributes) {
		const isAnnouncer = tag.attributes.get('id') === 'svelte-announcer';
		if (name === 'style' && !isAnnouncer) {
			yield `${where} has a style attribute, which the policy drops: style="${value}"`;
		}
		if (/^on[a-z]/.test(name)) yield `${where} has a handler in an attribute: ${name}="${value}"`;
		if (/^\s*javascript:/i.test(value)) {
			yield `${where} has an address that is code: ${name}="${value}"`;
		}
	}
	const address = loadsFromElsewhere(tag);
	if (address !== null) yield `${where} loads from another origin: ${address}`;
	if (isRunInline(tag) && !isHashed(policy, 'script-src', tag.text)) {
		yield `an inline script is not in the policy: ${tag.text.trim().slice(0, 60)}…`;
	}
	if (tag.name === 'style') {
		if (!isHashed(policy, 'style-src', tag.text)) {
			yield `an inline style sheet is not in the policy: ${tag.text.trim().slice(0, 60)}…`;
		}
		yield* styleProblems(tag.text);
	}
}

/** What a page's own policy would break, or what would reach out to another origin. */
export function pageProblems(html: string): string[] {
	const tags = readTags(html);
	const policy = policyOf(tags);
	return [
		...(policy === null ? ['the page has no content security policy'] : []),
		...tags.flatMap((tag) => [...tagProblems(tag, policy ?? '')])
	];
}

/** What a style sheet fetches from another origin. */
export function styleProblems(css: string): string[] {
	const fetched = css.matchAll(/(?:url\(\s*["']?|@import\s+["'])((?:https?:)?\/\/[^"')\s]+)/gi);
	return [...fetched].map(
		([, address = '']) => `a style sheet loads from another origin: ${address}`
	);
}
