type TypedArray = Float64Array<ArrayBuffer> | Float32Array<ArrayBuffer> | Uint8Array<ArrayBuffer>;

/**
 * A copy of a structure of typed arrays whose buffers can be handed over. What stands in it twice
 * stands in the copy twice.
 * @param buffers takes up the copy's buffers
 */
export function copyArrays<T>(value: T, buffers: ArrayBuffer[]): T {
	const known = new Map<unknown, unknown>();
	const copy = (one: unknown): unknown => {
		if (typeof one !== 'object' || one === null) return one;
		const before = known.get(one);
		if (before !== undefined) return before;
		let made: unknown;
		if (ArrayBuffer.isView(one)) {
			const list = (one as TypedArray).slice();
			buffers.push(list.buffer);
			made = list;
		} else if (Array.isArray(one)) made = one.map(copy);
		else made = Object.fromEntries(Object.entries(one).map(([key, part]) => [key, copy(part)]));
		known.set(one, made);
		return made;
	};
	return copy(value) as T;
}
