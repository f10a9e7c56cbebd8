import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { generateFiles } from '../../../src/cli/generate.ts';

const files = await generateFiles();

describe('npm run schema', () => {
	it.each([...files.keys()])('has been run since the last change: %s', (path) => {
		expect(readFileSync(path, 'utf8')).toBe(files.get(path));
	});

	it.each(['document', 'translation', 'timeline'])(
		'gives %s a draft and a relative name',
		(name) => {
			const schema = JSON.parse(files.get(`static/schema/${name}.schema.json`) ?? '');
			expect(schema).toMatchObject({
				$schema: 'https://json-schema.org/draft/2020-12/schema',
				$id: `${name}.schema.json`,
				title: expect.any(String),
				description: expect.any(String),
				additionalProperties: false
			});
		}
	);
});
