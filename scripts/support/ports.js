import { createServer } from 'node:http';
import { Problem } from './problem.js';

/** The port to serve on when none is asked for, and how many to try from there. */
const defaultPort = 4173;
const attempts = 20;

/** @typedef {import('node:http').Server} Server */

/**
 * Listen on a port at each of the addresses.
 *
 * @param {() => Server} createOne
 * @param {readonly string[]} hosts
 * @param {number} port 0: any
 * @returns {Promise<{ port: number, servers: Server[] }>}
 */
async function listen(createOne, hosts, port) {
	/** @type {Server[]} */
	const servers = [];
	for (const host of hosts) {
		const server = createOne();
		try {
			await new Promise((resolve, reject) => {
				server.once('error', reject).listen(port, host, () => resolve(undefined));
			});
			servers.push(server);
			const address = server.address();
			if (address !== null && typeof address === 'object') port = address.port;
		} catch (error) {
			// A machine without IPv6 has no ::1; one address is enough.
			if (servers.length > 0 && ['EADDRNOTAVAIL', 'EAFNOSUPPORT'].includes(codeOf(error))) continue;
			for (const opened of servers) opened.close();
			throw error;
		}
	}
	return { port, servers };
}

/** @param {unknown} error */
function codeOf(error) {
	return error instanceof Error && 'code' in error ? String(error.code) : '';
}

/**
 * Listen on the port that was asked for, or else on the first free one.
 *
 * @param {() => Server} createOne
 * @param {readonly string[]} hosts
 * @param {number | undefined} asked
 */
export async function listenWhereFree(createOne, hosts, asked) {
	for (let port = asked ?? defaultPort; ; port += 1) {
		try {
			return await listen(createOne, hosts, port);
		} catch (error) {
			const code = codeOf(error);
			if (code === 'EACCES') {
				throw new Problem(`This user may not serve on port ${port}. ${howToChoose(4173)}`);
			}
			if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') {
				throw new Problem(`This machine has no address ${hosts.join(', ')}.`);
			}
			if (code !== 'EADDRINUSE') throw error;
			if (asked !== undefined) {
				throw new Problem(
					`Port ${port} is taken by another program. ${howToChoose(asked < 65535 ? asked + 1 : defaultPort)}`
				);
			}
			if (port >= defaultPort + attempts) {
				throw new Problem(
					`The ports from ${defaultPort} to ${port} are all taken. ${howToChoose(8080)}`
				);
			}
			console.log(`Port ${port} is taken by another program; trying ${port + 1}.`);
		}
	}
}

/** @param {number} example */
function howToChoose(example) {
	return `Choose another one: npm start -- --port ${example}`;
}

/**
 * Fail early, before a long build, when the port that was asked for is taken.
 *
 * @param {number | undefined} asked
 * @param {readonly string[]} [hosts]
 */
export async function checkPort(asked, hosts = ['127.0.0.1', '::1']) {
	if (asked === undefined) return;
	const { servers } = await listenWhereFree(() => createServer(), hosts, asked);
	await Promise.all(servers.map((server) => new Promise((done) => server.close(done))));
}
