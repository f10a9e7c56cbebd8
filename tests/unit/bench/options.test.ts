import { describe, expect, it } from 'vitest';
import { parseOptions } from '../../bench/options.ts';

const idsOf = (args: string[]) => parseOptions(args).contenders.map(({ id }) => id);

describe('the options of the benchmark', () => {
	it('ask for everything when there are none', () => {
		expect(parseOptions([])).toMatchObject({
			sizes: [12, 100, 1000, 10_000, 100_000, 1_000_000],
			repeat: 3,
			isWhole: true
		});
		expect(idsOf([])).toEqual(['ours', 'vis', 'timelinejs']);
	});

	it.each([[['--quick']], [['--n', '12']], [['--only', 'ours']]])(
		'%s leaves something out, which may not go into the docs by itself',
		(args) => {
			expect(parseOptions(args).isWhole).toBe(false);
		}
	);

	it('take lists, and put numbers in order', () => {
		expect(parseOptions(['--n', '1000,12', '--repeat', '5'])).toMatchObject({
			sizes: [12, 1000],
			repeat: 5
		});
		expect(idsOf(['--only', 'timelinejs,ours'])).toEqual(['ours', 'timelinejs']);
	});

	it.each([[['--n', 'many']], [['--n', '2']], [['--repeat', '0']], [['--only', 'you']], [['-x']]])(
		'refuse %s in words',
		(args) => {
			expect(() => parseOptions(args)).toThrow(new RegExp(args[1] ?? '--quick'));
		}
	);
});
