/**
 * The order of numbers from small to large, stable. A comparing sort of a million rows takes a second;
 * the browser's own sort of plain numbers takes a tenth. So each value and its place are packed into
 * one whole number of 64 bits, as many as fit; the rest are sorted by radix.
 *
 * @param values without NaN
 * @param given the order to begin with, which ties keep; it is overwritten
 * @returns the indexes of `values`, sorted; `given` itself
 */
export function sortByValue(
	values: Float64Array,
	given: Uint32Array<ArrayBuffer> = identity(values.length)
): Uint32Array<ArrayBuffer> {
	const { length } = given;
	const placeBits = Math.max(1, Math.ceil(Math.log2(length)));
	const pack = placeBits <= 32 ? packerOf(values, 64 - placeBits) : null;
	return pack ? sortPacked(given, placeBits, pack) : sortByRadix(values, given);
}

/** The numbers below zero that mirror a list's: to sort from large to small. */
export function negative(list: Float64Array | Float32Array): Float64Array<ArrayBuffer> {
	const result = new Float64Array(list.length);
	for (let i = 0; i < list.length; i++) result[i] = -(list[i] as number);
	return result;
}

/** The numbers of items, the most important first; ties in their order. */
export function byImportance(weights: Float32Array): Uint32Array<ArrayBuffer> {
	return sortByValue(negative(weights));
}

/** Gives a value as a whole number in the same order. */
type Packer = (index: number) => number;

/** Whole and half milliseconds as their distance from the first; null where that does not fit. */
function packerOf(values: Float64Array, bits: number): Packer | null {
	let least = Infinity;
	let most = -Infinity;
	for (const value of values) {
		if (!Number.isInteger(value * 2)) return packerOfFloats(values, bits);
		if (value < least) least = value;
		if (value > most) most = value;
	}
	// Beyond 53 bits doubles are no longer exact.
	if ((most - least) * 2 >= 2 ** Math.min(bits, 53)) return null;
	return (index) => ((values[index] as number) - least) * 2;
}

/** Numbers that came from 32-bit floats as their bits, which are in the same order. */
function packerOfFloats(values: Float64Array, bits: number): Packer | null {
	if (bits < 32) return null;
	const floats = new Float32Array(values);
	const raw = new Uint32Array(floats.buffer);
	for (let i = 0; i < values.length; i++) {
		if (floats[i] !== values[i]) return null;
		const own = raw[i] as number;
		// Of negative numbers all bits turn over, of others only the sign.
		raw[i] = own >>> 31 ? ~own : own | 0x80000000;
	}
	return (index) => raw[index] as number;
}

function sortPacked(
	given: Uint32Array<ArrayBuffer>,
	placeBits: number,
	pack: Packer
): Uint32Array<ArrayBuffer> {
	const packed = new BigUint64Array(given.length);
	// Low halves first, as on every machine that runs a browser.
	const halves = new Uint32Array(packed.buffer);
	const shift = 2 ** placeBits;
	const lowRoom = 2 ** (32 - placeBits);
	for (let place = 0; place < given.length; place++) {
		const value = pack(given[place] as number);
		const high = Math.floor(value / lowRoom);
		halves[place * 2] = (value - high * lowRoom) * shift + place;
		halves[place * 2 + 1] = high;
	}
	packed.sort();
	const order = new Uint32Array(given.length);
	for (let i = 0; i < order.length; i++) {
		order[i] = given[(halves[i * 2] as number) % shift] as number;
	}
	given.set(order);
	return given;
}

/** By radix: four passes of 16 bits over the bits of the doubles. */
function sortByRadix(
	values: Float64Array,
	given: Uint32Array<ArrayBuffer>
): Uint32Array<ArrayBuffer> {
	const length = given.length;
	const digits = sortableDigits(values);
	const counts = new Uint32Array(0x10000);
	let from = given;
	let to = new Uint32Array(length);
	for (let pass = 0; pass < 4; pass++) {
		counts.fill(0);
		for (let i = 0; i < length; i++) {
			const digit = digits[(from[i] as number) * 4 + pass] as number;
			counts[digit] = (counts[digit] as number) + 1;
		}
		if (counts[digits[(from[0] ?? 0) * 4 + pass] ?? 0] === length) continue;
		let sum = 0;
		for (let digit = 0; digit < counts.length; digit++) {
			const count = counts[digit] as number;
			counts[digit] = sum;
			sum += count;
		}
		for (let i = 0; i < length; i++) {
			const row = from[i] as number;
			const digit = digits[row * 4 + pass] as number;
			const at = counts[digit] as number;
			counts[digit] = at + 1;
			to[at] = row;
		}
		[from, to] = [to, from];
	}
	if (from !== given) given.set(from);
	return given;
}

function identity(length: number): Uint32Array<ArrayBuffer> {
	const order = new Uint32Array(length);
	for (let i = 0; i < length; i++) order[i] = i;
	return order;
}

/** Four 16-bit digits a number, the lowest first, whose order as whole numbers is that of the doubles. */
function sortableDigits(values: Float64Array): Uint16Array {
	const bits = new Uint32Array(values.slice().buffer);
	for (let i = 0; i < bits.length; i += 2) {
		const high = bits[i + 1] as number;
		// Of negative numbers all bits turn over, of others only the sign.
		if (high >>> 31) {
			bits[i] = ~(bits[i] as number);
			bits[i + 1] = ~high;
		} else bits[i + 1] = high | 0x80000000;
	}
	return new Uint16Array(bits.buffer);
}
