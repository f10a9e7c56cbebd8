/**
 * The order of numbers from small to large, stable: by radix, four passes of 16 bits over the bits of
 * the doubles. A comparing sort of a million rows takes a second; this takes a tenth.
 *
 * @param values without NaN
 * @param given the order to begin with, which ties keep; it is overwritten
 * @returns the indexes of `values`, sorted; `given` itself
 */
export function sortByValue(
	values: Float64Array,
	given: Uint32Array<ArrayBuffer> = identity(values.length)
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
