/** Numbers in [0, 1), the same for the same seed (Mulberry32, Tommy Ettinger 2017). */
export function seededRandom(seed: number): () => number {
	let state = seed >>> 0;
	return () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let bits = Math.imul(state ^ (state >>> 15), state | 1);
		bits ^= bits + Math.imul(bits ^ (bits >>> 7), bits | 61);
		return ((bits ^ (bits >>> 14)) >>> 0) / 4_294_967_296;
	};
}

/** One of a list. */
export function pick<T>(items: readonly [T, ...T[]], random: () => number): T {
	return items[Math.floor(random() * items.length)] ?? items[0];
}

/** Puts a list in a random order, in place (Fisher and Yates). */
export function shuffle<T>(items: T[], random: () => number): T[] {
	for (let i = items.length - 1; i > 0; i--) {
		const j = Math.floor(random() * (i + 1));
		[items[i], items[j]] = [items[j] as T, items[i] as T];
	}
	return items;
}
