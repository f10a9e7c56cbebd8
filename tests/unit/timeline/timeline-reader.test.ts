import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTimeline } from '#lib/core/document/check-timeline.ts';
import type { TimelineFile } from '#lib/core/document/schemas.ts';
import { ReadError, type ReadFault } from '#lib/core/timeline/read-fault.ts';
import type { LoadedTable } from '#lib/core/timeline/loaded-table.ts';
import { TimelineReader, type ReaderOptions } from '#lib/core/timeline/timeline-reader.ts';
import { changed } from '../../fixtures/changes.ts';
import { smallPackage } from '../../fixtures/small-package.ts';

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const CODEC = {
	decode: (bytes: Uint8Array) => decoder.decode(bytes),
	encode: (text: string) => encoder.encode(text)
};

/** The table of a file that comes in pieces that end at these bytes. */
function read(
	file: string | Uint8Array,
	cuts: readonly number[] = [],
	options: Partial<ReaderOptions> = {}
) {
	const bytes = typeof file === 'string' ? encoder.encode(file) : file;
	const reader = new TimelineReader(CODEC, { language: 'en', ...options });
	const ends = [...cuts, bytes.length];
	ends.forEach((to, index) => reader.push(bytes.subarray(ends[index - 1] ?? 0, to)));
	return reader.finish();
}

function faultOf(file: string | Uint8Array, cuts?: readonly number[]): ReadFault | undefined {
	try {
		read(file, cuts);
		return undefined;
	} catch (error) {
		if (!(error instanceof ReadError)) throw error;
		return error.fault;
	}
}

function problemsOf(file: unknown) {
	const fault = faultOf(typeof file === 'string' ? file : JSON.stringify(file));
	return fault?.kind === 'invalid' ? fault : undefined;
}

const small = () => smallPackage().timeline as unknown as TimelineFile;
const SMALL = JSON.stringify(small(), null, 2);

/** The small timeline with fields of its last event changed, which none is derived from. */
function withLast(fields: Record<string, unknown>): TimelineFile {
	const timeline = small();
	Object.assign(timeline.events.at(-1) ?? {}, fields);
	return timeline;
}

/** The small timeline with a field of its first event changed. */
function withEvent(fields: Record<string, unknown>): TimelineFile {
	const timeline = small();
	Object.assign(timeline.events[0] ?? {}, fields);
	return timeline;
}

describe('TimelineReader', () => {
	it('makes a table in time order, with the bytes of each event', () => {
		const table = read(SMALL);
		const events = Array.from(
			table.ids,
			(_, row) =>
				JSON.parse(
					CODEC.decode(table.bytes.subarray(table.from[row], table.to[row]))
				) as TimelineFile['events'][number]
		);
		expect(table.document).toBe('small');
		expect(table.ids).toEqual(['earlier', 'during', 'signing', 'reaffirmed']);
		expect(events.map(({ id }) => id)).toEqual(table.ids);
		expect(events).toContainEqual(small().events[1]);
		expect([...table.columns.starts]).toEqual([...table.columns.starts].sort((a, b) => a - b));
		expect(Array.from(table.columns.categories, (index) => table.categories[index]?.id)).toEqual(
			events.map(({ category }) => category)
		);
	});

	it('makes the same of a file wherever its pieces end', () => {
		const told = ({ bytes, ...columns }: LoadedTable) =>
			`${JSON.stringify(columns)} ${CODEC.decode(bytes)}`;
		const text = JSON.stringify(small());
		const whole = told(read(text));
		const { length } = encoder.encode(text);
		for (let cut = 0; cut <= length; cut += 1) expect(told(read(text, [cut]))).toBe(whole);
	});

	it('finds what check:data finds, whatever is changed in a valid file', () => {
		let invalid = 0;
		fc.assert(
			fc.property(changed(small()), fc.nat(5000), (timeline, cut) => {
				const text = JSON.stringify(timeline);
				const { problems } = readTimeline(JSON.parse(text));
				const fault = faultOf(text, [Math.min(cut, encoder.encode(text).length)]);
				if (problems.length === 0) {
					expect(fault).toBeUndefined();
					return;
				}
				invalid += 1;
				if (fault?.kind !== 'invalid') {
					expect(fault?.kind).toBe('newer');
					expect(problems.map(({ code }) => code)).toEqual(['version-newer']);
					return;
				}
				expect(fault.problems.length + fault.more).toBe(problems.length);
				expect(fault.problems.length).toBe(Math.min(20, problems.length));
				const places = problems.map(({ code, path }) => `${code} ${path}`);
				for (const { code, path } of fault.problems) expect(places).toContain(`${code} ${path}`);
			}),
			{ numRuns: 400 }
		);
		expect(invalid).toBeGreaterThan(100);
	});

	it('throws nothing but typed errors, whatever bytes it is given', () => {
		const change = fc.record({
			at: fc.nat(1e6),
			cut: fc.nat(4),
			put: fc.uint8Array({ maxLength: 4 })
		});
		fc.assert(
			fc.property(fc.array(change, { minLength: 1, maxLength: 4 }), fc.nat(1e6), (changes, cut) => {
				let bytes = encoder.encode(SMALL);
				for (const { at, cut: length, put } of changes) {
					const from = at % bytes.length;
					bytes = Buffer.concat([bytes.subarray(0, from), put, bytes.subarray(from + length)]);
				}
				const fault = faultOf(bytes, [cut % bytes.length]);
				expect(fault).toEqual(faultOf(bytes));
				expect(['encoding', 'syntax', 'newer', 'invalid', undefined]).toContain(fault?.kind);
			}),
			{ numRuns: 400 }
		);
	});
});

describe('what the reader refuses', () => {
	it('names the first twenty problems, and counts the rest', () => {
		const timeline = small();
		const [event] = timeline.events;
		const many = Array.from({ length: 60 }, (_, index) => ({
			...event,
			id: `e${index}`,
			date: 'x'
		}));
		const fault = problemsOf({ ...timeline, events: many });
		expect(fault?.problems).toHaveLength(20);
		expect(fault?.more).toBe(40);
		expect(fault?.problems[3]).toEqual({
			code: 'date-invalid',
			path: 'events[3].date',
			found: '"x"',
			expected: expect.stringContaining('EDTF')
		});
	});

	it('names the nearest match', () => {
		expect(problemsOf(withEvent({ basis: 'statd' }))?.problems[0]).toMatchObject({
			path: 'events[0].basis',
			found: '"statd"',
			nearest: 'stated'
		});
		expect(problemsOf(withLast({ date: '16.05.2024' }))?.problems[0]?.nearest).toBe('2024-05-16');
	});

	it.each([
		['\u202e', 'U+202E at code point 3'],
		['\u200b', 'U+200B at code point 3'],
		['\ud800', 'U+D800 at code point 3']
	])('names the hidden character %j by path and code point', (char, found) => {
		const title = { en: `a😀b${char}c`, zh: 'x', ru: 'x' };
		expect(problemsOf(withEvent({ title }))?.problems).toEqual([
			expect.objectContaining({
				code: 'hidden-character',
				path: 'events[0].title.en',
				found: `"${found}"`
			})
		]);
	});

	it('takes markup as text', () => {
		const en = '<img src=x onerror=alert(1)>&lt;script&gt;';
		expect(faultOf(JSON.stringify(withEvent({ title: { en, zh: en, ru: en } })))).toBeUndefined();
	});

	it.each(['__proto__', 'constructor', 'prototype'])('refuses the key %s', (key) => {
		const text = SMALL.replace('"id": "signing"', `"id": "signing", "${key}": {"x": 1}`);
		expect(problemsOf(text)?.problems).toMatchObject([
			{ code: 'key-forbidden', path: `events[0].${key}` }
		]);
		expect(({} as Record<string, unknown>)['x']).toBeUndefined();
	});

	it('refuses repeated keys, with line and column', () => {
		const inside = SMALL.replace('"basis": "stated",', '"basis": "stated", "basis": "stated",');
		const line = SMALL.slice(0, SMALL.indexOf('"basis"')).split('\n').length;
		expect(problemsOf(inside)?.problems).toMatchObject([
			{ code: 'json-repeated-key', path: 'events[0].basis', found: expect.any(String) }
		]);
		expect(problemsOf(inside)?.problems[0]?.found).toContain(`at line ${line}, column 26`);
		const minified = JSON.stringify(small()).replace('{"id":"earlier"', '{"id":"x","id":"earlier"');
		const column = minified.indexOf('"id":"earlier"') + 1;
		expect(problemsOf(minified)?.problems[0]?.found).toContain(`at line 1, column ${column}`);
		const outside = SMALL.replace('"version": 1,', '"version": 1, "version": 1,');
		expect(problemsOf(outside)?.problems).toMatchObject([
			{ code: 'json-repeated-key', path: 'version' }
		]);
	});

	it('refuses ids that repeat', () => {
		expect(problemsOf(withEvent({ id: 'reaffirmed' }))?.problems).toMatchObject([
			{ code: 'id-repeated', path: 'events[3].id', found: '"reaffirmed"' },
			{ code: 'event-unknown', path: 'events[2].derivation.event' }
		]);
	});

	it('tells a text of ten megabytes in a few words', () => {
		const title = { en: '<b>'.repeat(3_500_000), zh: '\u200b'.repeat(100_000), ru: 'x' };
		const fault = problemsOf(withEvent({ title }));
		expect(fault?.problems.map(({ code, path }) => `${code} ${path}`)).toEqual([
			'text-too-long events[0].title.en',
			'text-too-long events[0].title.zh',
			'hidden-character events[0].title.zh'
		]);
		expect(JSON.stringify(fault).length).toBeLessThan(1500);
	});

	it.each(['-271821-04-20', '275760-09-13', 'Y-271821', 'Y275759', '9999-12-31T23:59:59Z'])(
		'reads or refuses the end of time %s',
		(date) => {
			const fault = faultOf(JSON.stringify(withLast({ date })));
			if (fault) return expect(fault).toMatchObject({ problems: [{ code: 'date-invalid' }] });
			expect(read(JSON.stringify(withLast({ date }))).columns.starts.every(Number.isFinite)).toBe(
				true
			);
		}
	);

	it('says where a text is not JSON, and not UTF-8', () => {
		expect(faultOf('{\n  "version": 1,\n}')).toEqual({
			kind: 'syntax',
			line: 3,
			column: 1,
			found: '}',
			expected: 'a key in double quotes'
		});
		expect(faultOf('<!doctype html>')).toMatchObject({ kind: 'syntax', line: 1, column: 1 });
		expect(faultOf('')).toMatchObject({ kind: 'syntax', found: 'the end' });
		expect(faultOf(`${'['.repeat(100)}`)).toMatchObject({
			kind: 'syntax',
			expected: 'less nesting'
		});
		const bytes = encoder.encode(SMALL);
		bytes[SMALL.indexOf('Signing') + 2] = 0xff;
		expect(faultOf(bytes)).toMatchObject({ kind: 'encoding', column: expect.any(Number) });
		const utf16 = Buffer.from(`\ufeff${SMALL}`, 'utf16le');
		expect(faultOf(utf16)).toEqual({ kind: 'encoding', line: 1, column: 1 });
	});

	it('is polite to a file of a later version', () => {
		expect(faultOf(SMALL.replace('"version": 1', '"version": 7'))).toEqual({
			kind: 'newer',
			version: 7,
			newest: 1
		});
		expect(problemsOf(SMALL.replace('"version": 1,', ''))?.problems).toMatchObject([
			{ code: 'version-missing', path: 'version' }
		]);
	});

	it('brings an older file up to date', () => {
		const old = JSON.stringify(small()).replaceAll('"importance"', '"weight"');
		const rename = (file: Record<string, unknown>) =>
			JSON.parse(JSON.stringify(file).replaceAll('"weight"', '"importance"')) as typeof file;
		// The newest is 2 here, and the schema asks for 1, which is the one thing left to complain of.
		try {
			read(old, [], { upgraders: [rename] });
			expect.unreachable();
		} catch (error) {
			expect(error).toMatchObject({
				fault: { problems: [{ path: 'version', found: '2' }], more: 0 }
			});
		}
	});

	it('stops at more events, or more in one of them, than a timeline can hold', () => {
		const reader = new TimelineReader(CODEC, { language: 'en' });
		reader.push(encoder.encode('{"events":['));
		const piece = encoder.encode('0,'.repeat(50_000));
		expect(() => {
			for (let count = 0; count < 10; count += 1) reader.push(piece);
		}).toThrow(ReadError);
		expect(reader.count).toBe(100_000);
		const wide = withEvent({ citations: Array(30_000).fill(0) });
		expect(problemsOf(wide)).toMatchObject({
			problems: [{ code: 'list-too-long', path: 'events[0]' }]
		});
		const aside = { ...small(), x: Array(30_000).fill(0) };
		expect(problemsOf(aside)).toMatchObject({ problems: [{ code: 'list-too-long', path: '' }] });
	});
});
