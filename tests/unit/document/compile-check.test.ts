import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { compileCheck } from '#lib/core/document/compile-check.ts';
import { timelineSchema } from '#lib/core/document/schemas.ts';
import { changed } from '../../fixtures/changes.ts';
import { smallPackage } from '../../fixtures/small-package.ts';

const check = compileCheck(timelineSchema);

describe('compileCheck', () => {
	it('agrees with the schema, whatever is changed in a valid timeline', () => {
		let valid = 0;
		let invalid = 0;
		fc.assert(
			fc.property(changed(smallPackage().timeline), (timeline) => {
				const { success } = v.safeParse(timelineSchema, timeline);
				expect(check(timeline)).toBe(success);
				if (success) valid += 1;
				else invalid += 1;
			}),
			{ numRuns: 1500 }
		);
		expect(Math.min(valid, invalid)).toBeGreaterThan(100);
	});

	it('agrees on anything', () => {
		fc.assert(
			fc.property(fc.anything(), (value) => {
				expect(check(value)).toBe(v.safeParse(timelineSchema, value).success);
			})
		);
	});

	it('refuses a schema that it does not know', () => {
		expect(() => compileCheck(v.map(v.string(), v.string()))).toThrow(TypeError);
		expect(() => compileCheck(v.pipe(v.string(), v.email()))).toThrow(TypeError);
		expect(() => compileCheck(v.pipe(v.string(), v.trim()))).toThrow(TypeError);
		expect(() => compileCheck(v.variant('k', [v.strictObject({ k: v.string() })]))).toThrow(
			TypeError
		);
	});
});
