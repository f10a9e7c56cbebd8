import { describe, expect, it } from 'vitest';
import { parseServeOptions } from '../../../scripts/support/options.js';

describe('parseServeOptions', () => {
	it('asks for no port by itself', () => {
		expect(parseServeOptions([], {})).toEqual({
			directory: 'build',
			port: undefined,
			base: '/',
			host: undefined
		});
	});

	it('reads folder, port and base', () => {
		const args = ['out', '--port', '8080', '--base', 'news/communique'];
		expect(parseServeOptions(args, { PORT: '5000' })).toMatchObject({
			directory: 'out',
			port: 8080,
			base: '/news/communique/'
		});
		expect(parseServeOptions(['--port=8080'], {})).toMatchObject({ port: 8080 });
		expect(parseServeOptions([], { PORT: '5000' })).toMatchObject({ port: 5000 });
	});

	it.each(['0', '65536', 'abc', '80.5', '-1x'])('refuses %s as a port', (port) => {
		expect(() => parseServeOptions([`--port=${port}`], {})).toThrow(
			`--port must be a number from 1 to 65535; it is “${port}”.`
		);
		expect(() => parseServeOptions([], { PORT: port })).toThrow('PORT must be');
	});

	it('tells its options when it does not know one', () => {
		expect(() => parseServeOptions(['--prot', '1'], {})).toThrow('Options: --port NUMBER');
	});
});
