/**
 * The scales at which labels and marks may begin to show: from that of the first view on, two to a
 * doubling (one where there are very many events). A label that shows at a level shows at all higher ones.
 */
export interface Levels {
	/** CSS pixels per millisecond of level 0. */
	readonly homeScale: number;
	readonly count: number;
	readonly perDoubling: number;
}

/** A byte holds a level, and {@link NEVER}. */
const MOST = 200;
/** The level of what never shows. */
export const NEVER = 255;
/** A share by which scales may differ through rounding alone. */
const ROUNDING = 1e-9;

/** The levels from the scale of the first view to that of the closest. */
export function levelsBetween(homeScale: number, closestScale: number, perDoubling = 2): Levels {
	const doublings = Math.log2(Math.max(1, closestScale / homeScale));
	const count = Math.min(MOST, Math.floor(doublings * perDoubling + ROUNDING) + 1);
	return { homeScale, count, perDoubling };
}

/** The scale that a level begins at, in CSS pixels per millisecond. */
export function scaleOf({ homeScale, perDoubling }: Levels, level: number): number {
	return homeScale * 2 ** (level / perDoubling);
}

/** The highest level that has begun at a scale; the first view's has, whatever rounding says. */
export function levelAt({ homeScale, count, perDoubling }: Levels, scale: number): number {
	const level = Math.floor(Math.log2(scale / homeScale) * perDoubling + ROUNDING);
	return Math.max(0, Math.min(count - 1, level));
}

/** The first level whose scale is no less than one; {@link NEVER} where none is. */
export function levelFrom({ homeScale, count, perDoubling }: Levels, scale: number): number {
	if (scale <= homeScale) return 0;
	const level = Math.ceil(Math.log2(scale / homeScale) * perDoubling - ROUNDING);
	return level >= count ? NEVER : Math.max(0, level);
}
