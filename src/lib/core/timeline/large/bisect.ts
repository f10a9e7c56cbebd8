/** The first index in `[from, to)` that passes, where all after one that passes do; else `to`. */
export function firstWhere(from: number, to: number, passes: (index: number) => boolean): number {
	let [low, high] = [from, to];
	while (low < high) {
		const middle = (low + high) >>> 1;
		if (passes(middle)) high = middle;
		else low = middle + 1;
	}
	return low;
}

/** The first index in `[from, to)` of an ascending list whose value is no less than `value`; else `to`. */
export function lowerBound(
	list: ArrayLike<number>,
	value: number,
	from = 0,
	to = list.length
): number {
	return firstWhere(from, to, (index) => (list[index] as number) >= value);
}

/** The first index in `[from, to)` of an ascending list whose value is greater than `value`; else `to`. */
export function upperBound(
	list: ArrayLike<number>,
	value: number,
	from = 0,
	to = list.length
): number {
	return firstWhere(from, to, (index) => (list[index] as number) > value);
}
