import { crc32, deflateSync, inflateSync } from 'node:zlib';
import { Problem } from './problem.js';

/** Colours that a PNG with a palette can have. */
const MOST_COLORS = 256;
const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const TRUE_COLOR = 2;
const PALETTE = 3;

/**
 * A screenshot with a palette: about a third of its bytes. Flat pages have few colours; the rarest
 * shades of the letters' edges give way to the nearest that is kept. The format is PNG, Third
 * Edition (https://www.w3.org/TR/png-3/).
 *
 * @param png 8-bit RGB, not interlaced, as Chromium writes it
 * @param options.colors how many it may have, 256 at most
 * @param options.keep colours (`0xRRGGBB`) that it keeps however rare they are
 */
export function shrinkPng(
	png: Buffer,
	{ colors = MOST_COLORS, keep = [] }: { colors?: number; keep?: readonly number[] } = {}
): Buffer {
	const { width, height, pixels } = readPng(png);
	const counts = new Map<number, number>();
	for (const color of pixels) counts.set(color, (counts.get(color) ?? 0) + 1);
	const common = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([color]) => color);
	const kept = [...new Set([...keep.filter((color) => counts.has(color)), ...common])].slice(
		0,
		Math.min(colors, MOST_COLORS)
	);
	const indexOf = new Map([...counts.keys()].map((color) => [color, nearestIndex(color, kept)]));

	const rows = Buffer.alloc((width + 1) * height); // each begins with its filter, which is none
	for (let y = 0; y < height; y++) {
		for (let x = 0; x < width; x++) {
			rows[y * (width + 1) + 1 + x] = indexOf.get(pixels[y * width + x] ?? 0) ?? 0;
		}
	}
	const header = Buffer.alloc(13);
	header.writeUInt32BE(width, 0);
	header.writeUInt32BE(height, 4);
	header.set([8, PALETTE], 8);
	return Buffer.concat([
		SIGNATURE,
		chunk('IHDR', header),
		chunk('PLTE', Buffer.from(kept.flatMap(channels))),
		chunk('IDAT', deflateSync(rows, { level: 9, memLevel: 9 })),
		chunk('IEND', Buffer.alloc(0))
	]);
}

/** The pixels of a PNG, row by row, each `0xRRGGBB`. */
export function readPng(png: Buffer): { width: number; height: number; pixels: Uint32Array } {
	let header = Buffer.alloc(13);
	let palette = Buffer.alloc(0);
	const packed: Buffer[] = [];
	for (let at = SIGNATURE.length; at < png.length;) {
		const end = at + 8 + png.readUInt32BE(at);
		const type = png.toString('latin1', at + 4, at + 8);
		const data = png.subarray(at + 8, end);
		if (type === 'IHDR') header = Buffer.from(data);
		if (type === 'PLTE') palette = Buffer.from(data);
		if (type === 'IDAT') packed.push(data);
		at = end + 4; // a check sum follows
	}
	const [depth, kind, , , interlace] = header.subarray(8);
	if (depth !== 8 || (kind !== TRUE_COLOR && kind !== PALETTE) || interlace !== 0) {
		throw new Problem('The browser took a picture in a kind of PNG that this script can’t read.');
	}
	const width = header.readUInt32BE(0);
	const height = header.readUInt32BE(4);
	const size = kind === TRUE_COLOR ? 3 : 1;
	const bytes = unfilter(inflateSync(Buffer.concat(packed)), width * size, height, size);
	const colorAt = (index: number) =>
		size === 3 ? bytes.readUIntBE(index * 3, 3) : palette.readUIntBE((bytes[index] ?? 0) * 3, 3);
	return {
		width,
		height,
		pixels: Uint32Array.from({ length: width * height }, (_, i) => colorAt(i))
	};
}

/** Undoes the filters of the rows (PNG, section 9). */
function unfilter(rows: Buffer, length: number, height: number, size: number): Buffer {
	const out = Buffer.alloc(length * height);
	for (let y = 0; y < height; y++) {
		const filter = rows[y * (length + 1)];
		for (let x = 0; x < length; x++) {
			const at = y * length + x;
			const left = x >= size ? (out[at - size] ?? 0) : 0;
			const up = y > 0 ? (out[at - length] ?? 0) : 0;
			const corner = x >= size && y > 0 ? (out[at - length - size] ?? 0) : 0;
			let guess = 0;
			if (filter === 1) guess = left;
			else if (filter === 2) guess = up;
			else if (filter === 3) guess = (left + up) >> 1;
			else if (filter === 4) guess = paeth(left, up, corner);
			out[at] = (rows[at + y + 1] ?? 0) + guess;
		}
	}
	return out;
}

function paeth(left: number, up: number, corner: number): number {
	const guess = left + up - corner;
	const toLeft = Math.abs(guess - left);
	const toUp = Math.abs(guess - up);
	const toCorner = Math.abs(guess - corner);
	if (toLeft <= toUp && toLeft <= toCorner) return left;
	return toUp <= toCorner ? up : corner;
}

function nearestIndex(color: number, kept: readonly number[]): number {
	const distances = kept.map((other) => {
		const [a, b] = [channels(color), channels(other)];
		return a.reduce((sum, value, index) => sum + (value - (b[index] ?? 0)) ** 2, 0);
	});
	return distances.indexOf(Math.min(...distances));
}

function channels(color: number): number[] {
	return [color >> 16, (color >> 8) & 0xff, color & 0xff];
}

function chunk(type: string, data: Buffer): Buffer {
	const head = Buffer.alloc(8);
	head.writeUInt32BE(data.length, 0);
	head.write(type, 4, 'latin1');
	const end = Buffer.alloc(4);
	end.writeUInt32BE(crc32(data, crc32(head.subarray(4))), 0);
	return Buffer.concat([head, data, end]);
}
