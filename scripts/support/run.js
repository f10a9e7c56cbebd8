import { spawn } from 'node:child_process';
import { root } from './main.js';

/** @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set();

/**
 * End in an orderly way on Ctrl-C: pass the signal on to what runs, say so, and leave.
 * The terminal has sent it to the children too; a second one does no harm.
 *
 * @param {NodeJS.Signals} signal
 */
function stop(signal) {
	for (const child of running) child.kill(signal);
	console.error('\nStopped.');
	process.exit(signal === 'SIGINT' ? 130 : 143);
}

/**
 * Run a program and wait for it. Its output goes to this terminal, or to a file.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ env?: Record<string, string | undefined>, logFile?: number | undefined, shell?: boolean }} [options]
 *   `logFile`: the descriptor of an open file that takes the output
 * @returns {Promise<number>} its exit code; 127 when it could not be started
 */
export function run(command, args, { env, logFile, shell = false } = {}) {
	return new Promise((resolve) => {
		const output = logFile ?? 'inherit';
		const child = spawn(command, args, {
			cwd: root,
			env: { ...process.env, ...env },
			stdio: ['ignore', output, output],
			shell
		});
		if (running.size === 0) process.on('SIGINT', stop).on('SIGTERM', stop);
		running.add(child);
		/** @param {number} code */
		const end = (code) => {
			running.delete(child);
			if (running.size === 0) process.off('SIGINT', stop).off('SIGTERM', stop);
			resolve(code);
		};
		child.once('error', () => end(127));
		child.once('exit', (code) => end(code ?? 1));
	});
}

/**
 * Run npm: the very one that started this script where there is one.
 *
 * @param {readonly string[]} args
 * @param {Parameters<typeof run>[2]} [options]
 */
export function npm(args, options) {
	const script = process.env.npm_execpath;
	if (script?.endsWith('npm-cli.js')) return run(process.execPath, [script, ...args], options);
	// On Windows npm is a batch file, which only a shell starts. The arguments are our own words.
	if (process.platform === 'win32') return run('npm.cmd', args, { ...options, shell: true });
	return run('npm', args, options);
}

/**
 * Run a file of ours or of a package with this Node.
 *
 * @param {string} file
 * @param {readonly string[]} args
 * @param {Parameters<typeof run>[2]} [options]
 */
export function node(file, args, options) {
	return run(process.execPath, [file, ...args], options);
}
