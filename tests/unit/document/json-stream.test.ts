import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ByteStore } from '#lib/core/document/byte-store.ts';
import { readJson } from '#lib/core/document/json.ts';
import { JsonStream, type JsonEntry } from '#lib/core/document/json-stream.ts';

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const decode = (bytes: Uint8Array) => decoder.decode(bytes);

/** What a text gives when it comes in pieces that end at these bytes. */
function stream(text: string | Uint8Array, cuts: readonly number[] = []) {
	const bytes = typeof text === 'string' ? encoder.encode(text) : text;
	const entries: JsonEntry[] = [];
	const reader = new JsonStream(new ByteStore(decode), 'events', (entry) => entries.push(entry));
	const ends = [...cuts, bytes.length];
	ends.forEach((to, index) => reader.push(bytes.subarray(ends[index - 1] ?? 0, to)));
	const fault = reader.end();
	const texts = entries.map(({ from, to }) => reader.store.text(from, to));
	return { fault, repeated: reader.repeated, entries, texts, shell: fault ? '' : reader.shell() };
}

const SAMPLE =
	'{ "version": 1,\n "категории": [{"a":"中\\u4e2d\\n"}],\r\n\t"events" : [ {"id":"é😀", "n":-1.5e+3}, [[], {}], "x\\"]", null,0 ] , "z":{}}';

describe('JsonStream', () => {
	it('hands on the entries of the list, and gives the rest without them', () => {
		const { fault, texts, entries, shell } = stream(SAMPLE);
		expect(fault).toBeUndefined();
		expect(texts).toEqual(['{"id":"é😀", "n":-1.5e+3}', '[[], {}]', '"x\\"]"', 'null', '0']);
		expect(entries.map(({ fields, values }) => [fields, values])).toEqual([
			[2, 3],
			[0, 3],
			[0, 1],
			[0, 1],
			[0, 1]
		]);
		expect(JSON.parse(shell)).toEqual({
			version: 1,
			категории: [{ a: '中中\n' }],
			events: [],
			z: {}
		});
	});

	it.each([
		['{"events":{"events":[1]}}', []],
		['[{"events":[1]}]', []],
		['{"x":{"events":[1]}}', []],
		['{"\\u0065vents":[1]}', ['1']],
		['{"events":[1],"events":[2]}', ['1', '2']],
		['{"events":[]}', []]
	])('takes only the list at the top: %s', (text, expected) => {
		expect(stream(text).texts).toEqual(expected);
	});

	it('gives the same wherever the pieces end', () => {
		const whole = stream(SAMPLE);
		const { length } = encoder.encode(SAMPLE);
		for (let cut = 0; cut <= length; cut += 1) expect(stream(SAMPLE, [cut])).toEqual(whole);
		const every = Array.from({ length }, (_, index) => index);
		expect(stream(SAMPLE, every)).toEqual(whole);
		expect(stream(`\ufeff${SAMPLE}`, every).texts).toEqual(whole.texts);
	});

	it('finds what readJson finds, at the same place, in any pieces', () => {
		const json = fc.json({ maxDepth: 4 });
		const whole = fc.oneof(
			json,
			fc.array(json, { maxLength: 4 }).map((list) => `{"a":1,\n"events":[${list.join(' ,\n')}]}`),
			fc.constant(SAMPLE)
		);
		const junk = fc.oneof(
			fc.constantFrom(...'{}[]",:\\ \n\t\u0001\u00e9中😀', '-', '01', 'tru', '"a":1,', '"\\u00'),
			fc.string({ unit: 'grapheme', maxLength: 3 })
		);
		const change = fc.record({ at: fc.nat(1000), cut: fc.nat(3), put: junk });
		const cuts = fc.array(fc.nat(1000), { maxLength: 5 });
		fc.assert(
			fc.property(whole, fc.array(change, { maxLength: 2 }), cuts, (base, changes, places) => {
				let text = base;
				for (const { at, cut, put } of changes) {
					const from = at % (text.length + 1);
					text = text.slice(0, from) + put + text.slice(from + cut);
				}
				text = new TextDecoder().decode(encoder.encode(text));
				const { length } = encoder.encode(text);
				const { fault } = stream(
					text,
					places.map((place) => place % (length + 1)).sort((a, b) => a - b)
				);
				const expected = readJson(text).faults.find(({ code }) => code === 'json-syntax');
				expect(fault).toEqual(expected);
			}),
			{ numRuns: 1500 }
		);
	});

	it('finds repeated keys outside the entries, and counts them inside', () => {
		const { repeated, entries } = stream('{"a":1,\n "a":{"b":1,"b":2},"events":[{"c":1,"c":2}]}');
		expect(repeated).toEqual(
			readJson('{"a":1,\n "a":{"b":1,"b":2},"events":[{"c":1,"c":2}]}').faults.slice(0, 2)
		);
		expect(entries[0]?.fields).toBe(2);
	});

	it('reads a long text of one string once, however small the pieces', () => {
		let decoded = 0;
		const counting = new ByteStore((bytes) => {
			decoded += bytes.length;
			return decode(bytes);
		});
		const reader = new JsonStream(counting, 'events', () => undefined);
		const piece = encoder.encode('x'.repeat(1000));
		reader.push(encoder.encode('{"events":["'));
		for (let count = 0; count < 2000; count += 1) reader.push(piece);
		reader.push(encoder.encode('"]}'));
		expect(reader.end()).toBeUndefined();
		expect(decoded).toBeLessThan(100);
	});
});
