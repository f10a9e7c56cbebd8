import { isBuiltin } from 'node:module';
import { dirname, posix, relative, resolve, sep } from 'node:path';

/**
 * The folders of src/ and what each may import: routes → single → present, handout → lesson → view → core;
 * routes → share → embed → view;
 * routes → server → core; cli → core; inside core picture → timeline → document → time.
 *
 * @type {Record<string, readonly string[]>}
 */
const layers = {
	'src/lib/core/time': [],
	'src/lib/core/document': ['src/lib/core/time'],
	'src/lib/core/timeline': ['src/lib/core/document', 'src/lib/core/time'],
	'src/lib/core/picture': ['src/lib/core/timeline', 'src/lib/core/document', 'src/lib/core/time'],
	'src/lib/core': [
		'src/lib/core/picture',
		'src/lib/core/timeline',
		'src/lib/core/document',
		'src/lib/core/time'
	],
	'src/lib/paraglide': [],
	'src/lib/view': ['src/lib/core', 'src/lib/paraglide'],
	'src/lib/embed': ['src/lib/view', 'src/lib/core', 'src/lib/paraglide'],
	'src/lib/lesson': ['src/lib/view', 'src/lib/core', 'src/lib/paraglide'],
	'src/lib/present': ['src/lib/lesson', 'src/lib/view', 'src/lib/core', 'src/lib/paraglide'],
	'src/lib/share': ['src/lib/embed', 'src/lib/view', 'src/lib/core', 'src/lib/paraglide'],
	'src/lib/handout': ['src/lib/lesson', 'src/lib/view', 'src/lib/core', 'src/lib/paraglide'],
	'src/lib/single': [
		'src/lib/present',
		'src/lib/handout',
		'src/lib/lesson',
		'src/lib/view',
		'src/lib/core',
		'src/lib/paraglide'
	],
	'src/lib/offline': ['src/lib/view', 'src/lib/core', 'src/lib/paraglide'],
	'src/lib/server': ['src/lib/core'],
	'src/cli': ['src/lib/core'],
	// The pages, and what else stands at the top of src: hooks, params, the service worker.
	src: [
		'src/routes',
		'src/lib/single',
		'src/lib/present',
		'src/lib/share',
		'src/lib/handout',
		'src/lib/lesson',
		'src/lib/offline',
		'src/lib/embed',
		'src/lib/view',
		'src/lib/server',
		'src/lib/core',
		'src/lib/paraglide'
	]
};

/** The packages that the pure code may use. */
const purePackages = ['d3', 'edtf', 'valibot'];

/**
 * The layer that a file of src/ belongs to; `null` for a folder that the table doesn't know.
 *
 * @param {string} path from the repository's folder, with `/`
 */
function layerOf(path) {
	const known = Object.keys(layers).find(
		(layer) => layer !== 'src' && path.startsWith(`${layer}/`)
	);
	if (known !== undefined) return known;
	return path.startsWith('src/lib/') ? null : 'src';
}

/** @param {string} layer */
const isCore = (layer) => layer.startsWith('src/lib/core');

/**
 * Relative imports stay inside one of these: all of core is one, all the pages are one.
 *
 * @param {string} layer
 */
const unitOf = (layer) => (isCore(layer) ? 'src/lib/core' : layer);

/**
 * The file that an import names, from the repository's folder; `null` for a package.
 *
 * @param {string} source the text of the import
 * @param {string} path of the importing file
 */
function targetOf(source, path) {
	if (source.startsWith('#lib/')) return `src/lib/${source.slice('#lib/'.length)}`;
	if (source === '$lib' || source.startsWith('$lib/')) return `src/lib${source.slice(4)}`;
	if (source.startsWith('.')) return posix.join(dirname(path), source);
	return null;
}

/**
 * What is wrong with an import; `null` when nothing is.
 *
 * @param {string} path of the importing file, from the repository's folder, with `/`
 * @param {string} source the text of the import
 * @returns {{ problem: string, mend?: string } | null} `mend`: what to write instead
 */
export function layerProblem(path, source) {
	if (!path.startsWith('src/')) return null;
	const from = layerOf(path);
	if (from === null) return { problem: unknownFolder(path) };
	const target = targetOf(source, path);
	if (target === null) return isCore(from) ? packageProblem(source) : null;
	if (!target.startsWith('src/')) {
		return { problem: `Code in src/ must not import ${target}, which is outside of it.` };
	}
	const to = layerOf(target);
	if (to === null) return { problem: unknownFolder(target) };
	const allowed = layers[from] ?? [];
	if (to !== from && !allowed.some((layer) => to === layer || to.startsWith(`${layer}/`))) {
		const rest = `It may import: ${allowed.join(', ') || 'nothing'}.`;
		return { problem: `${from} must not import ${to}. ${rest}` };
	}
	const isAcross = source.startsWith('.') && unitOf(to) !== unitOf(from);
	if ((isAcross || source.startsWith('$lib')) && target.startsWith('src/lib/')) {
		const mend = target.replace('src/lib/', '#lib/');
		return { problem: `Between folders write ${mend}.`, mend };
	}
	return null;
}

/** @param {string} path */
function unknownFolder(path) {
	return `${dirname(path)} has no place in the layers: enter it in scripts/lint/layers.js.`;
}

/** @param {string} source */
function packageProblem(source) {
	if (purePackages.includes(source)) return null;
	const kind = isBuiltin(source) ? 'Node' : source;
	const rest = `It may import: ${purePackages.join(', ')}.`;
	return { problem: `The core is pure: it must not import ${kind}. ${rest}` };
}

/** @type {import('eslint').Rule.RuleModule} */
const rule = {
	meta: {
		type: 'problem',
		fixable: 'code',
		docs: { description: 'imports go one way, and the core stays pure' },
		schema: [],
		messages: { problem: '{{problem}}' }
	},
	create(context) {
		const path = relative(context.cwd, resolve(context.cwd, context.filename)).replaceAll(sep, '/');
		/** @param {{ source?: unknown, argument?: unknown }} node */
		const check = (node) => {
			const source = /** @type {import('estree').Node | null | undefined} */ (
				node.source ?? node.argument
			);
			if (!source) return;
			const text = textOf(source);
			const found =
				text === null
					? { problem: 'Name the imported file as plain text, so that it can be checked.' }
					: layerProblem(path, text);
			if (found === null) return;
			const { problem, mend } = found;
			context.report({
				node: source,
				messageId: 'problem',
				data: { problem },
				fix: mend === undefined ? null : (fixer) => fixer.replaceText(source, `'${mend}'`)
			});
		};
		return {
			ImportDeclaration: check,
			ExportNamedDeclaration: check,
			ExportAllDeclaration: check,
			ImportExpression: check,
			TSImportType: check
		};
	}
};

/**
 * The text of an import's source; `null` when it is computed.
 *
 * @param {import('estree').Node | { type: 'TSLiteralType', literal: import('estree').Node }} node
 * @returns {string | null}
 */
function textOf(node) {
	if (node.type === 'TSLiteralType') return textOf(node.literal);
	return node.type === 'Literal' && typeof node.value === 'string' ? node.value : null;
}

/** @type {import('eslint').ESLint.Plugin} */
export const layersPlugin = { rules: { layers: rule } };
