import { cpSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CHECK_USAGE, checkCommand } from '../../../src/cli/check-command.ts';
import { INGEST_USAGE, ingestCommand } from '../../../src/cli/ingest-command.ts';

const STATEMENT = 'data/joint-statement-2024';
let folder = '';

beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'communique-'));
});
afterEach(() => {
	rmSync(folder, { recursive: true });
});

function run(command: typeof checkCommand, ...args: string[]) {
	const lines: string[] = [];
	const code = command([...args, '--data', folder], (line) => lines.push(line));
	return { code, output: lines.join('\n') };
}

const ingest = (...args: string[]) => run(ingestCommand, ...args);
const documentPath = () => join(folder, 'new', 'document.json');
const edit = (path: string, from: string, to: string) =>
	writeFileSync(path, readFileSync(path, 'utf8').replace(from, to));

describe('npm run ingest', () => {
	const source = `${STATEMENT}/source.txt`;

	it('writes source.txt byte for byte and document.json, and reports', () => {
		const { code, output } = ingest(source, '--document', 'new');
		expect(code).toBe(0);
		expect(output).toContain('Paragraphs  4 title, 1 publication, 21 body');
		expect(output).toMatch(/^Readings {4}313$/m);
		expect(output).toContain(`${source}:18:20 (以下称“双方”)`);
		expect(output).toContain(`${source}:50:61 (包括主权储备)`);
		expect(output).toContain('publisher 发布于:北京市');
		expect(output).toContain('This is a new document');
		expect(readFileSync(join(folder, 'new/source.txt'))).toEqual(readFileSync(source));
	});

	it('changes nothing the second time', () => {
		ingest(source, '--document', 'new');
		const before = statSync(documentPath()).mtimeMs;
		const { code, output } = ingest(source, '--document', 'new');
		expect(code).toBe(0);
		expect(output).toMatch(/Nothing changed\.$/);
		expect(statSync(documentPath()).mtimeMs).toBe(before);
	});

	it('keeps what a person wrote, and gives the committed file again', () => {
		cpSync(STATEMENT, join(folder, 'joint-statement-2024'), { recursive: true });
		const { code, output } = ingest(source, '--document', 'joint-statement-2024');
		expect(code).toBe(0);
		expect(output).toMatch(/Nothing changed\.$/);
	});

	it('shows what differs and writes only with --accept', () => {
		ingest(source, '--document', 'new');
		edit(documentPath(), '俄罗斯总统普京并赴哈尔滨', '俄罗斯总统并赴哈尔滨');
		edit(documentPath(), '"en": "', '"en": "By hand: ');
		const edited = readFileSync(documentPath(), 'utf8');

		const refused = ingest(source, '--document', 'new');
		expect(refused.code).toBe(1);
		expect(refused.output).toContain('p2: text\n    - 俄罗斯总统并赴哈尔滨');
		expect(refused.output).toContain('add --accept');
		expect(readFileSync(documentPath(), 'utf8')).toBe(edited);

		expect(ingest(source, '--document', 'new', '--accept').code).toBe(0);
		const accepted = readFileSync(documentPath(), 'utf8');
		expect(accepted).toContain('俄罗斯总统普京并赴哈尔滨');
		expect(accepted).toContain('By hand: ');
	});

	it('does not replace another source in silence', () => {
		ingest(source, '--document', 'new');
		const other = join(folder, 'other.txt');
		writeFileSync(other, '声明\n双方重申友好。\n');
		const { code, output } = ingest(other, '--document', 'new');
		expect(code).toBe(1);
		expect(output).toContain('source.txt: SHA-256 was 516b43');
		expect(readFileSync(join(folder, 'new/source.txt'))).toEqual(readFileSync(source));
	});

	it('refuses what cannot be checked, and says why', () => {
		const other = join(folder, 'other.txt');
		writeFileSync(other, '声明\n双方\u200b重申友好。\n');
		const hidden = ingest(other, '--document', 'new');
		expect(hidden.code).toBe(1);
		expect(hidden.output).toContain(`${other}:2:3 U+200B`);
		expect(hidden.output).toContain('Nothing was written.');
		writeFileSync(other, Buffer.from([0xff, 0xfe, 0x41]));
		expect(ingest(other, '--document', 'new').output).toContain('is not UTF-8');
	});

	it('says where an existing document.json is not JSON', () => {
		ingest(source, '--document', 'new');
		writeFileSync(documentPath(), '{\n,');
		const { code, output } = ingest(source, '--document', 'new');
		expect(code).toBe(1);
		expect(output).toContain('document.json:2:1: expected a key');
	});

	it.each([
		[[]],
		[['a.txt']],
		[['a.txt', '--document', '../out']],
		[['a.txt', '--document', 'new', '--other']],
		[['a.txt', 'b.txt', '--document', 'new']]
	])('tells its usage for %j', (args) => {
		expect(ingest(...args)).toEqual({ code: 2, output: INGEST_USAGE });
	});
});

describe('npm run check:data', () => {
	const check = (...args: string[]) => run(checkCommand, ...args);

	it('says in one line that a package is fine', () => {
		cpSync(STATEMENT, join(folder, 'joint-statement-2024'), { recursive: true });
		const { code, output } = check();
		expect(output).toMatch(/^joint-statement-2024: fine\. 26 paragraphs, .*$/);
		expect(code).toBe(0);
	});

	it('prints all problems of a package, by file', () => {
		const copy = join(folder, 'joint-statement-2024');
		cpSync(STATEMENT, copy, { recursive: true });
		edit(join(copy, 'timeline.json'), '"stated"', '"statd"');
		edit(join(copy, 'translations/en.json'), '"p21"', '"p22"');
		writeFileSync(join(copy, 'translations/ru.json'), Buffer.from([0xff]));
		const { code, output } = check('joint-statement-2024');
		expect(code).toBe(1);
		expect(output).toContain(`${copy}/timeline.json\n  events[`);
		expect(output).toContain(
			'found     "statd"\n    expected  "stated" or "derived" or "external"'
		);
		expect(output).toContain('nearest   stated');
		expect(output).toContain(`${copy}/translations/en.json`);
		expect(output).toContain('[translation-missing]');
		expect(output).toContain('[file-encoding]');
		expect(output).not.toContain('[file-missing]');
		expect(output).toMatch(/\d+ problems; docs\/errors\.md explains each code\.$/);
	});

	it('names the nearest package', () => {
		cpSync(STATEMENT, join(folder, 'joint-statement-2024'), { recursive: true });
		const { code, output } = check('joint-statment-2024');
		expect(code).toBe(2);
		expect(output).toContain('nearest: joint-statement-2024');
	});

	it('does not pass an empty folder for fine', () => {
		expect(check()).toEqual({ code: 2, output: `There is no document in ${folder}/` });
	});

	it('tells its usage', () => {
		expect(check('--other')).toEqual({ code: 2, output: CHECK_USAGE });
	});
});
