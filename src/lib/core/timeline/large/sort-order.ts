/**
 * The order of numbers from small to large, stable. By radix, since to compare a million rows, or to
 * pack them for the browser's own sort of numbers, takes longer: each value becomes a whole number in
 * the same order, of which eleven bits at a time are sorted by. What is still to be sorted by moves
 * along, so that every pass reads what lies side by side.
 *
 * @param values without NaN
 * @param given the order to begin with, which ties keep
 * @returns the indexes of `values`, sorted: a list of its own, also where `given` is in order
 */
export function sortByValue(
	values: Float64Array,
	given: Uint32Array<ArrayBuffer> = identity(values.length)
): Uint32Array<ArrayBuffer> {
	const order = sorted(unitKeys(values, given) ?? bitKeys(values, given));
	return order === given ? order.slice() : order;
}

/** The numbers below zero that mirror a list's: to sort from large to small. */
export function negative(list: Float64Array): Float64Array<ArrayBuffer> {
	const result = new Float64Array(list.length);
	for (let i = 0; i < list.length; i++) result[i] = -(list[i] as number);
	return result;
}

/** The numbers of items, the most important first; ties in their order. */
export function byImportance(weights: Float32Array): Uint32Array<ArrayBuffer> {
	const high = new Uint32Array(weights.slice().buffer);
	for (let i = 0; i < high.length; i++) {
		const bits = high[i] as number;
		// As {@link bitKeys}, and turned over once more.
		high[i] = bits >>> 31 ? bits : ~bits & 0x7fffffff;
	}
	return sorted({ low: NONE, high, order: identity(weights.length) });
}

type Words = Uint32Array<ArrayBuffer>;

/** 64 bits of each value, in the order that is to be sorted, and the indexes of the values. */
interface Keys {
	low: Words;
	/** Empty where all are nought. */
	high: Words;
	order: Uint32Array<ArrayBuffer>;
}

const DIGIT_BITS = 11;
const NONE = new Uint32Array(0);
const LAST_DIGIT = (1 << DIGIT_BITS) - 1;
/** What instants are whole multiples of, in milliseconds: seconds, those half-way between, and all. */
const UNITS = [1000, 500, 0.5];

/** Values as whole units from the least of them; null where none of the units fits. */
function unitKeys(values: Float64Array, order: Uint32Array<ArrayBuffer>): Keys | null {
	let least = Infinity;
	let most = -Infinity;
	for (let i = 0; i < values.length; i++) {
		const value = values[i] as number;
		if (value < least) least = value;
		if (value > most) most = value;
	}
	const unit = UNITS.find((unit) => areMultiples(values, unit));
	const range = unit === undefined ? Infinity : (most - least) / unit;
	// Beyond 53 bits doubles are no longer exact.
	if (unit === undefined || range >= 2 ** 53) return null;
	const low = new Uint32Array(order.length);
	const hasHigh = range >= 2 ** 32;
	const high = new Uint32Array(hasHigh ? order.length : 0);
	for (let i = 0; i < order.length; i++) {
		const units = ((values[order[i] as number] as number) - least) / unit;
		low[i] = units;
		if (hasHigh) high[i] = units / 2 ** 32;
	}
	return { low, high, order };
}

function areMultiples(values: Float64Array, unit: number): boolean {
	for (let i = 0; i < values.length; i++) {
		const value = values[i] as number;
		if (Math.floor(value / unit) * unit !== value) return false;
	}
	return true;
}

/** The bits of doubles, so that their order as whole numbers is that of the doubles. */
function bitKeys(values: Float64Array, order: Uint32Array<ArrayBuffer>): Keys {
	// Low halves first, as on every machine that runs a browser.
	const halves = new Uint32Array(values.slice().buffer);
	const low = new Uint32Array(order.length);
	const high = new Uint32Array(order.length);
	for (let i = 0; i < order.length; i++) {
		const at = (order[i] as number) * 2;
		const [lower, upper] = [halves[at] as number, halves[at + 1] as number];
		low[i] = upper >>> 31 ? ~lower : lower;
		high[i] = upper >>> 31 ? ~upper : upper | 0x80000000;
	}
	return { low, high, order };
}

function sorted({ low, high, order }: Keys): Uint32Array<ArrayBuffer> {
	const byLow = sortedByWord(low, high, order);
	return sortedByWord(byLow.other, NONE, byLow.order).order;
}

/** Sorts by a word, low digits first, each pass keeping the order of the one before. */
function sortedByWord(word: Words, other: Words, order: Words) {
	const hasOther = other.length > 0;
	for (let shift = 0; shift < 32 && word.length > 0; shift += DIGIT_BITS) {
		const next = firstPlaces(word, shift);
		if (!next) continue;
		const [toWord, toOther, toOrder] = [like(word), like(other), like(order)];
		for (let i = 0; i < order.length; i++) {
			const own = word[i] as number;
			const digit = (own >>> shift) & LAST_DIGIT;
			const place = next[digit] as number;
			next[digit] = place + 1;
			toWord[place] = own;
			if (hasOther) toOther[place] = other[i] as number;
			toOrder[place] = order[i] as number;
		}
		[word, other, order] = [toWord, toOther, toOrder];
	}
	return { other, order };
}

function like(list: Words): Words {
	return new Uint32Array(list.length);
}

/** Where the entries with each value of a digit begin once sorted by it; null where all have the same. */
function firstPlaces(words: Words, shift: number): Uint32Array | null {
	const next = new Uint32Array(LAST_DIGIT + 1);
	for (let i = 0; i < words.length; i++) {
		const digit = ((words[i] as number) >>> shift) & LAST_DIGIT;
		next[digit] = (next[digit] as number) + 1;
	}
	let sum = 0;
	for (let digit = 0; digit < next.length; digit++) {
		const count = next[digit] as number;
		if (count === words.length) return null;
		next[digit] = sum;
		sum += count;
	}
	return next;
}

function identity(length: number): Uint32Array<ArrayBuffer> {
	const order = new Uint32Array(length);
	for (let i = 0; i < length; i++) order[i] = i;
	return order;
}
