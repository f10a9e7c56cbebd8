/**
 * Finds, in a stretch of a list, the entries that pass a bound, without looking at the others: a tree
 * of the least (or greatest) value of every sixteen.
 *
 *     5                      least of all
 *     5           7          of every sixteen (here: two)
 *     9  5  8  7  …          the list
 */
export interface RangeTree<A extends Values = Values> {
	/** The list, and above it the extremes of every sixteen of the list below. */
	readonly layers: readonly A[];
}

export type Values = Uint8Array<ArrayBuffer> | Float64Array<ArrayBuffer>;

const FAN = 16;

/** A tree for entries of at most some value. */
export function leastTree<A extends Values>(list: A): RangeTree<A> {
	return treeOf(list, false);
}

/** A tree for entries of at least some value. */
export function greatestTree<A extends Values>(list: A): RangeTree<A> {
	return treeOf(list, true);
}

function treeOf<A extends Values>(list: A, isOfGreatest: boolean): RangeTree<A> {
	const layers = [list];
	for (let below = list; below.length > 1;) {
		const above = new (list.constructor as new (length: number) => A)(
			Math.ceil(below.length / FAN)
		);
		for (let at = 0; at < above.length; at++) {
			const to = Math.min((at + 1) * FAN, below.length);
			let extreme = below[at * FAN] as number;
			for (let i = at * FAN + 1; i < to; i++) {
				const value = below[i] as number;
				if (isOfGreatest ? value > extreme : value < extreme) extreme = value;
			}
			above[at] = extreme;
		}
		layers.push(above);
		below = above;
	}
	return { layers };
}

/** Calls back with the indexes in `[from, to)`, in order, whose value is at most `bound`. */
export function forEachUpTo(
	tree: RangeTree,
	from: number,
	to: number,
	bound: number,
	visit: (index: number) => boolean | void
): void {
	descend(tree, from, to, (value) => value <= bound, visit);
}

/**
 * Calls back with the indexes in `[from, to)`, in order, whose value is above `bound`, until it
 * answers `false`.
 */
export function forEachAbove(
	tree: RangeTree,
	from: number,
	to: number,
	bound: number,
	visit: (index: number) => boolean | void
): void {
	descend(tree, from, to, (value) => value > bound, visit);
}

function descend(
	{ layers }: RangeTree,
	from: number,
	to: number,
	passes: (value: number) => boolean,
	visit: (index: number) => boolean | void
): void {
	const walk = (layer: number, first: number, last: number): boolean => {
		const values = layers[layer] as Values;
		const width = FAN ** layer;
		for (let i = first; i < last; i++) {
			if (!passes(values[i] as number)) continue;
			if (layer === 0) {
				if (visit(i) === false) return false;
				continue;
			}
			const below = (layers[layer - 1] as Values).length;
			const childFrom = Math.max(i * FAN, Math.floor((from * FAN) / width));
			const childTo = Math.min((i + 1) * FAN, below, Math.ceil((to * FAN) / width));
			if (!walk(layer - 1, childFrom, childTo)) return false;
		}
		return true;
	};
	const top = layers.length - 1;
	const width = FAN ** top;
	walk(
		top,
		Math.floor(from / width),
		Math.min((layers[top] as Values).length, Math.ceil(to / width))
	);
}
