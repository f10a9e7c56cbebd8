import {
	symbol,
	symbolCircle,
	symbolCross,
	symbolDiamond,
	symbolSquare,
	symbolStar,
	symbolTriangle,
	type SymbolType
} from 'd3';
import { expect, test } from 'vitest';
import { symbolPath } from '#lib/core/timeline/symbols.ts';

test.each<[string, SymbolType, number]>([
	['circle', symbolCircle, 78],
	['square', symbolSquare, 74],
	['diamond', symbolDiamond, 66],
	['triangle', symbolTriangle, 62],
	['star', symbolStar, 56],
	['cross', symbolCross, 72]
])('%s is the one of d3', (name, type, area) => {
	expect(symbolPath(name)).toBe(symbol(type, area)());
});

test('what has no symbol is a circle', () => {
	for (const name of ['', 'toString', '__proto__'])
		expect(symbolPath(name)).toBe(symbolPath('circle'));
});
