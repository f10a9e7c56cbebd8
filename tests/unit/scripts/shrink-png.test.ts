import { crc32, deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { readPng, shrinkPng } from '../../../scripts/support/shrink-png.ts';

function chunk(type: string, data: Buffer): Buffer {
	const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
	const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
	length.writeUInt32BE(data.length, 0);
	sum.writeUInt32BE(crc32(body), 0);
	return Buffer.concat([length, body, sum]);
}

/** An RGB picture, each row with the filter named before its bytes. */
function pngOf(width: number, rows: number[][]): Buffer {
	const header = Buffer.from([0, 0, 0, width, 0, 0, 0, 0, 8, 2, 0, 0, 0]);
	header.writeUInt32BE(rows.length, 4);
	return Buffer.concat([
		Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
		chunk('IHDR', header),
		chunk('IDAT', deflateSync(Buffer.from(rows.flat()))),
		chunk('IEND', Buffer.alloc(0))
	]);
}

const [NONE, SUB, UP, AVERAGE, PAETH] = [0, 1, 2, 3, 4];

describe('shrinkPng', () => {
	it('keeps every pixel of a picture with few colours, whatever filters its rows had', () => {
		const red = 0xff0000;
		const grey = 0x808080;
		const png = pngOf(2, [
			[NONE, 0xff, 0, 0, 0xff, 0, 0],
			[UP, 0, 0, 0, 0, 0, 0],
			[SUB, 0xff, 0, 0, 0, 0, 0],
			[AVERAGE, 0x80, 0, 0, 0, 0, 0],
			[PAETH, 0x81, 0x80, 0x80, 0, 0, 0]
		]);
		const before = readPng(png);
		expect([...before.pixels]).toEqual([
			...[red, red],
			...[red, red],
			...[red, red],
			...[red, red],
			...[grey, grey]
		]);
		expect(readPng(shrinkPng(png))).toEqual(before);
	});

	it('gives the rarest colour up for its nearest when there are more than 256', () => {
		const greys = Array.from({ length: 255 }, (_, grey) => [NONE, ...Array(6).fill(grey)]);
		const png = pngOf(2, [
			...greys,
			[NONE, 0, 0, 0xff, 0, 0, 0xff],
			[NONE, 0, 0, 0xff, 0, 0, 0xf0]
		]);
		const before = [...readPng(png).pixels];
		expect(before.at(-1)).toBe(0xf0);
		expect([...readPng(shrinkPng(png)).pixels]).toEqual([...before.slice(0, -1), 0xff]);
	});

	it('keeps the colours that it is told to, however rare', () => {
		const [many, few, rare] = [0xff0000, 0x00ff00, 0xf00000];
		const row = (color: number) => [NONE, color >> 16, (color >> 8) & 0xff, color & 0xff];
		const png = pngOf(1, [many, many, many, few, few, rare].map(row));
		const pixels = (keep: number[]) => [...readPng(shrinkPng(png, { colors: 2, keep })).pixels];
		expect(pixels([])).toEqual([many, many, many, few, few, many]);
		expect(pixels([rare]).at(-1)).toBe(rare);
	});
});
