import { ERRORS } from '#lib/core/document/errors.ts';
import { formatValue, type Problem } from '#lib/core/document/problem.ts';

/** Problems for the terminal, grouped by file: path, value, expected, nearest, and how to mend. */
export function printProblems(problems: readonly Problem[], folder: string): string[] {
	const files = [...new Set(problems.map(({ file }) => file))];
	return files.flatMap((file) => [
		'',
		`${folder}/${file}`,
		...problems.filter((problem) => problem.file === file).flatMap(printProblem)
	]);
}

function printProblem({ code, path, value, expected, nearest }: Problem): string[] {
	const { title, mend } = ERRORS[code];
	return [
		`  ${path === '' ? '(the file)' : path}`,
		`    ${title} [${code}]`,
		...(value === undefined ? [] : [`    found     ${formatValue(value)}`]),
		`    expected  ${expected}`,
		...(nearest === undefined ? [] : [`    nearest   ${nearest}`]),
		`    mend      ${mend}`
	];
}
