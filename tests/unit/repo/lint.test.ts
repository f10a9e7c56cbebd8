import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { ESLint } from 'eslint';
import ts from 'typescript-eslint';
import { describe, expect, it } from 'vitest';
import { coreRestrictions, sourceRestrictions } from '../../../scripts/lint/restrictions.js';
import {
	fineCode,
	importForms,
	layeredCode,
	restrictedCode,
	ruledCode,
	type LintCase
} from './lint-cases.ts';

const cwd = fileURLToPath(new URL('../../../', import.meta.url));

/** The project's own configuration, without the rules that need a program of real files. */
const eslint = new ESLint({ cwd, overrideConfig: [ts.configs.disableTypeChecked] });

async function lint(path: string, code: string, linter = eslint) {
	const results = await linter.lintText(code, { filePath: path });
	return results.flatMap((result) => result.messages);
}

function short([path, rule, code]: LintCase): string {
	return `${rule} in ${path}: ${code.trim().split('\n').at(-1) ?? ''}`;
}

describe('the linter', () => {
	const cases = [...restrictedCode, ...ruledCode, ...layeredCode, ...importForms];
	it.each(cases.map((entry) => [short(entry), entry] as const))(
		'reports %s',
		async (_name, [path, rule, code]) => {
			const rules = (await lint(path, code)).map((message) => message.ruleId);
			expect(rules).toContain(rule);
		}
	);

	it.each(fineCode)('has nothing to say in %s of %j', async (path, code) => {
		expect(await lint(path, code)).toEqual([]);
	});

	it('has an example of each shape of code that it restricts', async () => {
		const all = await Promise.all(restrictedCode.map(([path, , code]) => lint(path, code)));
		const told = new Set(all.flat().map((message) => message.message));
		const restricted = [...sourceRestrictions, ...coreRestrictions];
		expect(restricted.filter(({ message }) => !told.has(message))).toEqual([]);
	});

	it('mends an import between folders', async () => {
		const fixer = new ESLint({ cwd, overrideConfig: [ts.configs.disableTypeChecked], fix: true });
		const code = "import { a } from '../core/time/a.ts';\na();\n";
		const [result] = await fixer.lintText(code, { filePath: 'src/lib/view/fixture.ts' });
		expect(result?.output).toBe("import { a } from '#lib/core/time/a.ts';\na();\n");
	});

	it('knows which functions of d3 are pure', async () => {
		// As Node reads them: the build leaves some of d3 out.
		const require = createRequire(import.meta.url);
		const namesIn = (name: string) => Object.keys(require(name) as object);
		const impure = 'axis brush drag fetch selection timer transition zoom'.split(' ');
		const names = new Set(impure.flatMap((name) => namesIn(`d3-${name}`)));
		const all = namesIn('d3').filter((name) => /^[A-Za-z]\w*$/.test(name));
		const lines = all.map((name) => `import { ${name} as a${name} } from 'd3'; a${name}();`);
		const messages = await lint('src/lib/core/time/fixture.ts', lines.join('\n'));
		const reported = messages
			.filter((message) => message.message.startsWith('The core uses only'))
			.map((message) => all[message.line - 1]);
		expect(reported).toEqual(all.filter((name) => names.has(name)));
	});

	it('reports a promise that nobody waits for', async () => {
		// This rule reads types, so it needs the name of a real file.
		const typed = new ESLint({ cwd });
		const path = 'tests/unit/repo/lint-cases.ts';
		const code = 'async function a() {}\na();\nawait 1;\n[1].forEach(a);\n';
		const rules = (await lint(path, code, typed)).map((message) => message.ruleId);
		expect(rules).toContain('@typescript-eslint/no-floating-promises');
		expect(rules).toContain('@typescript-eslint/await-thenable');
		expect(rules).toContain('@typescript-eslint/no-misused-promises');
	}, 60_000);
});

describe('package.json', () => {
	it('names exact commands for what the documentation promises', () => {
		const { scripts } = JSON.parse(readFileSync(`${cwd}package.json`, 'utf8')) as {
			scripts: Record<string, string>;
		};
		expect(scripts).toMatchObject({
			start: 'node scripts/start.js',
			test: 'node scripts/test.js'
		});
	});
});
