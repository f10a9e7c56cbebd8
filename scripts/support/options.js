import { parseArgs } from 'node:util';
import { Problem } from './problem.js';

/**
 * A port as the user wrote it.
 *
 * @param {string} text
 * @param {string} source where it was written: `--port` or `PORT`
 */
export function parsePort(text, source) {
	const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
	if (port >= 1 && port <= 65535) return port;
	throw new Problem(`${source} must be a number from 1 to 65535; it is “${text}”.`);
}

/**
 * A sub-path as `/news/communique/`, with a slash at both ends.
 *
 * @param {string} text
 */
export function parseBase(text) {
	return `/${text}/`.replace(/\/{2,}/g, '/');
}

/**
 * The options of the commands that serve.
 *
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} env
 */
export function parseServeOptions(args, env) {
	const { values, positionals } = parse(args);
	const text = values.port ?? env.PORT;
	return {
		directory: positionals[0] ?? 'build',
		/** Only what the user asked for; without it any free port will do. */
		port: text ? parsePort(text, values.port === undefined ? 'PORT' : '--port') : undefined,
		base: parseBase(values.base ?? '/'),
		host: values.host
	};
}

/** @param {readonly string[]} args */
function parse(args) {
	try {
		return parseArgs({
			args: [...args],
			allowPositionals: true,
			options: {
				port: { type: 'string' },
				base: { type: 'string' },
				host: { type: 'string' }
			}
		});
	} catch (error) {
		throw new Problem(
			`${error instanceof Error ? error.message : String(error)}\n` +
				'Options: --port NUMBER, --base /a/sub-path/, --host ADDRESS'
		);
	}
}
