/** Something that the user can mend. Its message is all that is shown: no stack trace. */
export class Problem extends Error {}

/**
 * Run a script's main function: a `Problem` is told in words and ends with exit code 1; anything
 * else is a bug of ours and keeps its stack trace.
 *
 * @param {() => Promise<number | void>} main resolves to the exit code
 */
export async function runMain(main) {
	try {
		process.exitCode = (await main()) ?? process.exitCode ?? 0;
	} catch (error) {
		if (!(error instanceof Problem)) throw error;
		console.error(`\n${error.message}`);
		process.exitCode = 1;
	}
}
