import { parseArgs } from 'node:util';
import { Problem } from '../../scripts/support/problem.js';
import { CONTENDERS, type Contender } from './contenders.ts';

export const USAGE = `npm run bench -- [options]
  --quick            12 and 1,000 events, once, without a trace of painting
  --n LIST           numbers of events, as in 12,1000 (default 12,100,1000,10000,100000,1000000)
  --repeat K         runs of each, of which the medians are told (default 3)
  --only NAME        ours, vis or timelinejs; several with commas
  --help             this
  --out FOLDER       where performance.md and pictures/performance.svg go (default docs for a whole
                     run, .cache/bench/report for one that leaves something out)`;

export interface Options {
	sizes: number[];
	repeat: number;
	contenders: readonly Contender[];
	/** Whether painting is not traced. */
	isQuick: boolean;
	/** From the root; null: wherever fits what is run. */
	out: string | null;
	/** Whether nothing is left out, so that the result may stand in the docs. */
	isWhole: boolean;
}

const ALL_SIZES = [12, 100, 1000, 10_000, 100_000, 1_000_000];

/**
 * @throws {Problem} when an option is not one of ours, or its value makes no sense.
 */
export function parseOptions(args: readonly string[]): Options {
	const values = parse(args);
	const quick = values.quick === true;
	const sizes = values.n
		?.split(',')
		.map((text) => wholeNumber('--n', text, 3, 2_000_000))
		.sort((a, b) => a - b);
	const names = values.only?.split(',');
	for (const name of names ?? []) {
		if (CONTENDERS.some(({ id }) => id === name)) continue;
		throw new Problem(`--only knows ours, vis and timelinejs; not “${name}”.`);
	}
	return {
		sizes: sizes ?? (quick ? [12, 1000] : ALL_SIZES),
		repeat: wholeNumber('--repeat', values.repeat ?? (quick ? '1' : '3'), 1, 99),
		contenders: CONTENDERS.filter(({ id }) => names?.includes(id) ?? true),
		isQuick: quick,
		out: values.out ?? null,
		isWhole: !quick && sizes === undefined && names === undefined
	};
}

function parse(args: readonly string[]) {
	try {
		return parseArgs({
			args: [...args],
			options: {
				quick: { type: 'boolean' },
				n: { type: 'string' },
				repeat: { type: 'string' },
				only: { type: 'string' },
				out: { type: 'string' }
			}
		}).values;
	} catch (error) {
		throw new Problem(`${error instanceof Error ? error.message : String(error)}\n${USAGE}`);
	}
}

function wholeNumber(option: string, text: string, least: number, most: number): number {
	const number = Number(text);
	if (Number.isInteger(number) && number >= least && number <= most) return number;
	throw new Problem(`${option} takes whole numbers from ${least} to ${most}; it is “${text}”.`);
}
