/** The first index in `[from, to)` of an ascending list whose value is no less than `value`; else `to`. */
export function lowerBound(
	list: ArrayLike<number>,
	value: number,
	from = 0,
	to = list.length
): number {
	let [low, high] = [from, to];
	while (low < high) {
		const middle = (low + high) >>> 1;
		if ((list[middle] as number) < value) low = middle + 1;
		else high = middle;
	}
	return low;
}

/** The first index in `[from, to)` of an ascending list whose value is greater than `value`; else `to`. */
export function upperBound(
	list: ArrayLike<number>,
	value: number,
	from = 0,
	to = list.length
): number {
	let [low, high] = [from, to];
	while (low < high) {
		const middle = (low + high) >>> 1;
		if ((list[middle] as number) <= value) low = middle + 1;
		else high = middle;
	}
	return low;
}
